//! The words of the action plan: its page, its actions, and what leaves it for others.
//!
//! Invariant: nothing is worded as blame or rank; an order is a proposal, a sum of points a start for a
//! talk.

mod action;
mod points;
mod progress;
mod signals;

pub use action::{
    ActionWords, actions_of, added, after_of, full, heading, overdue_by, period, remove_of,
    removed, size, status, taken_over, untitled,
};
pub use points::{PointWords, given_by, left, minus_of, person, plus_of, points_of, spread};
pub use progress::{ProgressWords, and_more, counted, quarter, year_sentence};
pub use signals::{
    SignalWords, closing, from_municipality, letter_heading, numbered, opening, saved, signal_file,
};

use super::{Lang, words};

words! {
    /// The page.
    PlanWords {
        Title: "Actieplan", "Action plan";
        Lead: "Van resultaat naar actie: wat u herkent, wat we aanraden, wat u afspreekt, en wat u anderen laat weten.", "From result to action: what you recognise, what we advise, what you agree, and what you tell others.";
        NavResult: "Resultaat", "Result";
        NavReport: "Rapport", "Report";
        Parts: "Onderdelen van het actieplan", "Parts of the action plan";
        NoGuide: "De aanbevelingen konden niet geladen worden. Uw acties staan hieronder.", "The recommendations could not be loaded. Your actions are below.";
        Again: "Opnieuw proberen", "Try again";
        Loading: "De aanbevelingen worden geladen…", "Loading the recommendations…";
        Symptoms: "Wat herkent u?", "What do you recognise?";
        SymptomsText: "Vink aan wat u herkent. Het telt mee als reden in het rapport en bij de aanbevelingen.", "Tick what you recognise. It counts as a reason in the report and with the recommendations.";
        Advice: "Aanbevelingen", "Recommendations";
        AdviceText: "Deze aanbevelingen passen bij wat uw scan laat zien. U kiest wat erbij hoort en in welke volgorde.", "These recommendations fit what your scan shows. You choose what belongs in the plan and in which order.";
        AdviceNone: "Er zijn nog geen aanbevelingen. Ze verschijnen zodra er genoeg stellingen zijn ingeschat, of als u hierboven iets aanvinkt.", "There are no recommendations yet. They appear once enough statements have been rated, or when you tick something above.";
        OrderTitle: "Hoe deze volgorde tot stand komt", "How this order is made";
        OrderGap: "Eerst komt waar u vandaag het verst van uw ambitie staat.", "First comes whatever is furthest from your ambition today.";
        OrderWeakest: "Dan wat het laagste gebied van een laag vooruithelpt.", "Then what helps the lowest area of a layer.";
        OrderNeeds: "Wat iets anders nodig heeft, komt daarna. Dus eerst het netwerk, dan toepassingen voor iedereen. Eerst een lijst, dan gegevens samenbrengen. Eerst afspraken, dan systemen. Eerst het proces bekijken, dan automatiseren.", "What needs something else comes after it. So first the network, then applications for everyone. First a list, then bringing data together. First agreements, then systems. First look at the process, then automate.";
        OrderOwn: "Het is een voorstel. U kunt de volgorde zelf wijzigen.", "It is a proposal. You can change the order yourself.";
        OrderByHand: "U hebt de volgorde zelf gewijzigd.", "You changed the order yourself.";
        OrderBack: "Terug naar de volgorde van de I-scan", "Back to the order of the I-scan";
        Up: "Omhoog", "Up";
        Down: "Omlaag", "Down";
        Rests: "Waarop dit steunt", "What this rests on";
        Start: "Eerste stap voor maandagochtend", "First step for Monday morning";
        Sign: "Waaraan u ziet dat het werkt", "How you can tell that it works";
        Needs: "Doe eerst", "Do first";
        Extension: "Eigen aanvulling: deze aanbeveling staat niet in de studie van 2009.", "Our own addition: this recommendation is not in the 2009 study.";
        Make: "Maak er een actie van", "Make it an action";
        InPlan: "Staat in het plan", "Is in the plan";
        ToAction: "Naar de actie", "Go to the action";
        Dismiss: "Past niet bij ons", "Does not fit us";
        DismissedTitle: "Aanbevelingen die niet bij u passen", "Recommendations that do not fit you";
        TakeBack: "Toch tonen", "Show after all";
        ExportsTitle: "Acties bewaren", "Save the actions";
        SaveTable: "Acties als tabel (.csv)", "Actions as a table (.csv)";
        SaveCalendar: "Acties als agenda (.ics)", "Actions as a calendar (.ics)";
        Undo: "Ongedaan maken", "Undo";
    }
}

/// *Omhoog: Sluit elke buitendienst aan*, for who does not see where the button stands.
pub fn of_advice(act: &str, title: &str) -> String {
    format!("{act}: {title}")
}

/// Where a recommendation stands after it was moved.
pub fn moved(lang: Lang, title: &str, place: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!("“{title}” staat nu op plaats {place} van {of}."),
        Lang::En => format!("“{title}” is now at place {place} of {of}."),
    }
}

/// Shows the recommendations after the first ones.
pub fn also_others(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "Toon ook de laatste aanbeveling".to_owned(),
        (Lang::Nl, _) => format!("Toon ook de andere {count} aanbevelingen"),
        (Lang::En, 1) => "Show the last recommendation too".to_owned(),
        (Lang::En, _) => format!("Show the other {count} recommendations too"),
    }
}

/// Shows only the first ones again.
pub fn only_first(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Nl => format!("Toon alleen de eerste {count}"),
        Lang::En => format!("Show only the first {count}"),
    }
}

/// That a recommendation was set aside.
pub fn dismissed(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Nl => format!("“{title}” staat nu onder wat niet bij u past."),
        Lang::En => format!("“{title}” is now listed under what does not fit you."),
    }
}

/// How many were ticked of a list.
pub fn ticked(lang: Lang, count: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!("{count} van {of} aangevinkt"),
        Lang::En => format!("{count} of {of} ticked"),
    }
}
