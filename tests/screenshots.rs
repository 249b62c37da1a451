//! Pictures of every screen, to look at. Not a test: `scripts/screenshots` runs it, and it puts its
//! files into the folder that `ISCAN_SCREENSHOTS` names.
//!
//! Invariant: drives the built app as the end-to-end tests do; shows what a person would see there.

#[cfg(not(target_arch = "wasm32"))]
#[path = "e2e/harness/mod.rs"]
mod harness;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    pictures::make();
}

#[cfg(not(target_arch = "wasm32"))]
mod pictures {
    use crate::harness::{Person, Setup, visit};
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD as BASE64;
    use serde_json::{Value, json};
    use std::fs;
    use std::path::{Path, PathBuf};

    const SAMPLE: &str = include_str!("files/scan-v1.json");
    /// Eight people whose first vote is closed and not yet shown.
    const WORKSHOP: &str = include_str!("files/workshop-v1.json");

    /// Name and address of the screens: of no scan, of the example, of the files that are opened.
    const SCREENS: [(&str, &str); 26] = [
        ("home", "#/"),
        ("method", "#/verantwoording"),
        ("privacy", "#/privacy"),
        ("help", "#/hulp"),
        ("settings", "#/instellingen"),
        ("shared-end", "#/einde"),
        ("intake", "#/scan/voorbeeld/intake"),
        ("nobody-answers", "#/scan/voorbeeld/stellingen"),
        ("overview", "#/scan/5can5can5can5can/stellingen"),
        ("area", "#/scan/5can5can5can5can/stellingen/o-leadership"),
        ("result", "#/scan/voorbeeld/resultaat"),
        ("why", "#/scan/voorbeeld/resultaat/i-applications"),
        ("report", "#/scan/voorbeeld/rapport"),
        ("workshop-steps", "#/scan/0m2ga1850m2ga185/workshop/stappen"),
        (
            "workshop-prepare",
            "#/scan/0m2ga1850m2ga185/workshop/voorbereiden",
        ),
        (
            "workshop-purpose",
            "#/scan/0m2ga1850m2ga185/workshop/vooraf",
        ),
        (
            "workshop-schedule",
            "#/scan/0m2ga1850m2ga185/workshop/draaiboek",
        ),
        (
            "workshop-blank",
            "#/scan/0m2ga1850m2ga185/workshop/vragenlijst",
        ),
        (
            "workshop-invite",
            "#/scan/0m2ga1850m2ga185/workshop/uitnodigen",
        ),
        (
            "workshop-collect",
            "#/scan/0m2ga1850m2ga185/workshop/inzamelen",
        ),
        (
            "workshop-paper",
            "#/scan/0m2ga1850m2ga185/workshop/invoeren",
        ),
        (
            "workshop-agree",
            "#/scan/0m2ga1850m2ga185/workshop/afspreken",
        ),
        (
            "workshop-loosen",
            "#/scan/0m2ga1850m2ga185/workshop/losmaken",
        ),
        (
            "workshop-talk",
            "#/scan/0m2ga1850m2ga185/workshop/bespreken",
        ),
        ("workshop-wall", "#/scan/0m2ga1850m2ga185/workshop/scherm"),
        ("not-found", "#/niet-gevonden"),
    ];

    /// A page that a screen is looked at on.
    #[derive(Clone, Copy)]
    struct Look {
        name: &'static str,
        setup: Setup,
        dark: bool,
    }

    const LOOKS: [Look; 4] = [
        look("phone-360x740", (360, 740), true, false),
        look("laptop-1280x800", (1280, 800), false, false),
        look("projector-1920x1080", (1920, 1080), false, false),
        look("dark-1280x800", (1280, 800), false, true),
    ];

    const fn look(name: &'static str, size: (u32, u32), phone: bool, dark: bool) -> Look {
        let setup = Setup {
            size,
            phone,
            ..Setup::LAPTOP
        };
        Look { name, setup, dark }
    }

    /// Where the pictures go, and which screens are wanted.
    #[derive(Clone)]
    struct Album {
        folder: PathBuf,
        wanted: Vec<String>,
    }

