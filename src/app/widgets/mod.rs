//! Parts that several pages share. A widget is written only where HTML has none.
//!
//! Invariant: a widget knows no route and no storage; it takes values and calls back.

pub(crate) mod chart;
pub(crate) mod combobox;
pub(crate) mod document;
pub(crate) mod field;
pub(crate) mod import_dialog;
pub(crate) mod scale;
pub(crate) mod sketch;
pub(crate) mod source;
pub(crate) mod table;
