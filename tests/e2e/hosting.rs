//! The header files for hosts: they say what the page says, and the app works under them.

use crate::harness::{Setup, server, visit};
use crate::offline::works_offline;
use crate::{begins_a_scan, statement};
use std::fs;

fn text(name: &str) -> String {
    fs::read_to_string(server::dist().join(name)).expect("a file of the build")
}

/// The policy that the page itself says.
fn policy() -> String {
    let page = text("index.html");
    let (_, rest) = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .expect("the page has a policy");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn every_header_file_says_the_page_s_own_policy_and_forbids_frames() {
    let policy = format!("{}; frame-ancestors 'none'", policy());
    assert!(policy.starts_with("default-src 'none'; script-src 'self'"));
    for loose in ["unsafe-inline", "'unsafe-eval'", "finish:", "http", "*"] {
        assert!(!policy.contains(loose), "{policy}");
    }
    for name in [
        "_headers",
        "hosting/apache.htaccess",
        "hosting/iis-web.config",
        "hosting/nginx.conf",
    ] {
        assert!(text(name).contains(&policy), "{name}");
    }
}

#[test]
fn the_app_works_under_the_headers() {
    visit(Setup::LAPTOP, async |person| {
        let file = text("_headers");
        // The first rule is the one for all files.
        let rule = file
            .lines()
            .skip(1)
            .take_while(|line| line.starts_with("  "));
        let headers: String = rule.flat_map(|line| [line.trim(), "\n"]).collect();
        assert!(headers.contains("frame-ancestors"), "{headers}");
        person.site().says(&headers);
        begins_a_scan(person).await;
        person.chooses(statement(0), "deels").await;
        person.clicks("link", "3 Rapport").await;
        person.sees("antwoorden gegeven").await;
        works_offline(person).await;
        person.site().goes_away();
        person.reloads().await;
        person.sees("antwoorden gegeven").await;
    });
}
