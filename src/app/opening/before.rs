//! What this browser keeps about a scan before a file changes it, and the way back to it.
//!
//! Invariant: what is put back is what was there but for its revision, which goes on rising; what
//! could not be put back whole is said.

use super::plan;
use crate::app::state::App;
use crate::app::stores::{self, Removed};
use crate::browser::storage;
use crate::keeping::Fault;
use crate::scan::{Scan, ScanId};
use serde_json::Value;

/// Everything that this browser keeps about one scan.
pub(super) struct Before {
    pub(super) id: ScanId,
    /// The stored text, and the copy before it.
    pub(super) kept: Option<Removed>,
    /// That copy, which putting back the text would overwrite.
    backup: Option<String>,
    /// What is known of its last file.
    file: Option<Value>,
    /// The scan as it was shown or stored.
    pub(super) shown: Option<Scan>,
}

/// What was there could not be put back whole.
pub(super) struct NotRestored;

impl Before {
    /// What is kept at this moment.
    pub(super) fn of(app: App, id: &ScanId) -> Self {
        Self {
            id: id.clone(),
            kept: stores::copy(id.as_str()),
            backup: storage::read(&format!("backup/{id}")),
            file: index().remove(id.as_str()),
            shown: plan::here(app, id),
        }
    }

    /// Puts it all back. The revision alone goes on rising: to every other tab, and after the
    /// browser was killed, what is put back is the newest.
    pub(super) async fn restore(&self) -> Result<Option<Fault>, NotRestored> {
        let id = self.id.as_str();
        let fault = if let Some(kept) = &self.kept {
            let fault = stores::put_back(kept).await;
            if !stores::has(id)
                || matches!(fault, Some(Fault::Full | Fault::Off | Fault::Overtaken))
            {
                return Err(NotRestored);
            }
            fault
        } else {
            let removed = stores::remove(id).await;
            removed.and_then(|removed| removed.may_return().then_some(Fault::JournalOff))
        };
        let backup = format!("backup/{id}");
        // One copy more or less of what is put back anyway is no reason to fail.
        match &self.backup {
            Some(text) => {
                storage::write(&backup, text).ok();
            }
            None => storage::remove(&backup),
        }
        let mut index = index();
        if index.get(id) != self.file.as_ref() {
            match &self.file {
                Some(file) => index.insert(id.to_owned(), file.clone()),
                None => index.remove(id),
            };
            // When a file was last saved is known for convenience; losing it loses no work.
            storage::write("index", &Value::Object(index).to_string()).ok();
        }
        Ok(fault)
    }
}

fn index() -> serde_json::Map<String, Value> {
    let index = storage::read("index").and_then(|text| serde_json::from_str(&text).ok());
    match index {
        Some(Value::Object(entries)) => entries,
        _ => serde_json::Map::new(),
    }
}
