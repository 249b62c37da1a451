//! The last step of a build: names every file by its content, writes the Content-Security-Policy's
//! hashes, and adds the JSON Schema of the files.
//!
//! Invariant: works on Trunk's staging folder alone, and fails rather than leave a page that names
//! a file that is not there.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let staging = std::env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR is not set: this runs as a hook of `trunk build`")?;
    finish::run(std::path::Path::new(&staging))
}

#[cfg(not(target_arch = "wasm32"))]
mod finish {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD as BASE64;
    use serde_json::{Value, json};
    use sha2::{Digest, Sha256};
    use std::fmt::Write as _;
    use std::fs;
    use std::path::Path;

    type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

    const SCHEMA: &str = include_str!("../exchange/schema/scan.schema.json");

    pub(super) fn run(staging: &Path) -> Result<()> {
        fs::remove_file(staging.join("content/README.md")).ok();
        split_content(&staging.join("content"))?;
        let page = staging.join("index.html");
        let mut html = fs::read_to_string(&page)?;
        for folder in ["", "content/"] {
            html = name_by_content(staging, folder, html)?;
        }
        html = html.replace("'finish:script-hashes'", &script_hashes(&html));
        fs::write(&page, html)?;
        fs::create_dir_all(staging.join("schema"))?;
        fs::write(staging.join("schema/scan.schema.json"), SCHEMA)?;
        Ok(())
    }

    /// Takes the intake out of the content into files of its own, which the page fetches later, and
    /// leaves out white space. The sources stay one file per language.
    fn split_content(content: &Path) -> Result<()> {
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
            let intake =
                json!({ "groups": texts["groups"].take(), "facts": texts["facts"].take() });
            texts["groups"] = json!({});
            texts["facts"] = json!({});
            write(&name, &texts)?;
            write(&format!("intake-{lang}.json"), &intake)?;
        }
        Ok(())
    }

    /// Renames `name.ext` to `name-<hash>.ext` wherever the page names it.
    fn name_by_content(staging: &Path, folder: &str, mut html: String) -> Result<String> {
        let mut names: Vec<String> = fs::read_dir(staging.join(folder))?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name != "index.html" && staging.join(folder).join(name).is_file())
            .collect();
        // Longest first, so that no name is taken for a part of another.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        for name in names {
            let old = format!("{folder}{name}");
            let is_named = ['"', '\'', '/'].iter().any(|quote| {
                let quoted = format!("{quote}{old}");
                html.contains(&quoted)
            });
            if !is_named {
                return Err(format!("{old} is in the build, but the page does not name it").into());
            }
            let (stem, extension) = name.rsplit_once('.').ok_or("a file without extension")?;
            let hash = hex(&Sha256::digest(fs::read(staging.join(&old))?)[..8])?;
            let new = format!("{folder}{stem}-{hash}.{extension}");
            fs::rename(staging.join(&old), staging.join(&new))?;
            for quote in ['"', '\'', '/'] {
                html = html.replace(&format!("{quote}{old}"), &format!("{quote}{new}"));
            }
        }
        Ok(html)
    }

    /// The CSP sources of every inline script of the page.
    fn script_hashes(html: &str) -> String {
        let mut sources = Vec::new();
        for part in html.split("<script").skip(1) {
            let Some((attributes, rest)) = part.split_once('>') else {
                continue;
            };
            let Some((body, _)) = rest.split_once("</script>") else {
                continue;
            };
            if !attributes.contains("src=") {
                let digest = BASE64.encode(Sha256::digest(body));
                sources.push(format!("'sha256-{digest}'"));
            }
        }
        sources.join(" ")
    }

    fn hex(bytes: &[u8]) -> Result<String> {
        let mut text = String::new();
        for byte in bytes {
            write!(text, "{byte:02x}")?;
        }
        Ok(text)
    }
}
