//! The last step of a build: names every file by its content, names the build itself, writes the
//! Content-Security-Policy's hashes, and adds what is made from the rest: the schemas of the files, the
//! service worker, the header files for hosts, and the edition in one file.
//!
//! Invariant: works on Trunk's staging folder alone, and fails rather than leave a page that names
//! a file that is not there.

#[cfg(not(target_arch = "wasm32"))]
mod build;
#[cfg(not(target_arch = "wasm32"))]
mod content;
#[cfg(not(target_arch = "wasm32"))]
mod helpers;
#[cfg(not(target_arch = "wasm32"))]
mod hosting;
#[cfg(not(target_arch = "wasm32"))]
mod names;
#[cfg(not(target_arch = "wasm32"))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod single;
#[cfg(not(target_arch = "wasm32"))]
mod slim;
#[cfg(not(target_arch = "wasm32"))]
mod styles;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<()> {
    let staging = std::env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR is not set: this runs as a hook of `trunk build`")?;
    run(std::path::Path::new(&staging))
}

#[cfg(not(target_arch = "wasm32"))]
fn run(staging: &std::path::Path) -> Result<()> {
    const SCHEMAS: [(&str, &str); 3] = [
        (
            "scan.schema.json",
            include_str!("../../exchange/schema/scan.schema.json"),
        ),
        (
            "response.schema.json",
            include_str!("../../exchange/schema/response.schema.json"),
        ),
        (
            "invitation.schema.json",
            include_str!("../../exchange/schema/invitation.schema.json"),
        ),
    ];
    use std::fs;

    fs::remove_file(staging.join("content/README.md")).ok();
    content::split(&staging.join("content"))?;
    content::join_guide(&staging.join("content"))?;
    fs::create_dir_all(staging.join("schema"))?;
    for (name, schema) in SCHEMAS {
        fs::write(staging.join("schema").join(name), schema)?;
    }
    let html = fs::read_to_string(staging.join("index.html"))?;
    let html = styles::join(staging, &html)?;
    helpers::complete(staging)?;
    let html = slim::scripts(staging, html)?;
    let html = names::by_content(staging, html)?;
    let html = html.replace("'finish:script-hashes'", &page::script_hashes(&html));
    // Everything that belongs to the build is in place; from here on the build has a name.
    let html = build::seal(staging, &html)?;
    single::write(staging, &html)?;
    hosting::write(staging, &html)
}
