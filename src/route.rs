//! The address of every screen, behind the `#` (works on any host, in any folder, offline).
//!
//! Invariant: [`Route::parse`] and [`Route`]'s `Display` are each other's inverse on every route;
//! what is not an address is [`Route::NotFound`], never a guess.

use crate::instrument::AreaId;
use crate::scan::ScanId;
use std::fmt;

/// Which scan a screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScanRef {
    /// The fictitious example. Its word holds an `l`, which no id does.
    Example,
    /// A scan in this browser.
    Stored(ScanId),
}

/// A screen of the workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The steps of the workshop and where it stands.
    Steps,
    /// Who is asked what, and how people are known.
    Prepare,
    /// What is signed beforehand, to print.
    Purpose,
    /// The day, step by step, to print.
    Schedule,
    /// A blank questionnaire, to print.
    Blank,
    /// The invitation.
    Invite,
    /// Taking replies in.
    Collect,
    /// Typing over from paper.
    Entry,
    /// The facilitator's private window.
    Talk,
    /// Agreed phases and ambitions.
    Agree,
    /// What the room sees.
    Wall,
    /// Cutting answers loose from persons.
    Loosen,
}

impl Part {
    /// All of them, each with its word in the address.
    pub const ALL: [(&'static str, Self); 12] = [
        ("stappen", Self::Steps),
        ("voorbereiden", Self::Prepare),
        ("vooraf", Self::Purpose),
        ("draaiboek", Self::Schedule),
        ("vragenlijst", Self::Blank),
        ("uitnodigen", Self::Invite),
        ("inzamelen", Self::Collect),
        ("invoeren", Self::Entry),
        ("bespreken", Self::Talk),
        ("afspreken", Self::Agree),
        ("scherm", Self::Wall),
        ("losmaken", Self::Loosen),
    ];
}

/// A screen of one scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Municipality, context and facts.
    Intake,
    /// The areas and what is still open.
    Overview,
    /// The statements of one area, and its placement.
    Area(AreaId),
    /// The culture barometer.
    Culture,
    /// A screen of the workshop.
    Workshop(Part),
    /// The result.
    Result,
    /// *Waarom deze fase?*, for one area.
    Why(AreaId),
    /// Recommendations, actions and signals.
    Plan,
    /// The printable report.
    Report,
    /// The report, a message at a time, for the oral report.
    Slides,
}

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// *Mijn scans*.
    Home,
    /// A screen of one scan.
    Scan(ScanRef, Screen),
    /// *Deelnemen*, with an invitation.
    Join(String),
    /// A reply for the scan of a facilitator.
    Reply(String),
    /// *Verantwoording*.
    Method,
    /// *Privacy*.
    Privacy,
    /// *Hulp*.
    Help,
    /// *Instellingen*.
    Settings,
    /// *Einde op gedeelde computer*.
    SharedEnd,
    /// No such address.
    NotFound,
}

impl Route {
    /// The route of an address, with or without its `#`.
    pub fn parse(address: &str) -> Self {
        let path = address.strip_prefix('#').unwrap_or(address);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["verantwoording"] => Self::Method,
            ["privacy"] => Self::Privacy,
            ["hulp"] => Self::Help,
            ["instellingen"] => Self::Settings,
            ["einde"] => Self::SharedEnd,
            ["deelnemen", code] if is_code(code) => Self::Join((*code).to_owned()),
            ["antwoord", code] if is_code(code) => Self::Reply((*code).to_owned()),
            ["scan", scan, rest @ ..] => match (scan_ref(scan), screen(rest)) {
                (Some(scan), Some(screen)) => Self::Scan(scan, screen),
                _ => Self::NotFound,
            },
            _ => Self::NotFound,
        }
    }

    /// The scan that the route is about.
    pub fn scan(&self) -> Option<&ScanRef> {
        match self {
            Self::Scan(scan, _) => Some(scan),
            _ => None,
        }
    }
}

/// Whether a text can be a code; what it says is for who opens it.
fn is_code(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().all(fits)
}

fn scan_ref(text: &str) -> Option<ScanRef> {
    if text == "voorbeeld" {
        return Some(ScanRef::Example);
    }
    ScanId::parse(text).map(ScanRef::Stored)
}

