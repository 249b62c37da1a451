//! A newer build: it waits, it is named, and it comes when and where it is accepted.

use crate::harness::{Person, Setup, builds, visit};
use crate::offline::{caches, works_offline};
use crate::{begins_a_scan, goes_home, has_a_scan_with_two_answers, statement};
use serde_json::json;

const NOTICE: &str = "Nieuwe versie beschikbaar: 9.9.9+00c0ffee";

/// The name of the build that the page shows.
async fn build(person: &Person) -> String {
    const SCRIPT: &str = "return document.querySelector('meta[name=iscan-build]')?.content ?? ''";
    let name = person.script(SCRIPT, json!([])).await;
    name.as_str().unwrap_or_default().to_owned()
}

/// Puts a newer build in place of the one on the server.
fn deploys(person: &Person) {
    let folder = person.folder("newer");
    builds::newer(&folder);
    person.site().deploy(&folder);
}

/// Accepts the newer build, and waits for it.
async fn accepts(person: &Person) {
    person.clicks("button", "Nu bijwerken").await;
    person
        .until("the newer build", async || {
            (build(person).await == builds::NEWER).then_some(())
        })
        .await;
    person.waits_for_app().await;
}

#[test]
fn a_newer_build_waits_is_named_can_be_put_off_and_keeps_the_work_when_it_comes() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        works_offline(person).await;
        goes_home(person).await;
        let old = build(person).await;
        assert!(old.starts_with("0."), "{old}");
        deploys(person);
        person.reloads().await;
        person.sees(NOTICE).await;
        assert_eq!(build(person).await, old);
        person.clicks("button", "Later").await;
        person.no_longer_sees(NOTICE).await;
        person.clicks("link", "Hulp").await;
        person.arrives_at("Hulp").await;
        person.reloads().await;
        person.sees(NOTICE).await;
        assert_eq!(build(person).await, old, "never accepted, never changed");
        accepts(person).await;
        person.arrives_at("Hulp").await;
        goes_home(person).await;
        person.sees("2 van 78 beantwoord").await;
        assert!(!person.text().await.contains(NOTICE));
    });
}

#[test]
fn a_tab_with_a_half_typed_comment_keeps_its_build_its_text_and_its_late_files() {
    visit(Setup::LAPTOP, async |person| {
        const TYPED: &str = "return [window.same, document.querySelector('textarea').value]";
        // Caches of other folders on the same host, and of no app of ours.
        const OTHERS: &str = r"
            const done = arguments[arguments.length - 1];
            Promise.all(arguments[0].map(name => caches.open(name))).then(() => done(true));";
        let others = [
            "iscan:/gemeente/ 0.1.0+1",
            "iscan:/gemeente/iscan/x/ 0.1.0+1",
            "photos",
        ];
        begins_a_scan(person).await;
        works_offline(person).await;
        person.script_async(OTHERS, json!([others])).await;
        let old = build(person).await;
        person.script("window.same = true", json!([])).await;
        person.chooses(statement(0), "deels").await;
        person.clicks("summary", "Opmerking").await;
        person.find("field", "Uw opmerking").await;
        person.fills_in("Uw opmerking", "een halve zi").await;

        deploys(person);
        let first = person.opens_in_new_tab("").await;
        person.sees(NOTICE).await;
        accepts(person).await;
        works_offline(person).await;

        person.goes_to(first).await;
        assert_eq!(build(person).await, old);
        let typed = person.script(TYPED, json!([])).await;
        assert_eq!(typed, json!([true, "een halve zi"]));
        // The whole program of the old build is on no server any more.
        person.clicks("link", "3 Rapport").await;
        person.sees("antwoorden gegeven").await;
        assert_eq!(build(person).await, old);
        person.sees(NOTICE).await;

        accepts(person).await;
        let own = format!("iscan:/gemeente/iscan/ {}", builds::NEWER);
        let mut expected = others.map(str::to_owned).to_vec();
        expected.push(own);
        expected.sort_unstable();
        person
            .until("the old build to go with its last tab", async || {
                let mut names = caches(person).await;
                names.sort_unstable();
                (names == expected).then_some(())
            })
            .await;
    });
}
