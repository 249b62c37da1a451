//! A headless Chromium with its own driver, profile and folder, for the length of one visit.
//!
//! Invariant: every process and file of a visit ends with it, also when the visit fails; the browser
//! can reach 127.0.0.1 only, and its own network log proves what it asked for.

use super::netlog;
use super::person::Person;
use super::server::Site;
use serde_json::json;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;
use std::time::Duration;
use thirtyfour::{
    CapabilitiesHelper as _, ChromeCapabilities, ChromiumLikeCapabilities as _,
    DesiredCapabilities, PageLoadStrategy, WebDriver,
};

/// What the person sits at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setup {
    /// Width and height of the page in CSS pixels.
    pub(crate) size: (u32, u32),
    /// Whether it is a phone: touch, and the page's own viewport.
    pub(crate) phone: bool,
    /// The languages that the browser prefers.
    pub(crate) languages: &'static str,
}

impl Setup {
    /// A laptop in Dutch.
    pub(crate) const LAPTOP: Self = Self {
        size: (1280, 800),
        phone: false,
        languages: "nl-BE,nl",
    };

    /// A phone in Dutch.
    pub(crate) const PHONE: Self = Self {
        size: (360, 740),
        phone: true,
        languages: "nl-BE,nl",
    };
}

/// Lets a person visit the built app; afterwards nothing may have left its origin.
pub(crate) fn visit(setup: Setup, act: impl AsyncFnOnce(&Person) + 'static) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let visit = async {
        let site = Site::open();
        let origin = site.origin();
        let folder = Folder::new();
        let driver = Driver::start();
        let session = open(setup, &driver, &folder).await;
        let person = Rc::new(Person::new(session.clone(), site, &folder.0).await);
        person.resize(setup.size, setup.phone).await;
        person.prefers_dark(false).await;
        person.prefers_languages(setup.languages).await;
        // A task of its own, so that the browser is closed after a failure too.
        let visitor = person.clone();
        let done = tokio::task::spawn_local(async move { act(&visitor).await }).await;
        session.quit().await.expect("the browser closes");
        if let Err(failure) = done {
            std::panic::resume_unwind(failure.into_panic());
        }
        netlog::assert_own_origin_only(&folder.0.join("network.json"), &origin);
    };
    tokio::task::LocalSet::new().block_on(&runtime, visit);
}

async fn open(setup: Setup, driver: &Driver, folder: &Folder) -> WebDriver {
    let mut wanted = DesiredCapabilities::chrome();
    arguments(&mut wanted, setup, &folder.0).expect("known capabilities");
    let address = format!("http://127.0.0.1:{}", driver.port);
    let session = WebDriver::builder(address.as_str(), wanted)
        .request_timeout(Duration::from_mins(3))
        .connect()
        .await
        .unwrap_or_else(|error| panic!("ChromeDriver could not start Chromium: {error}"));
    session
        .set_script_timeout(Duration::from_mins(1))
        .await
        .expect("a timeout");
    session
}

fn arguments(
    wanted: &mut ChromeCapabilities,
    setup: Setup,
    folder: &Path,
) -> thirtyfour::error::WebDriverResult<()> {
    let path = |name: &str| folder.join(name).display().to_string();
    for argument in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-default-apps",
        "--disable-features=OptimizationHints,MediaRouter,Translate",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        // A resolver that knows this machine only.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ] {
        wanted.add_arg(argument)?;
    }
    let (width, height) = setup.size;
    wanted.add_arg(&format!("--window-size={width},{height}"))?;
    wanted.add_arg(&format!("--user-data-dir={}", path("profile")))?;
    wanted.add_arg(&format!("--log-net-log={}", path("network.json")))?;
    wanted.add_experimental_option(
        "prefs",
        json!({
            "download.default_directory": path("downloads"),
            "download.prompt_for_download": false,
        }),
    )?;
    // A visit waits for what it wants to see, never for the page to be "loaded".
    wanted.set_page_load_strategy(PageLoadStrategy::None)
}

/// A folder of this visit's own: profile, downloads, files, network log.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("iscan-e2e-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        for folder in ["profile", "downloads", "files"] {
            fs::create_dir_all(path.join(folder)).expect("a folder for temporary files");
        }
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Chromium may still be writing its last files; the system clears what is left.
        fs::remove_dir_all(&self.0).ok();
    }
}

/// A running `ChromeDriver`.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start() -> Self {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!(
                    "{} could not be started ({error}): install Chromium and its driver (scripts/test does), \
                     or let CHROMEDRIVER name it.",
                    program.display()
                )
            });
        let output = process.stdout.take().expect("its output is a pipe");
        let (said, heard) = mpsc::channel();
        std::thread::spawn(move || {
            // Read to the end, so that the driver never waits for a reader.
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(port) = port_in(&line) {
                    said.send(port).ok();
                }
            }
        });
        let port = heard.recv_timeout(Duration::from_mins(1));
        let port = port.expect("ChromeDriver says on which port it listens");
        Self { process, port }
    }
}

/// `ChromeDriver was started successfully on port 36105.`
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
