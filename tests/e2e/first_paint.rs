//! What is there before WebAssembly, and without it.

use crate::harness::{Setup, visit};
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
