//! The content files of a build: one file per language in the sources, several in `dist/`.
//!
//! Invariant: nothing is lost or changed; what the page needs later only moves to a file of its own.

use super::Result;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Takes the intake and the guidance out of the content into files of their own, which the page fetches later, and
/// leaves out white space. The sources stay one file per language.
pub(super) fn split(content: &Path) -> Result<()> {
    let read = |name: &str| -> Result<Value> {
        Ok(serde_json::from_slice(&fs::read(content.join(name))?)?)
    };
    let write = |name: &str, value: &Value| fs::write(content.join(name), value.to_string());
    let mut structure = read("structure.json")?;
    let intake = json!({ "intake": structure["intake"].take() });
    structure["intake"] = json!([]);
    write("structure.json", &structure)?;
    write("intake.json", &intake)?;
    for lang in ["nl", "en"] {
        let name = format!("{lang}.json");
        let mut texts = read(&name)?;
        let intake = json!({ "groups": texts["groups"].take(), "facts": texts["facts"].take() });
        texts["groups"] = json!({});
        texts["facts"] = json!({});
        write(&format!("guidance-{lang}.json"), &take_guidance(&mut texts))?;
        write(&name, &texts)?;
        write(&format!("intake-{lang}.json"), &intake)?;
    }
    Ok(())
}

/// Takes out what counts and what could show it, per statement: read when somebody asks.
fn take_guidance(texts: &mut Value) -> Value {
    let mut guidance = serde_json::Map::new();
    let areas = texts["areas"].as_object_mut().into_iter().flatten();
    for (_, area) in areas {
        let statements = area["statements"].as_object_mut().into_iter().flatten();
        for (id, statement) in statements {
            let part = json!({
                "explanation": statement["explanation"].take(),
                "evidence": statement["evidence"].take(),
            });
            if let Some(statement) = statement.as_object_mut() {
                statement.retain(|name, _| name == "text");
            }
            guidance.insert(id.clone(), part);
        }
    }
    Value::Object(guidance)
}
