//! What the browser itself says it asked the network for; unlike a page's own log it misses nothing.
//!
//! Invariant: a log that cannot be read is a failure, never a log without requests. Requests of the
//! page name the origin that began them; those without one are the visit's own navigation, or errands
//! of the browser, which are tolerated by name only (and cannot arrive: its resolver knows no host).

use serde_json::Value;
use std::path::{Path, PathBuf};

/// What Chromium asks for on its own account, whatever its switches say: the time, updates, accounts;
/// and the start page that Debian gives it.
const ERRANDS: [&str; 4] = [
    ".google.com/",
    ".googleapis.com/",
    ".gvt1.com/",
    "start.duckduckgo.com/",
];
/// What the log calls the absence of an origin.
const NO_ORIGIN: &str = "not an origin";

/// A request in the log.
struct Request {
    url: String,
    initiator: String,
}

impl Request {
    fn is_allowed(&self, own: &str) -> bool {
        // Addresses inside the browser never reach a network.
        const INSIDE: [&str; 5] = ["data:", "blob:", "chrome:", "devtools:", "about:"];
        let is_own = self.url.starts_with(own);
        let is_inside = INSIDE.iter().any(|scheme| self.url.starts_with(scheme));
        let is_errand =
            self.initiator == NO_ORIGIN && ERRANDS.iter().any(|host| self.url.contains(host));
        is_own || is_inside || is_errand
    }
}

/// Asserts that the logs show requests to `origin`, and that the page asked for nothing else.
pub(crate) fn assert_own_origin_only(logs: &[PathBuf], origin: &str) {
    let own = format!("{origin}/");
    let requests: Vec<Request> = logs.iter().flat_map(|log| read(log)).collect();
    let of_page = |request: &&Request| request.initiator == origin && request.url.starts_with(&own);
    assert!(
        requests.iter().any(|request| of_page(&request)),
        "the network log shows no request of the page; is it a log?"
    );
    let foreign: Vec<String> = requests
        .iter()
        .filter(|request| !request.is_allowed(&own))
        .map(|request| format!("{} (by {})", request.url, request.initiator))
        .collect();
    assert!(foreign.is_empty(), "requests left the origin: {foreign:#?}");
}

/// The log as JSON. A browser that was killed wrote whole lines, an event on each, and no end.
fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().or_else(|| {
        let (lines, _) = text.rsplit_once(",\n")?;
        serde_json::from_str(&format!("{lines}]}}")).ok()
    })
}

fn read(log: &Path) -> Vec<Request> {
    let text = std::fs::read_to_string(log).expect("the browser wrote its network log");
    let log = parse(&text).expect("the network log is one");
    let types = &log["constants"]["logEventTypes"];
    let start = types["URL_REQUEST_START_JOB"].as_i64();
    let start = start.expect("the log names this event");
    let events = log["events"].as_array().expect("a list of events");
    let requests = events.iter().filter(|event| event["type"] == start);
    requests
        .filter_map(|event| {
            let text = |name: &str| event["params"][name].as_str().map(str::to_owned);
            Some(Request {
                url: text("url")?,
                initiator: text("initiator").unwrap_or_else(|| NO_ORIGIN.to_owned()),
            })
        })
        .collect()
}

#[test]
fn a_request_of_the_page_to_another_host_is_noticed() {
    let request = |url: &str, initiator: &str| Request {
        url: url.to_owned(),
        initiator: initiator.to_owned(),
    };
    let own = "http://127.0.0.1:9/";
    let page = "http://127.0.0.1:9";
    assert!(request("http://127.0.0.1:9/a/b.wasm", page).is_allowed(own));
    assert!(request("blob:http://127.0.0.1:9/x", page).is_allowed(own));
    assert!(request("https://update.googleapis.com/x", NO_ORIGIN).is_allowed(own));
    assert!(!request("https://fonts.googleapis.com/x", page).is_allowed(own));
    assert!(!request("https://example.org/", NO_ORIGIN).is_allowed(own));
    assert!(!request("http://127.0.0.1:98/", page).is_allowed(own));
}
