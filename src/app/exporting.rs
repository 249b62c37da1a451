//! Files for other programs: has them made, and hands them to the user.
//!
//! Invariant: what writes files is fetched only when a file is asked for. Nothing is sent anywhere; the
//! scan is not changed by it.

use super::load;
use super::state::App;
use crate::browser::{clock, exporter, files, pictures};
use crate::document::Document;
use crate::exchange;
use crate::export::{Fault, Job, Pictures, drawing};
use crate::instrument::Lang;
use crate::text::export::{self as words, Export};
use leptos::prelude::*;

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// In a sentence or two.
    pub(crate) text: String,
    /// Whether there is no file.
    pub(crate) is_error: bool,
}

impl Said {
    fn error(lang: Lang, words: Export) -> Self {
        Self {
            text: words.say(lang).to_owned(),
            is_error: true,
        }
    }
}

/// Of which municipality the scan is that is open.
pub(crate) fn municipality(app: App) -> String {
    app.scan.with_untracked(|open| {
        let scan = open.as_ref().map(|(_, scan)| scan);
        scan.map_or_else(String::new, |scan| {
            scan.content.context.municipality.name.clone()
        })
    })
}

/// The name of a file about a municipality: what it holds, and how its name ends.
pub(crate) fn name(municipality: &str, what: &str, extension: &str) -> String {
    exchange::export_name(municipality, what, clock::today(), extension)
}

/// Makes a file and says in a message of the page what came of it. For what has no pictures.
pub(crate) fn export(app: App, job: Job, name: String) {
    load::spawn(Box::pin(async move {
        let lang = app.prefs.with_untracked(|prefs| prefs.lang);
        let said = make(lang, &job, &Pictures::default(), &name).await;
        if said.is_error {
            app.alert(said.text);
        } else {
            app.say(said.text);
        }
    }));
}

/// Has a file made and offers it.
pub(crate) async fn make(lang: Lang, job: &Job, pictures: &Pictures, name: &str) -> Said {
    // Plain data always becomes JSON.
    let text = serde_json::to_string(job).unwrap_or_default();
    match exporter::write(&text, pictures).await {
        Ok(bytes) => offer(lang, name, job.media_type(), &bytes),
        Err(Fault::NotLoaded) => Said::error(lang, Export::NotLoaded),
        Err(Fault::NotAJob | Fault::Shape | Fault::NotWritten | Fault::NoAnswer) => failed(lang),
    }
}

/// Hands bytes to the user as a file.
pub(crate) fn offer(lang: Lang, name: &str, kind: &str, bytes: &[u8]) -> Said {
    match files::download_bytes(name, kind, bytes) {
        Ok(()) => Said {
            text: words::offered(lang, name),
            is_error: false,
        },
        Err(files::NoFile) => Said::error(lang, Export::NotOffered),
    }
}

/// That there is no file, for no reason that the user could do anything about.
pub(crate) fn failed(lang: Lang) -> Said {
    Said::error(lang, Export::Failed)
}

/// The Word file of a document, with its pictures.
pub(crate) async fn word(lang: Lang, document: Document, name: &str) -> Said {
    let pictures = pictures_of(&document).await;
    let is_complete = pictures.figures.iter().all(Option::is_some);
    let job = Job::Docx { document };
    let mut said = make(lang, &job, &pictures, name).await;
    if !is_complete && !said.is_error {
        said.text = format!("{} {}", said.text, Export::NoPictures.say(lang));
    }
    said
}

async fn pictures_of(document: &Document) -> Pictures {
    let mut all = Pictures::default();
    if let Some(logo) = &document.logo {
        all.logo = pictures::of_address(&logo.address).await;
    }
    for figure in document.figures() {
        let drawn = match drawing(figure) {
            Some(alone) => pictures::of_svg(&alone.svg, alone.width, alone.height).await,
            None => None,
        };
        all.figures.push(drawn);
    }
    all
}

/// One drawing of a document, as it is or as a picture.
pub(crate) async fn chart(
    lang: Lang,
    document: &Document,
    at: usize,
    as_svg: bool,
    name: &str,
) -> Said {
    let Some(alone) = document.figures().nth(at).and_then(drawing) else {
        return failed(lang);
    };
    if as_svg {
        return offer(lang, name, "image/svg+xml", alone.svg.as_bytes());
    }
    match pictures::of_svg(&alone.svg, alone.width, alone.height).await {
        Some(picture) => offer(lang, name, "image/png", picture.bytes()),
        None => failed(lang),
    }
}
