//! The page to sign beforehand, as pieces.
//!
//! Invariant: says what the text says, word for word; only hyphens at the start of a line become
//! lists.

use crate::instrument::Lang;
use crate::scan::Content;
use crate::scan::workshop::Workshop;
use crate::text::workshop::our_text;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The title of the list below it.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    List(Vec<String>),
}

/// The text of a content's page: the facilitator's own, else ours.
pub fn purpose_text(lang: Lang, content: &Content) -> String {
    let workshop = Workshop::of(content);
    let ours = || our_purpose(lang, content);
    workshop.purpose.unwrap_or_else(ours)
}

/// Our own text for a content.
pub fn our_purpose(lang: Lang, content: &Content) -> String {
    let workshop = Workshop::of(content);
    our_text(lang, workshop.identify, content.settings.confidential_from)
}

/// What to store of a typed text: nothing where it is ours.
pub fn own_purpose(lang: Lang, content: &Content, typed: &str) -> Option<String> {
    (typed != our_purpose(lang, content)).then(|| typed.to_owned())
}

/// A text in pieces.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.strip_prefix('-') {
            Some(item) => put_item(&mut pieces, item.trim()),
            None => pieces.push(Piece::Text(line.to_owned())),
        }
    }
    pieces
}

fn put_item(pieces: &mut Vec<Piece>, item: &str) {
    match pieces.last_mut() {
        Some(Piece::List(items)) => return items.push(item.to_owned()),
        Some(title @ Piece::Text(_)) => {
            if let Piece::Text(text) = title {
                *title = Piece::Heading(text.trim_end_matches(':').to_owned());
            }
        }
        Some(Piece::Heading(_)) | None => {}
    }
    pieces.push(Piece::List(vec![item.to_owned()]));
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::scan::workshop::Identify;

    #[test]
    fn a_line_above_hyphens_is_the_title_of_their_list() {
        let found = pieces("Inleiding.\n\nWel:\n- dit\n-dat\n\nSlot");
        let text = |text: &str| text.to_owned();
        let expected = [
            Piece::Text(text("Inleiding.")),
            Piece::Heading(text("Wel")),
            Piece::List(vec![text("dit"), text("dat")]),
            Piece::Text(text("Slot")),
        ];
        assert_eq!(found, expected);
        assert_eq!(pieces("- a"), [Piece::List(vec![text("a")])]);
        assert_eq!(pieces(" \n\n"), []);
    }

    #[test]
    fn our_text_says_how_people_are_known_and_is_not_stored() {
        let mut content = Content::default();
        let ours = purpose_text(Lang::Nl, &content);
        assert!(ours.contains("zonder naam") && ours.contains("minstens 4"));
        assert_eq!(own_purpose(Lang::Nl, &content, &ours), None);
        let own = own_purpose(Lang::Nl, &content, "Anders");
        let workshop = Workshop {
            purpose: own,
            identify: Identify::Name,
            ..Workshop::default()
        };
        content.workshop = content.workshop.with(&workshop);
        assert_eq!(purpose_text(Lang::Nl, &content), "Anders");
        assert!(our_purpose(Lang::En, &content).contains("the name"));
    }

    #[test]
    fn our_text_has_three_titled_lists_in_each_language() {
        for lang in Lang::ALL {
            let found = pieces(&our_text(lang, Identify::Role, 4));
            let lists = found.iter().filter(|piece| matches!(piece, Piece::List(_)));
            let titles = found
                .iter()
                .filter(|piece| matches!(piece, Piece::Heading(_)));
            assert_eq!((lists.count(), titles.count()), (3, 3));
        }
    }
}
