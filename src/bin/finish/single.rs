//! The edition in one file: `iscan.html`, which holds everything and works by double click.
//!
//! Invariant: names no other file and no address; its policy allows exactly the scripts and styles
//! that stand in it. It starts the whole program at once: in one file there is nothing to save bytes
//! for. The app finds its data where it always does, in `link[data-file]`, as `data:` addresses.

use super::Result;
use super::build::replace_once;
use super::page::{self, Tag};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::fs;
use std::path::Path;

/// How `start.js` fetches the choices of the rescue screen.
const LATE_FILE: &str = r#"var late = page.querySelector("[data-file=rescue]");
if (late) add("script").src = late.href;"#;
/// The same where they stand in the page.
const LATE_HERE: &str = "if (window.iscanRescueChoices) iscanRescueChoices();";

/// Stands in for the policy until all scripts and styles are known.
const POLICY: &str = "finish:single-policy";

/// Writes `iscan.html` beside the page.
pub(super) fn write(staging: &Path, html: &str) -> Result<()> {
    let mut single = Single {
        staging,
        scripts: Vec::new(),
        styles: Vec::new(),
        module: program(staging, html)?,
    };
    let mut text = String::new();
    for (before, tag) in page::pieces(html) {
        text.push_str(before);
        if let Some(tag) = tag {
            text.push_str(&single.replace(&tag)?);
        }
    }
    let text = replace_once(&text, POLICY, &single.policy())?;
    single.check(&text)?;
    Ok(fs::write(staging.join("iscan.html"), text)?)
}

/// The whole program, which starts itself. A module in the page cannot import a file, so everything
/// stands in one.
fn program(staging: &Path, html: &str) -> Result<String> {
    // Not as an address, as the other files: browsers end a page that has one of some megabytes.
    const START: &str = r#"
const text = document.querySelector("[data-file=whole-wasm]").textContent;
__wbg_init({ module_or_path: Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) })
  .then(() => dispatchEvent(new Event("TrunkApplicationStarted")));
"#;
    let name = named(html, "whole-js").ok_or("the page does not name the whole program")?;
    let code = fs::read_to_string(staging.join(name))?;
    if !code.contains("__wbg_init as default") || code.contains("\nimport ") {
        return Err("the whole program is made in another way than this knows".into());
    }
    Ok(code + START)
}

/// The file that the page names for the app.
fn named<'a>(html: &'a str, data_file: &str) -> Option<&'a str> {
    let tags = page::tags(html);
    let tag = tags
        .iter()
        .find(|tag| tag.get("data-file") == Some(data_file));
    tag?.file()
}

struct Single<'a> {
    staging: &'a Path,
    /// Every script that stands in the page.
    scripts: Vec<String>,
    /// Every style that stands in the page.
    styles: Vec<String>,
    module: String,
}