fn screen(parts: &[&str]) -> Option<Screen> {
    Some(match parts {
        ["intake"] => Screen::Intake,
        ["stellingen"] => Screen::Overview,
        ["stellingen", "cultuur"] => Screen::Culture,
        ["stellingen", area] => Screen::Area(AreaId::from(*area)),
        ["workshop", part] => {
            let known = Part::ALL.iter().find(|(word, _)| word == part);
            Screen::Workshop(known.map(|(_, part)| *part)?)
        }
        ["resultaat"] => Screen::Result,
        ["resultaat", area] => Screen::Why(AreaId::from(*area)),
        ["actieplan"] => Screen::Plan,
        ["rapport"] => Screen::Report,
        ["presentatie"] => Screen::Slides,
        _ => return None,
    })
}

impl fmt::Display for ScanRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Example => f.write_str("voorbeeld"),
            Self::Stored(id) => id.fmt(f),
        }
    }
}

impl fmt::Display for Screen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Intake => f.write_str("intake"),
            Self::Overview => f.write_str("stellingen"),
            Self::Area(area) => write!(f, "stellingen/{area}"),
            Self::Culture => f.write_str("stellingen/cultuur"),
            Self::Workshop(part) => {
                let known = Part::ALL.iter().find(|(_, known)| known == part);
                write!(f, "workshop/{}", known.map_or("", |(word, _)| word))
            }
            Self::Result => f.write_str("resultaat"),
            Self::Why(area) => write!(f, "resultaat/{area}"),
            Self::Plan => f.write_str("actieplan"),
            Self::Report => f.write_str("rapport"),
            Self::Slides => f.write_str("presentatie"),
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("#/"),
            Self::Scan(scan, screen) => write!(f, "#/scan/{scan}/{screen}"),
            Self::Join(code) => write!(f, "#/deelnemen/{code}"),
            Self::Reply(code) => write!(f, "#/antwoord/{code}"),
            Self::Method => f.write_str("#/verantwoording"),
            Self::Privacy => f.write_str("#/privacy"),
            Self::Help => f.write_str("#/hulp"),
            Self::Settings => f.write_str("#/instellingen"),
            Self::SharedEnd => f.write_str("#/einde"),
            Self::NotFound => f.write_str("#/niet-gevonden"),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_route() -> impl Strategy<Value = Route> {
        let scan = prop_oneof![
            Just(ScanRef::Example),
            any::<[u8; 10]>().prop_map(|bytes| ScanRef::Stored(ScanId::from_random(bytes))),
        ];
        let area = "[a-z][a-z-]{0,20}".prop_map(|id| AreaId::from(id.as_str()));
        let screen = prop_oneof![
            Just(Screen::Intake),
            Just(Screen::Overview),
            area.clone().prop_map(Screen::Area),
            Just(Screen::Culture),
            Just(Screen::Result),
            area.prop_map(Screen::Why),
            proptest::sample::select(Part::ALL.map(|(_, part)| part).to_vec())
                .prop_map(Screen::Workshop),
            Just(Screen::Plan),
            Just(Screen::Report),
            Just(Screen::Slides),
        ];
        prop_oneof![
            Just(Route::Home),
            (scan, screen).prop_map(|(scan, screen)| Route::Scan(scan, screen)),
            "[0-9A-Za-z_.-]{1,40}".prop_map(Route::Join),
            "[0-9A-Z.]{1,40}".prop_map(Route::Reply),
            Just(Route::Method),
            Just(Route::Privacy),
            Just(Route::Help),
            Just(Route::Settings),
            Just(Route::SharedEnd),
            Just(Route::NotFound),
        ]
    }

    proptest! {
        #[test]
        fn every_route_is_parsed_back_from_its_address(route in any_route()) {
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }

        #[test]
        fn no_address_makes_the_parser_panic(address in ".*") {
            let _ = Route::parse(&address);
        }
    }

    #[test]
    fn what_is_no_address_is_not_found() {
        for address in [
            "#/x",
            "#/scan",
            "#/scan/UPPER/intake",
            "#/scan/abc/x",
            "#/privacy/x",
        ] {
            assert_eq!(Route::parse(address), Route::NotFound, "{address}");
        }
    }
}
