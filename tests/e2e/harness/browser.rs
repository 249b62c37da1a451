//! A headless Chromium with its own driver, profile and folder, for the length of one visit.
//!
//! Invariant: every process and file of a visit ends with it, also when the visit fails; the browser
//! can reach 127.0.0.1 only, and its own network log proves what it asked for.

use super::camera;
use super::netlog;
use super::person::Person;
use super::server::Site;
use serde_json::json;
use std::cell::Cell;
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
    /// The camera.
    pub(crate) camera: Camera,
}

/// What the browser says when the page asks for the camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Camera {
    /// There is none.
    None,
    /// The user does not allow it.
    Refused,
    /// It sees what a person holds before it (`camera.rs`).
    Allowed,
}

impl Setup {
    /// A laptop in Dutch.
    pub(crate) const LAPTOP: Self = Self {
        size: (1280, 800),
        phone: false,
        languages: "nl-BE,nl",
        camera: Camera::None,
    };

    /// A phone in Dutch.
    pub(crate) const PHONE: Self = Self {
        size: (360, 740),
        phone: true,
        languages: "nl-BE,nl",
        camera: Camera::None,
    };

    /// The same with a camera that may be used.
    pub(crate) const fn with_camera(self) -> Self {
        Self {
            camera: Camera::Allowed,
            ..self
        }
    }
}

/// Lets a person visit the built app; afterwards nothing may have left its origin.
pub(crate) fn visit(setup: Setup, act: impl AsyncFnOnce(&Person) + 'static) {
    visit_together(&[setup], async |people| act(&people[0]).await);
}

/// Lets several people visit the same site, each with a machine of their own.
pub(crate) fn visit_together(setups: &[Setup], act: impl AsyncFnOnce(&[Person]) + 'static) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let visit = async {
        let site = Rc::new(Site::open());
        let origin = site.origin();
        let mut people = Vec::new();
        for setup in setups {
            let machine = Machine::new(*setup);
            let session = machine.open().await;
            let person = Person::new(session, site.clone(), machine);
            person.sits_down().await;
            people.push(person);
        }
        let people: Rc<[Person]> = people.into();
        // A task of its own, so that the browsers are closed after a failure too.
        let visitors = people.clone();
        let done = tokio::task::spawn_local(async move { act(&visitors).await }).await;
        let mut closed = Vec::new();
        for person in people.iter() {
            closed.push(person.session().quit().await);
        }
        if let Err(failure) = done {
            std::panic::resume_unwind(failure.into_panic());
        }
        for (person, closed) in people.iter().zip(closed) {
            closed.expect("the browser closes");
            netlog::assert_own_origin_only(&person.machine().network_logs(), &origin);
        }
    };
    tokio::task::LocalSet::new().block_on(&runtime, visit);
}

/// What a person sits at: a driver, and a folder with the profile, which outlives the browser.
pub(crate) struct Machine {
    setup: Setup,
    driver: Driver,
    folder: Folder,
    /// How many browsers were started; each has a network log of its own.
    browsers: Cell<u32>,
}

impl Machine {
    fn new(setup: Setup) -> Self {
        Self {
            setup,
            driver: Driver::start(),
            folder: Folder::new(),
            browsers: Cell::new(0),
        }
    }

    /// How it is set up.
    pub(crate) fn setup(&self) -> Setup {
        self.setup
    }

    /// The folder of this visit.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder.0
    }

    /// The profile of the browser.
    pub(crate) fn profile(&self) -> PathBuf {
        self.folder.0.join("profile")
    }

    /// The film that the camera shows.
    pub(super) fn camera(&self) -> PathBuf {
        self.folder.0.join("camera.y4m")
    }

    /// The network log of each browser.
    fn network_logs(&self) -> Vec<PathBuf> {
        let log = |number| self.folder.0.join(format!("network-{number}.json"));
        (1..=self.browsers.get()).map(log).collect()
    }

    /// Starts a browser on the profile.
    pub(crate) async fn open(&self) -> WebDriver {
        self.browsers.update(|number| number + 1);
        let mut wanted = DesiredCapabilities::chrome();
        arguments(&mut wanted, self).expect("known capabilities");
        let address = format!("http://127.0.0.1:{}", self.driver.port);
        let session = WebDriver::builder(address.as_str(), wanted)
            .request_timeout(Duration::from_mins(3))
            .connect()
            .await
            .unwrap_or_else(|error| panic!("ChromeDriver could not start Chromium: {error}"));
        session
            .set_script_timeout(Duration::from_mins(5))
            .await
            .expect("a timeout");
        session
    }
}

fn arguments(
    wanted: &mut ChromeCapabilities,
    machine: &Machine,
) -> thirtyfour::error::WebDriverResult<()> {
    let path = |name: &str| machine.folder().join(name).display().to_string();
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
    look_through_a_camera(wanted, machine)?;
    let (width, height) = machine.setup.size;
    wanted.add_arg(&format!("--window-size={width},{height}"))?;
    wanted.add_arg(&format!("--user-data-dir={}", path("profile")))?;
    if let Some(log) = machine.network_logs().last() {
        wanted.add_arg(&format!("--log-net-log={}", log.display()))?;
    }
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

fn look_through_a_camera(
    wanted: &mut ChromeCapabilities,
    machine: &Machine,
) -> thirtyfour::error::WebDriverResult<()> {
    let film = machine.camera();
    let answer = match machine.setup.camera {
        Camera::None => return Ok(()),
        Camera::Refused => "--deny-permission-prompts",
        Camera::Allowed => "--use-fake-ui-for-media-stream",
    };
    if !film.exists() {
        camera::write(&film, None);
    }
    wanted.add_arg(answer)?;
    wanted.add_arg("--use-fake-device-for-media-stream")?;
    wanted.add_arg(&format!(
        "--use-file-for-fake-video-capture={}",
        film.display()
    ))
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
    /// A driver on a port that was free. It ends without a word when something else takes that port
    /// between its choice and its use, so it is started up to three times.
    fn start() -> Self {
        for _ in 0..3 {
            if let Some(driver) = Self::try_start() {
                return driver;
            }
        }
        panic!("ChromeDriver was started three times and did not say on which port it listens");
    }

    fn try_start() -> Option<Self> {
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
        if let Ok(port) = heard.recv_timeout(Duration::from_mins(1)) {
            return Some(Self { process, port });
        }
        process.kill().ok();
        process.wait().ok();
        None
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
