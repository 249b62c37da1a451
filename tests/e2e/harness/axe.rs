//! axe-core, run on the page as it stands.
//!
//! Invariant: every rule of the tags runs; nothing is switched off or left out here.

use super::Person;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// WCAG 2.2 level AA with what it builds on, and axe's own best practices.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

const RUN: &str = r"
const done = arguments[arguments.length - 1];
axe.run(document, { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] }).then(
  result => done(result.violations.map(v => ({
    id: v.id, help: v.help, nodes: v.nodes.map(n => ({ at: n.target.join(' '), why: n.failureSummary })),
  }))),
  error => done({ error: String(error) }));
";

/// The violations on the present page, each in a few readable lines.
pub(crate) async fn violations(person: &Person) -> Vec<String> {
    if person.script("return !window.axe", json!([])).await == Value::Bool(true) {
        person.script(&source(), json!([])).await;
    }
    let found = person.script_async(RUN, json!([TAGS])).await;
    let Some(found) = found.as_array() else {
        panic!("axe could not run: {found}");
    };
    found.iter().map(describe).collect()
}

/// axe-core itself, from the file that `ISCAN_AXE` names.
fn source() -> String {
    let path = std::env::var_os("ISCAN_AXE")
        .expect("ISCAN_AXE must name axe.min.js: scripts/test installs it and sets it");
    std::fs::read_to_string(&path).expect("ISCAN_AXE names a readable file")
}

fn describe(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut lines = format!("{}: {}", text(&violation["id"]), text(&violation["help"]));
    for node in violation["nodes"].as_array().into_iter().flatten().take(4) {
        let why = text(&node["why"]).replace('\n', " ");
        write!(lines, "\n    {} — {why}", text(&node["at"])).expect("a string takes all");
    }
    lines
}
