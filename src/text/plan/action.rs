//! The words of an action: its form, its state, its dates.

use super::super::{Lang, format, words};
use crate::scan::CivilDate;
use crate::scan::plan::{Size, Status};

words! {
    /// The list of actions, and the form of one.
    ActionWords {
        Heading: "Acties", "Actions";
        None: "Er zijn nog geen acties. Maak er een van een aanbeveling, of voeg zelf een actie toe.", "There are no actions yet. Make one from a recommendation, or add an action yourself.";
        Add: "Actie toevoegen", "Add action";
        Title: "Wat gaat u doen?", "What are you going to do?";
        TitleHead: "Actie", "Action";
        Owner: "Wie trekt het?", "Who is in charge?";
        OwnerHint: "Eén naam of functie.", "One name or position.";
        OwnerHead: "Trekker", "In charge";
        NoOwner: "nog geen trekker", "nobody in charge yet";
        Service: "Welke dienst?", "Which service?";
        ServiceHead: "Dienst", "Service";
        Start: "Begint op", "Starts on";
        Due: "Klaar tegen", "Done by";
        DueHint: "Zonder deze datum staat de actie niet op de tijdlijn en niet in de agenda.", "Without this date the action is not on the timeline and not in the calendar.";
        DatesFault: "De einddatum ligt vóór de begindatum.", "The end date is before the start date.";
        Ended: "Gestopt of klaar op", "Stopped or completed on";
        Effort: "Hoeveel werk vraagt het?", "How much work does it take?";
        EffortHead: "Inspanning", "Effort";
        Effect: "Hoeveel levert het op?", "How much does it yield?";
        EffectHead: "Effect", "Effect";
        Unsaid: "nog niet ingevuld", "not stated yet";
        Status: "Hoe ver staat het?", "How far along is it?";
        StatusHead: "Stand", "Status";
        Period: "Periode", "Period";
        NoPeriod: "geen datum", "no date";
        Points: "Punten", "Points";
        Notes: "Notities", "Notes";
        NotesHint: "Stopt u een actie, schrijf dan hier waarom.", "If you stop an action, write here why.";
        After: "Wat komt eerst?", "What comes first?";
        AfterHint: "Deze actie wacht op de acties die u aanvinkt. Acties die op deze actie wachten, staan er niet bij.", "This action waits for the actions you tick. Actions that wait for this one are not listed.";
        AfterHead: "Wacht op", "Waits for";
        From: "Uit aanbeveling", "From recommendation";
        FirstStep: "Eerste stap", "First step";
        Own: "eigen actie", "own action";
        Remove: "Verwijderen", "Remove";
        Overdue: "einddatum voorbij", "overdue";
        TakeOver: "Acties overnemen uit een vorige scan", "Bring in actions from an earlier scan";
        TakeOverText: "De open acties komen erbij. Wat er al staat, komt er geen tweede keer bij.", "The open actions are added. What is there already is not added again.";
        TakeOverFrom: "Uit welke scan?", "From which scan?";
        TakeOverNone: "In deze browser staat geen andere scan met open acties die hier nog niet staan.", "There is no other scan in this browser with open actions that are not here yet.";
        TakeOverDo: "Overnemen", "Bring in";
        NoRandom: "Deze browser kan geen nieuwe actie maken. Probeer het in een andere browser.", "This browser cannot make a new action. Try another browser.";
    }
}

/// How far an action is.
pub fn status(lang: Lang, status: Status) -> &'static str {
    match (lang, status) {
        (Lang::Nl, Status::Planned) => "gepland",
        (Lang::Nl, Status::Running) => "bezig",
        (Lang::Nl, Status::Waiting) => "wacht",
        (Lang::Nl, Status::Done) => "klaar",
        (Lang::Nl, Status::Stopped) => "gestopt",
        (Lang::En, Status::Planned) => "planned",
        (Lang::En, Status::Running) => "in progress",
        (Lang::En, Status::Waiting) => "waiting",
        (Lang::En, Status::Done) => "done",
        (Lang::En, Status::Stopped) => "stopped",
    }
}

