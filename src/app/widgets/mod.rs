//! Parts that several pages share. A widget is written only where HTML has none.
//!
//! Invariant: a widget knows no route and no storage; it takes values and calls back.

pub(crate) mod chart;
pub(crate) mod combobox;
pub(crate) mod document;
pub(crate) mod export_dialog;
pub(crate) mod field;
pub(crate) mod import_dialog;
#[allow(dead_code, reason = "the screens of the workshop come next")]
pub(crate) mod qr;
pub(crate) mod save_dialog;
pub(crate) mod scale;
#[allow(dead_code, reason = "the screens of the workshop come next")]
pub(crate) mod scanner;
pub(crate) mod sketch;
pub(crate) mod source;
pub(crate) mod table;
