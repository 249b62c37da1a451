//! The invitation: whose scan it is, who will see what, and who one is.
//!
//! Invariant: nothing is kept before *Beginnen*, and what is on this device already stays as it is.

use super::super::Heading;
use crate::app::desk::{self, Stored};
use crate::app::load;
use crate::app::state::App;
use crate::app::widgets::field::option;
use crate::browser::{address, clock, keep, page as window};
use crate::exchange::packet::{Invitation, PacketError};
use crate::instrument::{Instrument, RoleId};
use crate::route::{Route, ScanRef, Screen};
use crate::scan::workshop::Identify;
use crate::scan::{Birth, Edit, Scan, ScanId, VoteRound};
use crate::text::answer;
use crate::text::home;
use crate::text::keeping;
use crate::text::take_part::{self as say, Joining};
use crate::view::answering;
use crate::view::take_part::{self, Person};
use leptos::prelude::*;
use std::sync::Arc;

/// A name has so many characters at most.
const NAME_LIMIT: &str = "60";

/// The invitation of a code, and where it is opened.
#[derive(Clone)]
struct Invited {
    app: App,
    code: Arc<str>,
    invitation: Arc<Invitation>,
    instrument: Arc<Instrument>,
}

/// The page.
pub(in crate::app::pages) fn page(app: App, code: &str, instrument: &Arc<Instrument>) -> AnyView {
    let invitation = match Invitation::decode(code, instrument) {
        Ok(invitation) => Arc::new(invitation),
        Err(error) => return refused(app, &error),
    };
    let invited = Invited {
        app,
        code: code.into(),
        invitation,
        instrument: instrument.clone(),
    };
    let lang = app.lang();
    let form = invited.clone();
    let second = invited.invitation.vote == VoteRound::Second;
    view! {
        <div class="part">
            <Heading text=Joining::Title.say(lang) />
            <p class="lead">{say::lead(lang, &invited.invitation.municipality.name)}</p>
            <p>{(if second { Joining::SecondVote } else { Joining::What }).say(lang)}</p>
            {who_sees_what(&invited)}
            {move || {
                // Before the two stores agree, nobody knows what is on this device.
                if app.is_ready.get() {
                    begun_or_new(&form)
                } else {
                    view! { <p class="soft">{Joining::Waiting.say(lang)}</p> }.into_any()
                }
            }}
        </div>
    }
    .into_any()
}

fn refused(app: App, error: &PacketError) -> AnyView {
    let lang = app.lang();
    view! {
        <div class="part">
            <Heading text=Joining::Refused.say(lang) />
            <p class="lead">{say::refused(lang, error)}</p>
            <p>{Joining::Nothing.say(lang)}</p>
        </div>
    }
    .into_any()
}

fn who_sees_what(invited: &Invited) -> AnyView {
    let lang = invited.app.lang();
    view! {
        <section class="card sees" aria-labelledby="sees">
            <h2 id="sees">{Joining::Who.say(lang)}</h2>
            <ul>
                <li>{Joining::Here.say(lang)}</li>
                <li>{say::facilitator_sees(lang, invited.invitation.identify)}</li>
                <li>{Joining::Room.say(lang)}</li>
                <li>{Joining::Confidential.say(lang)}</li>
            </ul>
        </section>
    }
    .into_any()
}

/// Going on with what is here, or who one is.
fn begun_or_new(invited: &Invited) -> AnyView {
    let lang = invited.app.lang();
    let parts = parts(invited);
    let is_new = RwSignal::new(parts.is_empty());
    let other = invited.clone();
    let begun = (!parts.is_empty()).then(|| {
        let items: Vec<_> = parts.iter().map(|part| go_on(invited, part)).collect();
        let somebody_else = move |_| {
            is_new.set(true);
            request_animation_frame(|| {
                window::focus("#who");
            });
        };
        view! {
            <section>
                <h2>{Joining::Begun.say(lang)}</h2>
                <ul class="plain">{items}</ul>
                <p>
                    <button on:click=somebody_else disabled=is_new>
                        {Joining::Other.say(lang)}
                    </button>
                </p>
                <p class="soft small">{Joining::OtherText.say(lang)}</p>
            </section>
        }
    });
    view! {
        {begun}
        {move || is_new.get().then(|| form(&other))}
    }
    .into_any()
}

/// The parts in this scan that are on this device.
fn parts(invited: &Invited) -> Vec<Scan> {
    let Invited {
        invitation,
        instrument,
        ..
    } = invited;
    let stored = desk::all(instrument).into_iter();
    stored
        .filter_map(|stored| match stored {
            Stored::Scan(scan) => Some(*scan),
            Stored::Unreadable(..) => None,
        })
        .filter(|scan| take_part::is_part_in(&scan.content, &invitation.scan, instrument))
        .collect()
}

fn go_on(invited: &Invited, part: &Scan) -> AnyView {
    let lang = invited.app.lang();
    let content = &part.content;
    let asked = take_part::asked(content, &invited.instrument);
    let far = answering::progress(content, &asked);
    let far = answer::of(lang, far.answered, far.total);
    let person = take_part::person(content);
    let role = person.and_then(|person| person.role.as_ref());
    let role =
        role.map(|role| take_part::role_name(&invited.invitation, &invited.instrument, role));
    let name = person.and_then(|person| person.name.as_deref());
    let who = say::somebody(&role.unwrap_or_default(), name, &far);
    let label = format!("{}: {who}", Joining::GoOn.say(lang));
    let (invited, id) = (invited.clone(), part.id.clone());
    view! {
        <li class="begun">
            <span>{who}</span>
            <button
                class="main"
                aria-label=label
                on:click=move |_| renew_and_open(invited.clone(), id.clone())
            >
                {Joining::GoOn.say(lang)}
            </button>
        </li>
    }
    .into_any()
}

