//! The content files of a build: a few files per language in the sources, others in `dist/`.
//!
//! Invariant: nothing is lost or changed; what the page needs later only moves to a file of its own.

use super::Result;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// What the guide is made of, each with its texts in a file per language.
const GUIDE: [&str; 3] = ["findings", "advice", "culture"];

/// Joins the files of the guide: an object of what each holds, under its name. The page asks for all
/// of them at once, and reads them as the native tests do.
pub(super) fn join_guide(content: &Path) -> Result<()> {
    for ending in ["", "-nl", "-en"] {
        let mut joined = serde_json::Map::new();
        for part in GUIDE {
            let path = content.join(format!("{part}{ending}.json"));
            joined.insert(part.to_owned(), serde_json::from_slice(&fs::read(&path)?)?);
            fs::remove_file(path)?;
        }
        let text = Value::Object(joined).to_string();
        fs::write(content.join(format!("guide{ending}.json")), text)?;
    }
    Ok(())
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use iscan::instrument::guide::Guide;
    use iscan::instrument::{Instrument, Lang};

    #[test]
    fn the_joined_files_are_read_as_the_sources_are() -> Result<()> {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/instrument/content");
        let folder = std::env::temp_dir().join(format!("iscan-guide-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for part in GUIDE {
            for ending in ["", "-nl", "-en"] {
                let name = format!("{part}{ending}.json");
                fs::copy(from.join(&name), folder.join(&name))?;
            }
        }
        join_guide(&folder)?;
        let read = |name: &str| fs::read_to_string(folder.join(name));
        for lang in Lang::ALL {
            let instrument = Instrument::builtin(lang);
            let texts = read(&format!("guide-{}.json", lang.code()))?;
            let guide = Guide::parse(lang, &instrument, &read("guide.json")?, &texts)?;
            assert_eq!(guide, Guide::builtin(&instrument));
        }
        assert_eq!(fs::read_dir(&folder)?.count(), 3);
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
