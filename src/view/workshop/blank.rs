//! The blank questionnaire: what stands on paper for one role.
//!
//! Invariant: a statement has the number under which it is typed over, for both come from
//! [`crate::view::entry::form`]; no phase stands beside a statement.

use crate::instrument::{Dimension, Instrument, RoleId};
use crate::scan::Content;
use crate::view::entry::{Block, form};

/// One area on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its side.
    pub dimension: Dimension,
    /// Its place among the areas of its side, and how many these are.
    pub place: (usize, usize),
    /// Its name.
    pub name: String,
    /// What it is about.
    pub about: String,
    /// Its statements, numbered as they are typed over; none in a *snelscan*.
    pub statements: Vec<(usize, String)>,
    /// Its five descriptions.
    pub descriptions: Vec<String>,
}

/// The areas that are asked of a role.
pub fn blank(content: &Content, instrument: &Instrument, role: &RoleId) -> Vec<Sheet> {
    let blocks = form(content, instrument, Some(role)).into_iter();
    blocks
        .filter_map(|block| sheet(block, instrument))
        .collect()
}

fn sheet(block: Block, instrument: &Instrument) -> Option<Sheet> {
    let area = instrument.area(&block.area)?;
    let side: Vec<_> = instrument.areas_of(area.dimension).collect();
    let place = side.iter().position(|one| one.id == area.id);
    let rows = block.rows.into_iter();
    let cells = area.cells.iter();
    Some(Sheet {
        dimension: area.dimension,
        place: (1 + place.unwrap_or_default(), side.len()),
        name: area.name.clone(),
        about: area.about.clone(),
        statements: rows
            .filter_map(|row| Some((row.number?, row.text)))
            .collect(),
        descriptions: cells.map(|cell| cell.description.clone()).collect(),
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::instrument::Lang;
    use crate::scan::Kind;
    use std::collections::BTreeSet;

    fn of(content: &Content, role: &str) -> Vec<Sheet> {
        let instrument = Instrument::builtin(Lang::Nl);
        blank(content, &instrument, &RoleId::from(role))
    }

    #[test]
    fn on_paper_every_statement_has_the_number_under_which_it_is_typed_over() {
        let instrument = Instrument::builtin(Lang::Nl);
        for role in &instrument.roles {
            let content = Content::default();
            let sheets = blank(&content, &instrument, &role.id);
            let all = sheets.iter().flat_map(|sheet| sheet.statements.clone());
            let typed = form(&content, &instrument, Some(&role.id));
            let rows = typed.into_iter().flat_map(|block| block.rows);
            let rows = rows.filter_map(|row| Some((row.number?, row.text)));
            let (all, rows): (Vec<_>, Vec<_>) = (all.collect(), rows.collect());
            assert_eq!(all, rows);
            let numbers: Vec<usize> = all.into_iter().map(|(number, _)| number).collect();
            assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_role_gets_its_own_areas_alone() {
        assert_eq!(of(&Content::default(), "staff").len(), 8);
        assert_eq!(of(&Content::default(), "ict").len(), 13);
    }

    #[test]
    fn a_quick_scan_asks_placements_alone() {
        let content = Content {
            kind: Kind::Quick,
            ..Content::default()
        };
        let sheets = of(&content, "ict");
        assert!(sheets.iter().all(|sheet| sheet.statements.is_empty()));
        assert!(sheets.iter().all(|sheet| sheet.descriptions.len() == 5));
    }

    #[test]
    fn areas_of_one_name_are_told_apart_by_their_side() {
        let sheets = of(&Content::default(), "ict");
        let named: BTreeSet<_> = sheets
            .iter()
            .map(|sheet| (sheet.name.clone(), sheet.dimension))
            .collect();
        assert_eq!(named.len(), 13);
    }
}
