//! What the user prefers on this device, and the id of this copy of the app.
//!
//! Invariant: nothing here is part of a scan or a file. What cannot be read takes its default.

use crate::browser::{chance, storage};
use crate::instrument::Lang;
use crate::scan::ReplicaId;
use serde_json::{Value, json};

const NAME: &str = "settings";

/// Light, dark, or as the browser prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Theme {
    /// As the browser prefers.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word in storage and in the page; the browser's own has none.
    pub(crate) fn word(self) -> Option<&'static str> {
        match self {
            Self::Auto => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// What the user prefers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Prefs {
    /// The language of the interface.
    pub(crate) lang: Lang,
    /// Light or dark.
    pub(crate) theme: Theme,
    /// Whether the digits 1–5 and ? answer the focused statement.
    pub(crate) digits: bool,
    /// This copy of the app, in the stamps of scans.
    pub(crate) replica: ReplicaId,
}

impl Prefs {
    /// What is stored, or the defaults. The language is Dutch until another is chosen: many office
    /// PCs in Flanders have an English browser.
    pub(crate) fn load() -> Self {
        let stored: Value = storage::read(NAME)
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        let text = |key: &str| stored.get(key).and_then(Value::as_str);
        let replica = text("replica").and_then(ReplicaId::parse);
        let is_new = replica.is_none();
        let prefs = Self {
            lang: text("lang").and_then(Lang::from_code).unwrap_or_default(),
            theme: Theme::ALL
                .into_iter()
                .find(|theme| theme.word() == text("theme"))
                .unwrap_or_default(),
            digits: stored
                .get("digits")
                .and_then(Value::as_bool)
                .unwrap_or(true),
            // Without a random generator all copies share one id: merging then sees one author.
            replica: replica
                .unwrap_or_else(|| ReplicaId::from_random(chance::bytes().unwrap_or_default())),
        };
        if is_new {
            prefs.store();
        }
        prefs
    }

    /// Keeps them for the next visit; where storage is off they hold until the page closes.
    pub(crate) fn store(&self) {
        let value = json!({
            "lang": self.lang.code(),
            "theme": self.theme.word(),
            "digits": self.digits,
            "replica": self.replica.as_str(),
        });
        storage::write(NAME, &value.to_string()).ok();
    }
}