/// How much it asks or brings.
pub fn size(lang: Lang, size: Size) -> &'static str {
    match (lang, size) {
        (Lang::Nl, Size::Small) => "weinig",
        (Lang::Nl, Size::Medium) => "gemiddeld",
        (Lang::Nl, Size::Large) => "veel",
        (Lang::En, Size::Small) => "a little",
        (Lang::En, Size::Medium) => "some",
        (Lang::En, Size::Large) => "a lot",
    }
}

/// What an action without a title is called.
pub fn untitled(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Actie zonder titel",
        Lang::En => "Action without a title",
    }
}

/// *Bezig (3)*.
pub fn heading(lang: Lang, of: Status, count: usize) -> String {
    format!("{} ({count})", format::capital(status(lang, of)))
}

/// When an action begins and is to be done; none without a day.
pub fn period(lang: Lang, start: Option<CivilDate>, due: Option<CivilDate>) -> Option<String> {
    let day = |day| format::date(lang, day);
    Some(match (lang, start, due) {
        (_, None, None) => return None,
        (Lang::Nl, Some(start), Some(due)) => format!("{} tot {}", day(start), day(due)),
        (Lang::Nl, Some(start), None) => format!("vanaf {}", day(start)),
        (Lang::Nl, None, Some(due)) => format!("tegen {}", day(due)),
        (Lang::En, Some(start), Some(due)) => format!("{} to {}", day(start), day(due)),
        (Lang::En, Some(start), None) => format!("from {}", day(start)),
        (Lang::En, None, Some(due)) => format!("by {}", day(due)),
    })
}

/// By how many days an action is overdue.
pub fn overdue_by(lang: Lang, days: i64) -> String {
    match (lang, days) {
        (Lang::Nl, 1) => "1 dag voorbij de einddatum".to_owned(),
        (Lang::Nl, _) => format!("{days} dagen voorbij de einddatum"),
        (Lang::En, 1) => "1 day overdue".to_owned(),
        (Lang::En, _) => format!("{days} days overdue"),
    }
}

/// What comes first.
pub fn after_of(lang: Lang, titles: &[String]) -> String {
    let list = format::and(lang, titles);
    match lang {
        Lang::Nl => format!("wacht op {list}"),
        Lang::En => format!("waits for {list}"),
    }
}

/// The name of the button that removes an action.
pub fn remove_of(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Nl => format!("Verwijderen: {title}"),
        Lang::En => format!("Remove: {title}"),
    }
}

/// That an action was removed.
pub fn removed(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Nl => format!("“{title}” is verwijderd."),
        Lang::En => format!("“{title}” was removed."),
    }
}

/// That an action was added.
pub fn added(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Nl => format!("“{title}” staat in het plan."),
        Lang::En => format!("“{title}” is in the plan."),
    }
}

/// That a field is full.
pub fn full(lang: Lang, limit: u16) -> String {
    let limit = format::number(lang, f64::from(limit), 0);
    match lang {
        Lang::Nl => {
            format!("Hier passen hoogstens {limit} tekens. Wat te veel was, staat er niet bij.")
        }
        Lang::En => {
            format!("At most {limit} characters fit here. What was too much is not included.")
        }
    }
}

/// How many actions were taken over.
pub fn taken_over(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 actie is overgenomen. U kunt dit ongedaan maken.".to_owned(),
        (Lang::Nl, _) => format!("{count} acties zijn overgenomen. U kunt dit ongedaan maken."),
        (Lang::En, 1) => "1 action was brought in. You can undo this.".to_owned(),
        (Lang::En, _) => format!("{count} actions were brought in. You can undo this."),
    }
}

/// *Genk 2024 (3 open acties)*.
pub fn actions_of(lang: Lang, scan: &str, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => format!("{scan} (1 open actie)"),
        (Lang::Nl, _) => format!("{scan} ({count} open acties)"),
        (Lang::En, 1) => format!("{scan} (1 open action)"),
        (Lang::En, _) => format!("{scan} ({count} open actions)"),
    }
}
