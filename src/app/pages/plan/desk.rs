//! What every part of the page works with: the plan, the guide, and what follows from both.
//!
//! Invariant: the answers are scored once per change of them, not at every letter of a note; the guide
//! is fetched once per visit.

use crate::app::pages::guided;
pub(super) use crate::app::pages::guided::Guided;
use crate::app::state::App;
use crate::browser::{chance, clock, page};
use crate::instrument::guide::{Audience, Guide};
use crate::instrument::{Instrument, Lang};
use crate::report::{Ground, Room, advice};
use crate::scan::plan::{Act, Action, FIELD, Plan};
use crate::scan::{ActionId, CivilDate, Content};
use crate::text::plan::ActionWords;
use crate::view::plan::{Card, Signal, cards, signals};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What follows from the guide and the answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Said {
    /// The recommendations, in the order of the plan.
    pub(super) cards: Vec<Card>,
    /// The signals to central government and to suppliers.
    pub(super) signals: Vec<(Audience, Vec<Signal>)>,
}

/// Signals only, so it is copied freely.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    app: StoredValue<App>,
    pub(super) lang: Lang,
    pub(super) instrument: StoredValue<Arc<Instrument>>,
    pub(super) guide: RwSignal<Guided>,
    pub(super) plan: Memo<Plan>,
    pub(super) said: Memo<Said>,
    /// The actions whose form is open.
    pub(super) open: RwSignal<BTreeSet<ActionId>>,
    /// Today, when the page was opened.
    pub(super) today: CivilDate,
}

/// The answers, and what may be shown of them. Two are the same where they were worked out together.
#[derive(Clone)]
struct Answers(Arc<(Content, Room)>);

impl PartialEq for Answers {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Desk {
    pub(super) fn new(app: App, instrument: Arc<Instrument>) -> Self {
        let guide = guided::fetch(instrument.clone());
        let plan = Memo::new(move |_| app.read(Plan::of).unwrap_or_default());
        let answers = answers(app, instrument.clone());
        let said = Memo::new({
            let instrument = instrument.clone();
            move |_| match (guide.get(), answers.get()) {
                (Guided::Here(guide), Some(answers)) => {
                    plan.with(|plan| said(&instrument, &guide, &answers.0, plan))
                }
                _ => Said::default(),
            }
        });
        Self {
            app: StoredValue::new(app),
            lang: instrument.lang,
            instrument: StoredValue::new(instrument),
            guide,
            plan,
            said,
            open: RwSignal::new(BTreeSet::new()),
            today: clock::today(),
        }
    }

    /// The app; apart, since it is large to hand on.
    pub(super) fn app(self) -> App {
        self.app.get_value()
    }

    /// Whether the guide is here.
    pub(super) fn has_guide(self) -> bool {
        self.guide.with(|guide| matches!(guide, Guided::Here(_)))
    }

    /// An action as it stands.
    pub(super) fn action(self, id: &ActionId) -> Option<Action> {
        self.plan.with(|plan| plan.actions.get(id).cloned())
    }

    /// Changes an action; with the name of a field while typing in it.
    pub(super) fn change(
        self,
        id: &ActionId,
        field: Option<&'static str>,
        change: impl FnOnce(&mut Action),
    ) {
        if let Some(mut action) = untrack(|| self.action(id)) {
            change(&mut action);
            self.app()
                .plan(Act::Action(id.clone(), Box::new(action), field));
        }
    }

    /// Puts a new action into the plan; its id, where the browser gives random bits.
    pub(super) fn add(self, action: Action) -> Option<ActionId> {
        let Some(id) = chance::bytes().map(ActionId::from_random) else {
            self.app().alert(ActionWords::NoRandom.say(self.lang));
            return None;
        };
        self.app()
            .plan(Act::Action(id.clone(), Box::new(action), None));
        self.app().seal();
        Some(id)
    }

    /// Opens the form of an action and puts the focus on its title.
    pub(super) fn edit(self, id: &ActionId) {
        self.open.update(|open| {
            open.insert(id.clone());
        });
        focus_soon(format!("#title-{id}"));
    }
}

/// Whether it is the second click of a double click, which would fall on what has come in the place of the
/// first one's button.
pub(super) fn is_second(click: &leptos::ev::MouseEvent) -> bool {
    click.detail() > 1
}

/// Puts the focus somewhere once it was drawn.
pub(super) fn focus_soon(selector: String) {
    request_animation_frame(move || page::focus_anew(&selector));
}

fn answers(app: App, instrument: Arc<Instrument>) -> Memo<Option<Answers>> {
    let content = Memo::new(move |_| {
        app.read(|content| {
            let mut answers = content.clone();
            answers.extra.shift_remove(FIELD);
            answers
        })
    });
    Memo::new(move |_| {
        content.with(|content| {
            let content = content.as_ref()?;
            let room = Room::of(content, &instrument);
            Some(Answers(Arc::new((content.clone(), room))))
        })
    })
}

fn said(instrument: &Instrument, guide: &Guide, answers: &(Content, Room), plan: &Plan) -> Said {
    let (content, room) = answers;
    let ground = Ground {
        instrument,
        content,
        results: &room.results,
        room,
        symptoms: &plan.symptoms,
    };
    let advised = advice(guide, &ground);
    let others = [Audience::Government, Audience::Supplier];
    Said {
        cards: cards(instrument, guide, &advised, plan),
        signals: others
            .map(|audience| {
                (
                    audience,
                    signals(instrument, guide, &advised, plan, audience),
                )
            })
            .into(),
    }
}
