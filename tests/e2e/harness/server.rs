//! A plain static server of the built app, in a folder below the root as on a shared host.
//!
//! Invariant: serves `dist/` as it is and nothing else; knows no cache, no compression, no rewriting,
//! and one request per connection.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;

/// Where the app lives on its host.
const FOLDER: &str = "/gemeente/iscan/";

/// The running server.
pub(crate) struct Site {
    state: Arc<State>,
    listener: Option<JoinHandle<()>>,
    port: u16,
}

/// What the connections share.
struct State {
    dist: PathBuf,
    phase: Mutex<Phase>,
    changed: Condvar,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Serving,
    /// Requests for WebAssembly wait.
    HoldingWasm,
    Closed,
}

impl State {
    fn set(&self, phase: Phase) {
        *self.phase.lock().unwrap_or_else(PoisonError::into_inner) = phase;
        self.changed.notify_all();
    }

    fn is_closed(&self) -> bool {
        *self.phase.lock().unwrap_or_else(PoisonError::into_inner) == Phase::Closed
    }

    /// Waits until WebAssembly may go out.
    fn wait_for_wasm(&self) {
        let phase = self.phase.lock().unwrap_or_else(PoisonError::into_inner);
        let held = |phase: &mut Phase| *phase == Phase::HoldingWasm;
        drop(self.changed.wait_while(phase, held));
    }
}

/// The folder of the built app: `ISCAN_DIST`, else `dist/`.
fn dist() -> PathBuf {
    let folder = std::env::var_os("ISCAN_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
        PathBuf::from,
    );
    assert!(
        folder.join("index.html").is_file(),
        "There is no built app in {}: run scripts/build first, or let ISCAN_DIST name its folder.",
        folder.display()
    );
    folder
}

impl Site {
    /// Starts serving on a free port.
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on this machine");
        let port = listener.local_addr().expect("its own address").port();
        let state = Arc::new(State {
            dist: dist(),
            phase: Mutex::new(Phase::Serving),
            changed: Condvar::new(),
        });
        let shared = state.clone();
        let listener = std::thread::spawn(move || {
            for connection in listener.incoming().map_while(Result::ok) {
                if shared.is_closed() {
                    return;
                }
                let shared = shared.clone();
                // The browser may go away in the middle; that is its business.
                std::thread::spawn(move || answer(&connection, &shared).ok());
            }
        });
        Self {
            state,
            listener: Some(listener),
            port,
        }
    }

    /// Scheme, host and port.
    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address of the page.
    pub(crate) fn page(&self) -> String {
        format!("{}{FOLDER}", self.origin())
    }

    /// From now on, answers no request for WebAssembly.
    pub(crate) fn hold_wasm(&self) {
        self.state.set(Phase::HoldingWasm);
    }

    /// Answers the requests that were held back, and all after them.
    pub(crate) fn release_wasm(&self) {
        self.state.set(Phase::Serving);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.state.set(Phase::Closed);
        // One more connection, so that the listener looks up and sees that it is over.
        TcpStream::connect(("127.0.0.1", self.port)).ok();
        if let Some(listener) = self.listener.take() {
            listener.join().ok();
        }
    }
}

/// Answers the one request of a connection.
fn answer(connection: &TcpStream, state: &State) -> io::Result<()> {
    let mut lines = BufReader::new(connection).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    // The rest of the head says nothing that matters here.
    while lines
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    let address = first.split(' ').nth(1).unwrap_or_default();
    let name = address.split(['?', '#']).next().unwrap_or_default();
    let name = name.strip_prefix(FOLDER).map(|name| match name {
        "" => "index.html",
        name => name,
    });
    if name.map(media_type) == Some("application/wasm") {
        state.wait_for_wasm();
    }
    let file = name
        .filter(|name| !name.contains(".."))
        .and_then(|name| Some((media_type(name), fs::read(state.dist.join(name)).ok()?)));
    let (status, kind, body) = match file {
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", b"Not found".to_vec()),
    };
    let mut connection = connection;
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    connection.write_all(&body)
}

/// What any web server says of these files.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("csv") => "text/csv",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
