//! The slides of the projector, one function each.
//!
//! Invariant: draws its data and decides nothing; the same slide is the preview of the private window.

use super::grid::sketches;
use crate::app::state::App;
use crate::app::widgets::qr::qr;
use crate::browser::address;
use crate::chart::{Frame, StairsModel, Style, paint, stairs, svg};
use crate::instrument::Dimension;
use crate::text::workshop::{WallWords, agreed_of, are_in};
use crate::view::wall::{
    Agreement, AreaSlide, Bar, Bars, Decided, Figures, Slide, Standing, StatementSlide,
};
use leptos::prelude::*;

/// How a slide is drawn.
#[derive(Clone, Copy)]
pub(in super::super) struct Look {
    /// Whether its title is the heading of the page; in a preview it is not.
    pub(in super::super) heading: bool,
    /// Whether pictures are drawn for a dark ground.
    pub(in super::super) dark: bool,
}

/// A slide.
pub(in super::super) fn slide(app: App, slide: &Slide, look: Look) -> AnyView {
    match slide {
        Slide::Cover { name } => cover(app, name, look),
        Slide::Invitation { code, count } => invitation(app, code.as_deref(), *count, look),
        Slide::Agreements { shown, areas } => agreements(app, *shown, areas, look),
        Slide::Statement(slide) => statement(app, slide, look),
        Slide::Area(slide) => area(app, slide, look),
        Slide::Sketches { sides, agreed } => {
            let lang = app.lang();
            view! {
                <div class="slide sketches">
                    {title(WallWords::Sketches.say(lang).to_owned(), look)}
                    {sketches(app, sides)}
                    <p class="so-far">{agreed_of(lang, agreed.0, agreed.1)}</p>
                </div>
            }
            .into_any()
        }
        Slide::Parking(items) => parking(app, items, look),
    }
}

fn title(text: String, look: Look) -> AnyView {
    if look.heading {
        view! { <h1 tabindex="-1">{text}</h1> }.into_any()
    } else {
        view! { <p class="h1">{text}</p> }.into_any()
    }
}

fn side(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Organisation => "org",
        Dimension::Ict => "ict",
    }
}

fn cover(app: App, name: &str, look: Look) -> AnyView {
    let name = if name.is_empty() {
        WallWords::Workshop.say(app.lang())
    } else {
        name
    };
    view! {
        <div class="slide cover">
            <svg viewBox="0 0 30 26" aria-hidden="true">
                <path d="M1 25V20h6v-5h6v-5h6V5h6V1h4v24z" fill="currentColor" />
            </svg>
            {title(name.to_owned(), look)}
            <p>"I-scan"</p>
        </div>
    }
    .into_any()
}

fn invitation(app: App, code: Option<&str>, count: usize, look: Look) -> AnyView {
    let lang = app.lang();
    let link = code.map(|code| format!("{}#/deelnemen/{code}", address::page()));
    let drawn = match &link {
        Some(link) => qr(link, WallWords::QrLabel.say(lang)).unwrap_or_else(|| ().into_any()),
        None => view! { <p>{WallWords::JoinNotYet.say(lang)}</p> }.into_any(),
    };
    view! {
        <div class="slide join">
            <div class="join-words">
                {title(WallWords::Join.say(lang).to_owned(), look)}
                <p>{WallWords::JoinHow.say(lang)}</p>
                <p class="big-count">{are_in(lang, count)}</p>
            </div>
            <div class="join-code">{drawn}</div>
        </div>
    }
    .into_any()
}

