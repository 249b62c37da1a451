//! A plain static server of the built app, in a folder below the root as on a shared host.
//!
//! Invariant: serves `dist/` as it is and nothing else; knows no cache, no compression, no rewriting,
//! and one request per connection. On demand it misbehaves: it holds back, cuts off or loses the
//! program, goes away and comes back, or serves another build.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// Where the app lives on its host.
const FOLDER: &str = "/gemeente/iscan/";

/// The running server.
pub(crate) struct Site {
    state: Arc<State>,
    listener: Mutex<Option<JoinHandle<()>>>,
    port: u16,
}

/// What the connections share.
struct State {
    dist: Mutex<PathBuf>,
    /// What every answer says beside its own head.
    headers: Mutex<String>,
    phase: Mutex<Phase>,
    changed: Condvar,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Serving,
    /// Requests for WebAssembly wait.
    HoldingWasm,
    /// Requests for WebAssembly find nothing.
    LosingWasm,
    /// Answers with WebAssembly break off in the middle.
    CuttingWasm,
    Closed,
}

/// A value that threads share, also after one of them failed.
fn locked<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    /// The bytes of a file of the app.
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(locked(&self.dist).join(name)).ok()
    }

    fn set(&self, phase: Phase) {
        *locked(&self.phase) = phase;
        self.changed.notify_all();
    }

    fn is_closed(&self) -> bool {
        *locked(&self.phase) == Phase::Closed
    }

    /// Waits until WebAssembly may go out; how it goes.
    fn wait_for_wasm(&self) -> Phase {
        let phase = locked(&self.phase);
        let held = |phase: &mut Phase| *phase == Phase::HoldingWasm;
        let phase = self.changed.wait_while(phase, held);
        *phase.unwrap_or_else(PoisonError::into_inner)
    }
}

/// The folder of the built app: `ISCAN_DIST`, else `dist/`.
pub(crate) fn dist() -> PathBuf {
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
            dist: Mutex::new(dist()),
            headers: Mutex::default(),
            phase: Mutex::new(Phase::Serving),
            changed: Condvar::new(),
        });
        Self {
            listener: Mutex::new(Some(listen(listener, state.clone()))),
            state,
            port,
        }
    }

    /// Goes away: nobody answers any more, until [`Self::comes_back`].
    pub(crate) fn goes_away(&self) {
        self.state.set(Phase::Closed);
        // One more connection, so that the listener looks up and sees that it is over.
        TcpStream::connect(("127.0.0.1", self.port)).ok();
        let mut listener = locked(&self.listener);
        if let Some(listener) = listener.take() {
            listener.join().ok();
        }
    }

    /// Answers again, at the same address.
    pub(crate) fn comes_back(&self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).expect("the same port is free");
        self.state.set(Phase::Serving);
        let mut running = locked(&self.listener);
        *running = Some(listen(listener, self.state.clone()));
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

    /// From now on, has no WebAssembly.
    pub(crate) fn loses_wasm(&self) {
        self.state.set(Phase::LosingWasm);
    }

    /// From now on, breaks off in the middle of every file with WebAssembly.
    pub(crate) fn cuts_wasm(&self) {
        self.state.set(Phase::CuttingWasm);
    }

    /// Answers the requests that were held back, and all after them, as it should.
    pub(crate) fn release_wasm(&self) {
        self.state.set(Phase::Serving);
    }

    /// From now on, serves another build; the files of the one before are gone.
    pub(crate) fn deploy(&self, folder: &Path) {
        folder.clone_into(&mut locked(&self.state.dist));
    }

    /// From now on, says these lines in every answer, each ended by a line break.
    pub(crate) fn says(&self, headers: &str) {
        *locked(&self.state.headers) = headers.replace('\n', "\r\n");
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.goes_away();
    }
}

/// Answers every connection in a thread of its own, until the server is closed.
fn listen(listener: TcpListener, state: Arc<State>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        for connection in listener.incoming().map_while(Result::ok) {
            if state.is_closed() {
                return;
            }
            let state = state.clone();
            // The browser may go away in the middle; that is its business.
            std::thread::spawn(move || answer(&connection, &state).ok());
        }
    })
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
    let phase = if name.map(media_type) == Some("application/wasm") {
        state.wait_for_wasm()
    } else {
        Phase::Serving
    };
    let file = name
        .filter(|name| !name.contains("..") && phase != Phase::LosingWasm)
        .and_then(|name| Some((media_type(name), state.read(name)?)));
    let (status, kind, body) = match file {
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", b"Not found".to_vec()),
    };
    let said = locked(&state.headers).clone();
    let end = match phase {
        Phase::CuttingWasm => body.len() / 2,
        _ => body.len(),
    };
    let mut connection = connection;
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{said}Connection: close\r\n\r\n",
        body.len()
    )?;
    connection.write_all(&body[..end])
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
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