impl Single<'_> {
    /// What stands in the one file in place of a tag of the page.
    fn replace(&mut self, tag: &Tag<'_>) -> Result<String> {
        if page::is_policy(tag) {
            return replace_once(tag.whole, tag.get("content").unwrap_or_default(), POLICY);
        }
        match (tag.name(), tag.file()) {
            ("script", None) => {
                let module = self.module.clone();
                self.script(r#"<script type="module">"#, module)
            }
            ("script", Some(name)) => {
                let mut code = self.text(name)?;
                if name.starts_with("start") {
                    code = replace_once(&code, LATE_FILE, LATE_HERE)?;
                }
                self.script("<script>", code)
            }
            ("link", Some(name)) => self.link(tag, name),
            _ => Ok(tag.whole.to_owned()),
        }
    }

    fn link(&mut self, tag: &Tag<'_>, name: &str) -> Result<String> {
        if tag.get("rel") == Some("stylesheet") || tag.has("data-style") {
            let style = self.text(name)?;
            let element = format!("<style>{style}</style>");
            self.styles.push(style);
            return Ok(element);
        }
        if tag.get("rel") == Some("icon") {
            return Ok(format!(
                r#"<link rel="icon" href="{}" />"#,
                self.data(name)?
            ));
        }
        match tag.get("data-file") {
            Some(data) if kind_of(name) == "wasm" => {
                let code = BASE64.encode(fs::read(self.staging.join(name))?);
                Ok(format!(
                    r#"<script type="application/wasm" data-file="{data}">{code}</script>"#
                ))
            }
            // The program of a worker, which `helper.js` makes out of these bytes.
            Some(data @ ("eye" | "export")) => {
                let code = BASE64.encode(self.text(name)?);
                Ok(format!(
                    r#"<script type="text/plain" data-file="{data}">{code}</script>"#
                ))
            }
            // These take their place before the program; they cannot be imported from a file.
            Some(data @ ("keep" | "hand" | "logo" | "camera" | "helper" | "pictures")) => {
                let module = module(data, &self.text(name)?);
                let script = self.script(r#"<script type="module">"#, module)?;
                Ok(format!(
                    r##"<link data-file="{data}" href="#{data}" />{script}"##
                ))
            }
            // The choices of the rescue screen wait in the page until it is shown; each time anew.
            Some("rescue") => {
                let code = self.text(name)?;
                self.script(
                    "<script>",
                    format!("window.iscanRescueChoices = function () {{\n{code}}};"),
                )
            }
            Some(data) if kind_of(name) != "js" => {
                let address = self.data(name)?;
                Ok(format!(r#"<link data-file="{data}" href="{address}" />"#))
            }
            // Other scripts that come later have no place here: there is no later.
            _ => Ok(String::new()),
        }
    }

    fn script(&mut self, start: &str, code: String) -> Result<String> {
        if code.contains("</script") || code.contains("<!--") {
            return Err("a script holds what would end it inside a page".into());
        }
        let element = format!("{start}{code}</script>");
        self.scripts.push(code);
        Ok(element)
    }

    fn text(&self, name: &str) -> Result<String> {
        Ok(fs::read_to_string(self.staging.join(name))?)
    }

    /// The address of a file that is its content.
    fn data(&self, name: &str) -> Result<String> {
        let kind = match kind_of(name) {
            "json" => "application/json",
            "csv" => "text/csv",
            "svg" => "image/svg+xml",
            _ => return Err(format!("{name} has no place in one file").into()),
        };
        let bytes = fs::read(self.staging.join(name))?;
        Ok(format!("data:{kind};base64,{}", BASE64.encode(bytes)))
    }

    fn policy(&self) -> String {
        let sources = |texts: &[String]| -> String {
            let sources = texts.iter().map(|text| page::source(text));
            sources.collect::<Vec<_>>().join(" ")
        };
        format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval' {}; style-src {}; img-src data: blob:; connect-src data:; worker-src blob:; base-uri 'none'; form-action 'none'",
            sources(&self.scripts),
            sources(&self.styles)
        )
    }

    /// Nothing was forgotten: no tag names a file, and every script is as its hash says.
    fn check(&self, text: &str) -> Result<()> {
        let tags = page::tags(text);
        let outside = |tag: &&Tag<'_>| {
            tag.file()
                .is_some_and(|file| !file.starts_with("data:") && !file.starts_with('#'))
        };
        if let Some(tag) = tags.iter().find(outside) {
            return Err(format!("iscan.html names a file: {}", tag.whole).into());
        }
        let whole = |code: &String| text.contains(code.as_str());
        if !self.scripts.iter().chain(&self.styles).all(whole) {
            return Err("iscan.html does not hold a script or a style as it was".into());
        }
        Ok(())
    }
}

/// A module whose exports stand where `start.js` looks for them.
fn module(name: &str, code: &str) -> String {
    let exports: Vec<&str> = code
        .split("export ")
        .skip(1)
        .filter_map(|rest| rest.split("function ").nth(1)?.split('(').next())
        .collect();
    let code = code.replace("export ", "");
    let exports = exports.join(", ");
    format!(
        "(window.iscanHere ??= {{}}).{name} = (() => {{\n{code}\nreturn {{ {exports} }};\n}})();"
    )
}

/// The extension of a name.
fn kind_of(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}
