//! Joins the culture pairs with their texts.
//!
//! Invariant: what holds for the instrument holds here: every id has its text and every text its id. Read
//! from the file of the pairs as from the guide, in which it stands under its name beside others.

use super::super::{CulturePair, Lang, Pairing};
use super::{Node, Result, joined, read, source};

pub(in crate::instrument) fn pairs(
    lang: Lang,
    structure: &str,
    texts: &str,
) -> Result<Vec<CulturePair>> {
    let structure = read("structure", structure)?;
    let texts = read(lang.code(), texts)?;
    let shape = Node::root("structure", &structure);
    let words = Node::root(lang.code(), &texts);
    of(&chapter(shape)?, &chapter(words)?)
}

/// The pairs of the chapter itself.
pub(in crate::instrument) fn of(shape: &Node, words: &Node) -> Result<Vec<CulturePair>> {
    joined(&shape.get("pairs")?, &words.get("pairs")?, pair)
}

/// The file of the pairs, or the part of the guide that holds it.
fn chapter(file: Node<'_>) -> Result<Node<'_>> {
    let chapter = match file.object()?.get("culture") {
        Some(culture) => file.down("culture", culture),
        None => file,
    };
    chapter.only(&["pairs"])?;
    Ok(chapter)
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
