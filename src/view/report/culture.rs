//! The culture barometer in the report: the profile, its table, and the question for the talk.
//!
//! Invariant: no total and no mean over pairs. Where nobody filled it in there is no section.

use super::Source;
use crate::chart::{self, Style};
use crate::document::{Alignment, Block, Cell, Figure, Section, Table};
use crate::instrument::CulturePairs;
use crate::report::{self, Culture};
use crate::text::culture::CultureWords;
use crate::view::culture as view;

/// How wide the profile is, in CSS pixels.
const WIDTH: u32 = 660;

/// The section; none where nobody answered a pair.
pub(super) fn sections(source: &Source, pairs: &CulturePairs) -> Vec<Section> {
    let culture = report::culture(source.content, pairs);
    if !culture.is_answered() {
        return Vec::new();
    }
    let say = |words: CultureWords| words.say(source.lang);
    let text = if culture.is_one_person {
        CultureWords::TextOne
    } else {
        CultureWords::Text
    };
    let mut blocks = vec![
        Block::PageBreak,
        Block::paragraph(say(text)),
        Block::Figure(figure(source, &culture)),
        Block::Table(table(source, &culture)),
        Block::paragraph(say(CultureWords::NoTotal)),
    ];
    for (question, explanation) in view::talk(pairs) {
        let title = say(CultureWords::TalkTitle);
        blocks.push(Block::paragraph(&format!("**{title}:** {question}")));
        blocks.push(Block::paragraph(&explanation));
    }
    blocks.push(Block::paragraph(&view::source(pairs)));
    vec![Section::new(2, say(CultureWords::Title), blocks)]
}

fn figure(source: &Source, culture: &Culture) -> Figure {
    let lang = source.lang;
    let model = view::model(lang, culture);
    let style = Style::print();
    let height = chart::culture_height(&model, f64::from(WIDTH), &style);
    // A thousand pixels at most.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let height = height.ceil() as u32;
    Figure {
        title: CultureWords::Title.say(lang).to_owned(),
        alt: CultureWords::Alt.say(lang).to_owned(),
        summary: view::summary(lang, culture, source.content.settings.confidential_from),
        svg: chart::svg(WIDTH, height, |area| {
            chart::draw_culture(area, &model, &style)
        }),
    }
}

fn table(source: &Source, culture: &Culture) -> Table {
    let table = view::table(source.lang, culture);
    // Both poles in one column: there is more room for the words.
    let joined = |row: &[String]| -> Vec<String> {
        let poles = row.iter().take(2).cloned().collect::<Vec<_>>().join(" ↔ ");
        std::iter::once(poles)
            .chain(row.iter().skip(2).cloned())
            .collect()
    };
    let head = joined(&table.head);
    let mut alignment = vec![Alignment::End; head.len()];
    alignment[0] = Alignment::Start;
    let rows = table.rows.iter().map(|row| {
        let cells = joined(row);
        cells.iter().map(|cell| Cell::new(cell)).collect()
    });
    Table {
        caption: table.caption,
        head,
        rows: rows.collect(),
        alignment,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::{Made, with_source};
    use super::*;
    use crate::document::Document;
    use crate::instrument::{CultureAnswer, Instrument, Lang, Position};
    use crate::scan::culture::Culture as Answers;
    use crate::scan::{
        Ballot, BallotId, Birth, Kind, Own, ParticipantId, Scan, ScanId, Timestamp, Via, VoteRound,
    };

    /// A scan in which so many say this of some pairs; 0 is *weet ik niet*.
    fn scan(instrument: &Instrument, pairs: &[(&str, &[u8])]) -> Scan {
        let own = Own {
            participant: ParticipantId::from_random([90; 8]),
            ballot: BallotId::from_random([91; 8]),
        };
        let birth = Birth {
            id: ScanId::from_random([3; 10]),
            own,
            now: Timestamp::parse("2026-11-23T09:00:00Z").expect("a moment"),
        };
        let mut scan = Scan::new(birth, Kind::Full, instrument);
        for (pair, positions) in pairs {
            for (number, position) in (1..).zip(*positions) {
                let who = ParticipantId::from_random([number; 8]);
                let content = &mut scan.content;
                content.participants.entry(who.clone()).or_default();
                let ballots = &mut content.ballots;
                let ballot = ballots
                    .entry(BallotId::from_random([number; 8]))
                    .or_insert_with(|| Ballot::empty(who, VoteRound::First, Via::Link));
                let position = Position::new(*position);
                let answer = position.map_or(CultureAnswer::DontKnow, CultureAnswer::At);
                let mut answers = Answers::of(ballot);
                answers.set((*pair).into(), Some(answer));
                answers.put(ballot);
            }
        }
        scan
    }

    fn written(lang: Lang, pairs: &[(&str, &[u8])]) -> Vec<Section> {
        let instrument = Instrument::builtin(lang);
        let scan = scan(&instrument, pairs);
        let made = Made {
            scan: &scan,
            instrument: &instrument,
            guide: None,
        };
        with_source(made, |source| {
            sections(source, &CulturePairs::builtin(lang))
        })
    }

    fn text(lang: Lang, sections: Vec<Section>) -> String {
        let document = Document {
            title: String::new(),
            logo: None,
            front: Vec::new(),
            lang,
            sections,
        };
        document.to_text()
    }

    const GROUP: [(&str, &[u8]); 4] = [
        ("roles", &[1, 2, 2, 1, 3]),
        ("trust", &[5, 5, 4, 4, 0]),
        ("thinking", &[1, 1, 5, 5]),
        ("mistakes", &[4, 0, 2]),
    ];

    #[test]
    fn the_section_says_what_stands_out_and_what_is_for_the_talk() {
        for lang in [Lang::Nl, Lang::En] {
            let name = format!("culture_{}", lang.code());
            insta::assert_snapshot!(name, text(lang, written(lang, &GROUP)));
        }
    }

    #[test]
    fn where_nobody_filled_it_in_there_is_no_section() {
        assert_eq!(written(Lang::Nl, &[]), []);
        assert_eq!(written(Lang::Nl, &[("trust", &[0, 0])]), []);
    }

    #[test]
    fn what_too_few_filled_in_stands_in_no_word_and_no_picture() {
        let few: [(&str, &[u8]); 1] = [("trust", &[5, 5, 5])];
        let sections = written(Lang::Nl, &few);
        let none: [(&str, &[u8]); 1] = [("trust", &[1, 2, 3])];
        assert_eq!(sections, written(Lang::Nl, &none));
    }
}
