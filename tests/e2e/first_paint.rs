//! What is there before WebAssembly, and without it.

use crate::harness::{Setup, visit};
use crate::{area, statement};
use serde_json::json;

#[test]
fn heading_and_text_are_there_before_the_program_has_arrived() {
    visit(Setup::LAPTOP, async |person| {
        person.site().hold_wasm();
        person.begins_to_open().await;
        person
            .sees("Een spiegel voor uw organisatie en haar ICT")
            .await;
        person.sees("De I-scan wordt geladen…").await;
        assert!(!person.has("button", "Nieuwe scan beginnen").await);
        person.site().release_wasm();
        person.find("button", "Nieuwe scan beginnen").await;
    });
}

#[test]
fn without_javascript_a_sentence_says_what_is_needed() {
    visit(Setup::LAPTOP, async |person| {
        person
            .cdp(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": true }),
            )
            .await;
        person.begins_to_open().await;
        person.sees("De I-scan heeft JavaScript nodig.").await;
        person.sees("I-scan needs JavaScript").await;
    });
}

#[test]
fn the_first_statement_needs_no_file_that_the_byte_budget_does_not_count() {
    visit(Setup::LAPTOP, async |person| {
        // What the page names is fetched by its links; what a program asks for, by itself. What makes
        // the page work offline comes when the program has started, and nothing waits for it.
        const ASKED: &str = r"
            return performance.getEntriesByType('resource')
              .filter(entry => entry.initiatorType !== 'link' && entry.initiatorType !== 'other')
              .map(entry => entry.name.split('/').pop().replace(/-[0-9a-f]{16}\./, '.'))
              .filter(name => name !== 'offline.js' && name !== 'manifest.webmanifest');";
        person.opens("").await;
        let before = person.script(ASKED, json!([])).await;
        person.clicks("button", "Nieuwe scan beginnen").await;
        person.clicks("link", "Beginnen").await;
        person.arrives_at(&area(0).name).await;
        person.chooses(statement(0), "deels").await;
        person.sees("1 van 78").await;
        assert_eq!(person.script(ASKED, json!([])).await, before);
    });
}