    pub(super) fn make() {
        let folder = std::env::var_os("ISCAN_SCREENSHOTS");
        let folder = folder.expect("ISCAN_SCREENSHOTS names no folder: run scripts/screenshots");
        let album = Album {
            folder: PathBuf::from(folder),
            // Options of the test runner are not ours.
            wanted: std::env::args()
                .skip(1)
                .filter(|word| !word.starts_with('-'))
                .collect(),
        };
        for look in LOOKS {
            let album = album.clone();
            visit(look.setup, async move |person| {
                album.fill(person, look).await;
            });
        }
        visit(Setup::LAPTOP, async move |person| album.print(person).await);
    }

    impl Album {
        fn wants(&self, screen: &str) -> bool {
            self.wanted.is_empty()
                || self
                    .wanted
                    .iter()
                    .any(|word| screen.contains(word.as_str()))
        }

        /// Every screen at one look: what fits on the page, and all of it.
        async fn fill(&self, person: &Person, look: Look) {
            person.prefers_dark(look.dark).await;
            if self.wants("home-empty") {
                person.opens("").await;
                self.take(person, "home-empty", look).await;
            }
            has_scans(person).await;
            for (screen, address) in SCREENS {
                if self.wants(screen) {
                    person.opens(address).await;
                    self.take(person, screen, look).await;
                }
            }
            if self.wants("save-dialogue") {
                person.opens("#/scan/voorbeeld/resultaat").await;
                person.clicks("button", "Bewaren als bestand").await;
                person.clicks("button", "Bewaren").await;
                person.sees("Kijk bij uw downloads").await;
                self.take(person, "save-dialogue", look).await;
            }
        }

        async fn take(&self, person: &Person, screen: &str, look: Look) {
            settles(person).await;
            let folder = self.folder.join(look.name);
            let page = person
                .cdp("Page.captureScreenshot", json!({ "format": "png" }))
                .await;
            write(&folder, &format!("{screen}.png"), &page);
            let (width, height) = look.setup.size;
            let all = height_of(person).await;
            if all > height {
                person.resize((width, all), look.setup.phone).await;
                settles(person).await;
                let whole = json!({ "format": "png", "captureBeyondViewport": true });
                let whole = person.cdp("Page.captureScreenshot", whole).await;
                write(&folder, &format!("{screen}-whole.png"), &whole);
                person.resize((width, height), look.setup.phone).await;
            }
        }

        /// Every screen on paper.
        async fn print(&self, person: &Person) {
            has_scans(person).await;
            for (screen, address) in SCREENS {
                if self.wants(screen) {
                    person.opens(address).await;
                    settles(person).await;
                    let paper = json!({
                        "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true,
                    });
                    let pages = person.cdp("Page.printToPDF", paper).await;
                    write(
                        &self.folder.join("print-a4"),
                        &format!("{screen}.pdf"),
                        &pages,
                    );
                }
            }
        }
    }

    /// Puts a filled scan, a workshop and a started scan on the list.
    async fn has_scans(person: &Person) {
        person.opens("").await;
        let file = person.file("workshop.json", WORKSHOP.as_bytes());
        person.opens_file(&file).await;
        person.clicks("button", "Openen").await;
        person.arrives_at("Workshop").await;
        person.opens("#/").await;
        let file = person.file("scan.json", SAMPLE.as_bytes());
        person.opens_file(&file).await;
        person.clicks("button", "Openen").await;
        person.arrives_at("Stellingen").await;
        person.opens("#/").await;
        person.clicks("button", "Snelscan beginnen").await;
        person.arrives_at("Snelscan").await;
        // The message of opening the file is no part of the other screens.
        person.reloads().await;
    }

    /// Waits until the page was drawn twice: what an effect draws is then there as well.
    async fn settles(person: &Person) {
        const SCRIPT: &str = r"
            const done = arguments[arguments.length - 1];
            scrollTo(0, 0);
            document.activeElement?.blur();
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        person.script_async(SCRIPT, json!([])).await;
    }

    async fn height_of(person: &Person) -> u32 {
        let script = "return document.scrollingElement.scrollHeight";
        let height = person.script(script, json!([])).await;
        // A limit, so that a page without end is no picture without end.
        u32::try_from(height.as_u64().unwrap_or(0)).map_or(0, |height| height.min(16_000))
    }

    fn write(folder: &Path, name: &str, result: &Value) {
        let data = result["data"].as_str().expect("a picture in Base64");
        let bytes = BASE64.decode(data).expect("a picture in Base64");
        fs::create_dir_all(folder).expect("a folder for the pictures");
        fs::write(folder.join(name), bytes).expect("room for a picture");
    }
}