/// Opens a part, after it took this invitation over where that is a later one.
fn renew_and_open(invited: Invited, id: ScanId) {
    load::spawn(Box::pin(async move {
        let app = invited.app;
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        let Some(mut part) = desk::load_newest(&id, &invited.instrument).await else {
            return;
        };
        let Invited {
            code,
            invitation,
            instrument,
            ..
        } = &invited;
        if take_part::renew(&mut part, code, invitation, instrument, &edit(app)) {
            if !keep::claim(id.as_str(), false).await {
                let name = say::scan_name(lang, &invitation.municipality.name);
                return app.alert(home::open_elsewhere(lang, &name));
            }
            let kept = desk::take_in(part).await;
            keep::release(id.as_str()).await;
            app.forget(id.as_str());
            if let Err(fault) = kept {
                return app.alert(keeping::fault(lang, fault));
            }
        }
        address::go(&Route::Scan(ScanRef::Stored(id), Screen::Overview));
    }));
}

/// What is filled in before one begins.
#[derive(Clone, Copy)]
struct Draft {
    role: RwSignal<Option<RoleId>>,
    name: RwSignal<String>,
    fault: RwSignal<Option<Joining>>,
}

fn form(invited: &Invited) -> AnyView {
    let lang = invited.app.lang();
    let roles = &invited.invitation.roles;
    let only = match roles.as_slice() {
        [role] => Some(role.id.clone()),
        _ => None,
    };
    let draft = Draft {
        role: RwSignal::new(only),
        name: RwSignal::new(String::new()),
        fault: RwSignal::new(None),
    };
    let options: Vec<_> = roles
        .iter()
        .map(|role| {
            let id = role.id.clone();
            let name = take_part::role_name(&invited.invitation, &invited.instrument, &id);
            let this = id.clone();
            let is_on =
                Signal::derive(move || draft.role.with(|role| role.as_ref() == Some(&this)));
            let press = Callback::new(move |_| {
                draft.role.set(Some(id.clone()));
                draft.fault.set(None);
            });
            option("radio", "role".to_owned(), name, None, is_on, press)
        })
        .collect();
    let identify = invited.invitation.identify;
    let invited = invited.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match draft.person(identify) {
            Ok(person) => begin(&invited, person),
            Err((fault, field)) => {
                draft.fault.set(Some(fault));
                window::focus(field);
            }
        }
    };
    view! {
        <form class="join" novalidate on:submit=submit>
            <fieldset class="field" id="who" tabindex="-1">
                <legend>{Joining::Role.say(lang)}</legend>
                <div class="options">{options}</div>
            </fieldset>
            {name_field(lang, identify, draft)}
            <div role="alert">
                {move || draft.fault.get().map(|fault| view! { <p class="fault">{fault.say(lang)}</p> })}
            </div>
            <p>
                <button type="submit" class="main">
                    {Joining::Begin.say(lang)}
                </button>
            </p>
        </form>
    }
    .into_any()
}

fn name_field(lang: crate::instrument::Lang, identify: Identify, draft: Draft) -> Option<AnyView> {
    let (label, hint) = match identify {
        Identify::Role => return None,
        Identify::Nickname => (Joining::Nickname, Joining::NicknameHint),
        Identify::Name => (Joining::Name, Joining::NameHint),
    };
    let typed = move |text: String| {
        draft.name.set(text);
        draft.fault.set(None);
    };
    let field = view! {
        <div class="field">
            <label for="called">{label.say(lang)}</label>
            <p class="hint" id="called-hint">{hint.say(lang)}</p>
            <input
                type="text"
                id="called"
                maxlength=NAME_LIMIT
                autocomplete="off"
                aria-describedby="called-hint"
                prop:value=draft.name
                on:input:target=move |event| typed(event.target().value())
            />
        </div>
    };
    Some(field.into_any())
}

impl Draft {
    /// The person, or what is missing and where.
    fn person(self, identify: Identify) -> Result<Person, (Joining, &'static str)> {
        let Some(role) = self.role.get_untracked() else {
            return Err((Joining::NoRole, "#who input"));
        };
        let name = self.name.with_untracked(|name| name.trim().to_owned());
        match (identify, name.is_empty()) {
            (Identify::Role, _) => Ok(Person { role, name: None }),
            (_, true) => Err((Joining::NoName, "#called")),
            (_, false) => Ok(Person {
                role,
                name: Some(name),
            }),
        }
    }
}

fn edit(app: App) -> Edit {
    Edit {
        replica: app.prefs.with_untracked(|prefs| prefs.replica.clone()),
        now: clock::now(),
    }
}

fn begin(invited: &Invited, person: Person) {
    let app = invited.app;
    let lang = app.prefs.with_untracked(|prefs| prefs.lang);
    let (Some(id), Some(own)) = (desk::new_id(), desk::new_own()) else {
        return app.alert(Joining::NoRandom.say(lang));
    };
    let edit = edit(app);
    let birth = Birth {
        id,
        own,
        now: edit.now.clone(),
    };
    let name = say::scan_name(lang, &invited.invitation.municipality.name);
    let to = (&*invited.code, &*invited.invitation);
    let scan = take_part::begin(birth, to, (person, name), &invited.instrument, &edit);
    let which = ScanRef::Stored(scan.id.clone());
    app.show(which.clone(), scan);
    app.keep_open();
    app.refresh_shelf();
    address::go(&Route::Scan(which, Screen::Overview));
}