fn agreements(app: App, shown: bool, areas: &[Agreement], look: Look) -> AnyView {
    let lang = app.lang();
    let none = match (shown, areas.is_empty()) {
        (false, _) => Some(WallWords::NotYet),
        (true, true) => Some(WallWords::AgreementsNone),
        _ => None,
    };
    let items: Vec<AnyView> = areas
        .iter()
        .map(|one| {
            let agreed = one.agreed.then(|| {
                view! { <span class="is-agreed">"✓ " {WallWords::Agreed.say(lang)}</span> }
            });
            view! {
                <li class=side(one.dimension)>
                    <b>{one.name.clone()}</b>
                    <span>{one.phase.clone()} {agreed}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="slide agreements">
            {title(WallWords::Agreements.say(lang).to_owned(), look)}
            {none.map(|words| view! { <p class="note">{words.say(lang)}</p> })}
            {(!items.is_empty()).then(|| view! { <ul class="agreed-areas">{items}</ul> })}
        </div>
    }
    .into_any()
}

fn statement(app: App, slide: &StatementSlide, look: Look) -> AnyView {
    let class = format!("slide statement {}", side(slide.dimension));
    let figures = match &slide.figures {
        Figures::Hidden(why) => view! { <p class="note">{*why}</p> }.into_any(),
        Figures::Shown(found) => bars(app, found),
    };
    let says = (!slide.says.is_empty()).then(|| view! { <p>{slide.says.clone()}</p> });
    view! {
        <div class=class>
            <p class="where">{slide.area.clone()}</p>
            {title(slide.text.clone(), look)}
            <div class="beside">
                <div class="figures">{figures}</div>
                <div class="asks">{says} <p class="question">{slide.question}</p></div>
            </div>
        </div>
    }
    .into_any()
}

/// The distribution as a table whose numbers are drawn as bars too.
fn bars(app: App, found: &Bars) -> AnyView {
    let lang = app.lang();
    let rows: Vec<AnyView> = found.bars.iter().map(|bar| self::bar(bar, found)).collect();
    let key = found.is_shift.then(|| {
        view! {
            <p class="vote-key">
                <span class="before">{WallWords::First.say(lang)}</span>
                <span class="after">{WallWords::Second.say(lang)}</span>
            </p>
        }
    });
    let class = if found.is_shift { "bars shift" } else { "bars" };
    view! {
        {key}
        <table class=class>
            <caption class="unseen">{WallWords::Answers.say(lang)}</caption>
            <thead class="unseen">
                <tr>
                    <th scope="col">{WallWords::Answer.say(lang)}</th>
                    <th scope="col">{WallWords::Count.say(lang)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn bar(bar: &Bar, of: &Bars) -> AnyView {
    let lines: Vec<AnyView> = bar
        .counts
        .iter()
        .enumerate()
        .map(|(vote, count)| {
            let class = if of.is_shift && vote == 0 {
                "line before"
            } else {
                "line"
            };
            let wide = (100 * count / of.most).to_string();
            view! {
                <span class=class>
                    <b>{*count}</b>
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                        <rect width=wide height="10" />
                    </svg>
                </span>
            }
            .into_any()
        })
        .collect();
    view! {
        <tr class:unknown=bar.is_unknown>
            <th scope="row">{bar.label.clone()}</th>
            <td>{lines}</td>
        </tr>
    }
    .into_any()
}

fn area(app: App, slide: &AreaSlide, look: Look) -> AnyView {
    let lang = app.lang();
    let class = format!("slide area {}", side(slide.dimension));
    let standing = match &slide.standing {
        Some(standing) => self::standing(app, standing, look),
        None => view! { <p class="note">{WallWords::NotYet.say(lang)}</p> }.into_any(),
    };
    view! {
        <div class=class>
            {title(slide.name.clone(), look)}
            <p>{slide.about.clone()}</p>
            {standing}
        </div>
    }
    .into_any()
}

fn standing(app: App, of: &Standing, look: Look) -> AnyView {
    let lang = app.lang();
    let tile = |name: WallWords, class: &'static str, phase: String, more: AnyView| {
        view! {
            <div class=class>
                <dt>{name.say(lang)}</dt>
                <dd>
                    <b>{phase}</b>
                    {more}
                </dd>
            </div>
        }
        .into_any()
    };
    let soft = |words: WallWords| view! { <small>{words.say(lang)}</small> }.into_any();
    let open = || WallWords::Open.say(lang).to_owned();
    let decided = |found: &Option<Decided>| {
        let phase = found.as_ref().map(|one| one.phase.clone());
        let more = found.as_ref().map(|one| {
            let why = [one.reason.as_str(), one.evidence.as_str()];
            let why: Vec<String> = why
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .collect();
            let why = why.into_iter().map(|text| view! { <small>{text}</small> });
            let why: Vec<_> = why.collect();
            view! {
                <small>{one.heading.clone()}</small>
                {why}
            }
        });
        (phase.unwrap_or_else(open), more.into_any())
    };
    let (agreed, why) = decided(&of.agreed);
    let (aim, to) = decided(&of.ambition);
    let descriptions: Vec<AnyView> = of
        .descriptions
        .iter()
        .map(|(phase, text)| {
            view! {
                <li>
                    <b>{*phase}</b>
                    <span>{text.clone()}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="beside">
            <div class="stairs-picture" aria-hidden="true" inner_html=drawn(&of.stairs, look.dark)></div>
            <ul class="descriptions">{descriptions}</ul>
        </div>
        <dl class="tiles">
            {tile(WallWords::Estimated, "tile", of.estimated.clone(), soft(WallWords::EstimatedMeans))}
            {tile(WallWords::Placed, "tile", of.placed.clone(), soft(WallWords::PlacedMeans))}
            {tile(WallWords::Agreed, "tile agreed", agreed, why)}
            {tile(WallWords::Ambition, "tile aimed", aim, to)}
        </dl>
    }
    .into_any()
}

/// The stairs with letters for a projector.
fn drawn(model: &StairsModel, dark: bool) -> String {
    let mut style = if dark { Style::dark() } else { Style::light() };
    style.size = 40.0;
    let shapes = stairs(model, &Frame::new(0.0, 0.0, 800.0, 420.0), &style);
    svg(800, 420, |area| paint(&area, &shapes, &style))
}

fn parking(app: App, items: &[(String, bool)], look: Look) -> AnyView {
    let lang = app.lang();
    let is_empty = items.is_empty();
    let items: Vec<AnyView> = items
        .iter()
        .map(|(text, done)| {
            let note = done.then(|| {
                view! { <small>" (" {WallWords::Done.say(lang)} ")"</small> }
            });
            let sign = if *done { "✓" } else { "•" };
            view! {
                <li class:done=*done>
                    <span aria-hidden="true">{sign}</span>
                    <span>{text.clone()} {note}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="slide parking">
            {title(WallWords::Parking.say(lang).to_owned(), look)}
            {is_empty.then(|| view! { <p class="note">{WallWords::ParkingNone.say(lang)}</p> })}
            {(!is_empty).then(|| view! { <ul>{items}</ul> })}
        </div>
    }
    .into_any()
}
