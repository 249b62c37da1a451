//! The conclusions: what the app writes, and what somebody made of it.
//!
//! Invariant: what somebody wrote is taken as it stands, line by line, and never marked up; what the app
//! would write now stands beside it, so that a conclusion which the answers have overtaken is seen.

use super::{Made, Source, chapters, page_one, with_source};
use crate::document::{Block, Inline};
use crate::instrument::Layer;
use crate::scan::plan::Conclusion;

/// What is said: sentences, or the items of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// Whether they are items.
    pub(super) is_list: bool,
    /// One by one; `**` sets words apart.
    pub(super) lines: Vec<String>,
}

impl Said {
    pub(super) fn nothing() -> Self {
        Self {
            is_list: false,
            lines: Vec::new(),
        }
    }

    pub(super) fn one(sentence: &str) -> Self {
        Self {
            is_list: false,
            lines: vec![sentence.to_owned()],
        }
    }

    /// A list, or the sentence for an empty one.
    pub(super) fn listed(items: Vec<String>, none: &str) -> Self {
        if items.is_empty() {
            return Self::one(none);
        }
        Self {
            is_list: true,
            lines: items,
        }
    }

    /// As plain text, a line each.
    fn plain(&self) -> String {
        self.lines.join("\n").replace("**", "")
    }
}

/// A conclusion, for whoever makes the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Which.
    pub conclusion: Conclusion,
    /// What the app writes.
    pub by_app: String,
    /// What stands in the report.
    pub text: String,
    /// Whether somebody rewrote it.
    pub is_edited: bool,
    /// Whether the app would now write something else than when somebody rewrote it.
    pub is_overtaken: bool,
}

/// The conclusions that have something to say, in the order of the report.
pub fn written(of: Made) -> Vec<Written> {
    with_source(of, |source| {
        let all = Conclusion::ALL.into_iter();
        all.filter_map(|conclusion| one(source, conclusion))
            .collect()
    })
}

fn one(source: &Source, conclusion: Conclusion) -> Option<Written> {
    let by_app = by_app(source, conclusion).plain();
    let edited = source.plan.conclusions.get(&conclusion);
    if by_app.is_empty() && edited.is_none() {
        return None;
    }
    Some(Written {
        conclusion,
        text: edited.map_or_else(|| by_app.clone(), |edited| edited.text.clone()),
        is_edited: edited.is_some(),
        is_overtaken: edited.is_some_and(|edited| edited.instead_of != by_app),
        by_app,
    })
}

fn by_app(source: &Source, conclusion: Conclusion) -> Said {
    match conclusion {
        Conclusion::Standing => Said {
            is_list: false,
            lines: page_one::standing(source),
        },
        Conclusion::Strengths => page_one::strengths(source),
        Conclusion::Apart => page_one::apart(source),
        Conclusion::Differ => page_one::differ(source),
        Conclusion::Unknown => page_one::unknown(source),
        Conclusion::Ambition => page_one::ambition(source),
        Conclusion::Technical => chapters::in_short(source, Layer::Technical),
        Conclusion::Semantic => chapters::in_short(source, Layer::Semantic),
        Conclusion::Organisational => chapters::in_short(source, Layer::Organisational),
        Conclusion::Governance => chapters::in_short(source, Layer::Governance),
    }
}

/// What stands in the report under a heading; nothing where the app has nothing to say, or where
/// somebody wrote nothing.
pub(super) fn block(source: &Source, conclusion: Conclusion) -> Option<Block> {
    let Some(edited) = source.plan.conclusions.get(&conclusion) else {
        let said = by_app(source, conclusion);
        return match (said.is_list, said.lines.as_slice()) {
            (_, []) => None,
            (false, [one]) => Some(Block::paragraph(one)),
            (_, lines) => Some(Block::list(lines)),
        };
    };
    let lines: Vec<Vec<Inline>> = lines(&edited.text);
    match lines.as_slice() {
        [] => None,
        [one] => Some(Block::Paragraph(one.clone())),
        _ => Some(Block::List(lines)),
    }
}

/// Where we stand: a leading sentence, and what follows it.
pub(super) fn lead(source: &Source) -> Vec<Block> {
    let written = match source.plan.conclusions.get(&Conclusion::Standing) {
        Some(edited) => lines(&edited.text),
        None => by_app(source, Conclusion::Standing)
            .lines
            .iter()
            .map(|line| crate::document::inlines(line))
            .collect(),
    };
    let mut written = written.into_iter();
    let mut blocks: Vec<Block> = written.next().map(Block::Lead).into_iter().collect();
    blocks.extend(written.map(Block::Paragraph));
    blocks
}

fn lines(text: &str) -> Vec<Vec<Inline>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| vec![Inline::Text(line.to_owned())])
        .collect()
}
