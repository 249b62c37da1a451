//! The words of setting priorities together.

use super::super::{Lang, words};

words! {
    /// Setting priorities.
    PointWords {
        Heading: "Prioriteren", "Set priorities";
        Text: "Iedereen verdeelt vijf punten over de acties. Meer dan één punt op dezelfde actie mag. Geef dan het toestel door: de volgende persoon ziet uw punten niet.", "Everyone divides five points among the actions. More than one point on the same action is allowed. Then pass the device on: the next person does not see your points.";
        NoActions: "Voeg eerst acties toe. Daarna kan de groep punten geven.", "Add actions first. After that the group can give points.";
        Begin: "Beginnen met punten geven", "Start giving points";
        Next: "Volgende persoon", "Next person";
        Stop: "Klaar met punten geven", "Done giving points";
        Clear: "Alle punten wissen", "Clear all points";
        Cleared: "Alle punten zijn gewist. U kunt dit ongedaan maken.", "All points were cleared. You can undo this.";
        Result: "Wat de groep koos", "What the group chose";
        ResultText: "De som toont wat de meeste punten kreeg. Laagste en hoogste tonen of iedereen dat zo zag. Praat vooral over een hoge som van weinig mensen.", "The sum shows what got most points. Lowest and highest show whether everyone saw it that way. Talk above all about a high sum from few people.";
        Sum: "Som", "Sum";
        Spread: "Laagste en hoogste", "Lowest and highest";
        GivenBy: "Gegeven door", "Given by";
        NoneYet: "Nog niemand gaf punten.", "Nobody gave points yet.";
    }
}

/// Whose turn it is.
pub fn person(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Nl => format!("Persoon {number}"),
        Lang::En => format!("Person {number}"),
    }
}

/// How many points are left.
pub fn left(lang: Lang, points: u8) -> String {
    match (lang, points) {
        (Lang::Nl, 0) => "Al uw punten zijn verdeeld.".to_owned(),
        (Lang::Nl, 1) => "Nog 1 punt.".to_owned(),
        (Lang::Nl, _) => format!("Nog {points} punten."),
        (Lang::En, 0) => "You have given all your points.".to_owned(),
        (Lang::En, 1) => "1 point left.".to_owned(),
        (Lang::En, _) => format!("{points} points left."),
    }
}

/// The name of the button that gives one more.
pub fn plus_of(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Nl => format!("Eén punt meer voor “{title}”"),
        Lang::En => format!("One more point for “{title}”"),
    }
}

/// The name of the button that takes one back.
pub fn minus_of(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Nl => format!("Eén punt minder voor “{title}”"),
        Lang::En => format!("One point fewer for “{title}”"),
    }
}

/// The name of what an action has now.
pub fn points_of(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Nl => format!("Uw punten voor “{title}”"),
        Lang::En => format!("Your points for “{title}”"),
    }
}

/// *3 van 8*.
pub fn given_by(lang: Lang, gave: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!("{gave} van {of}"),
        Lang::En => format!("{gave} of {of}"),
    }
}

/// *1 tot 3*, *2*.
pub fn spread(lang: Lang, lowest: u8, highest: u8) -> String {
    match lang {
        _ if lowest == highest => lowest.to_string(),
        Lang::Nl => format!("{lowest} tot {highest}"),
        Lang::En => format!("{lowest} to {highest}"),
    }
}
