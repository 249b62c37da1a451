//! Joins the culture pairs with their texts.
//!
//! Invariant: what holds for the instrument holds here: every id has its text and every text its id.
//! The page fetches them with the rest of the guide, under the name of their file.

use super::super::{CulturePair, Lang, Pairing};
use super::{Node, Result, joined, read, source};
use serde_json::Value;

pub(in crate::instrument) fn pairs(
    lang: Lang,
    structure: &str,
    texts: &str,
) -> Result<Vec<CulturePair>> {
    let structure = read("structure", structure)?;
    let texts = read(lang.code(), texts)?;
    let inner = |value: &Value| value.get("culture").unwrap_or(value).clone();
    let (structure, texts) = (inner(&structure), inner(&texts));
    of(
        &Node::root("culture", &structure),
        &Node::root(lang.code(), &texts),
    )
}

/// The pairs of the chapter itself.
pub(in crate::instrument) fn of(shape: &Node, words: &Node) -> Result<Vec<CulturePair>> {
    joined(&shape.get("pairs")?, &words.get("pairs")?, pair)
}

fn pair(shape: &Node, text: &Node) -> Result<CulturePair> {
    shape.only(&["id", "helpsLeft", "scored", "pairing", "source", "opposite"])?;
    text.only(&["helps", "hinders", "explanation"])?;
    Ok(CulturePair {
        id: shape.get("id")?.str()?.into(),
        helps_left: shape.flag("helpsLeft")?,
        scored: shape.flag("scored")?,
        pairing: shape.get("pairing")?.word(&Pairing::WORDS)?,
        source: source(&shape.get("source")?)?,
        opposite: shape.text("opposite")?,
        helps: text.text("helps")?,
        hinders: text.text("hinders")?,
        explanation: text.text("explanation")?,
    })
}
