//! Two hundred people: how long the page is busy at a stretch while they are collected, shown, and drawn
//! again and again. A table to look at.
//!
//! Invariant: measured, not asserted: a busy machine must fail no test. What is asserted is that the
//! work was done.

use crate::harness::{Person, Setup, visit};
use crate::takes_in;
use crate::talking::{LANG, edit, part, scan_of};
use iscan::exchange::export;
use iscan::exchange::packet::{Invitation, Reply, SecretKey, seal};
use iscan::instrument::Instrument;
use iscan::scan::culture::Culture;
use iscan::scan::workshop::{Act, Workshop, act};
use iscan::scan::{Scan, VoteRound};
use iscan::text::workshop::collect::Collecting;
use iscan::text::workshop::{TalkWords, so_many_in};
use serde_json::json;
use std::fmt::Write as _;

/// So many people.
const PEOPLE: u8 = 200;

/// Counts what keeps the page busy for 50 ms or more, from now on, on every page.
const WATCH: &str = r"
    window.busy = [];
    new PerformanceObserver(list => {
      for (const task of list.getEntries()) window.busy.push(Math.round(task.duration));
    }).observe({ type: 'longtask', buffered: true });";

/// The scan as it was before anybody replied, and everybody's reply as a link.
fn before_collecting() -> (Scan, String) {
    let instrument = Instrument::builtin(LANG);
    let mut scan = scan_of(PEOPLE);
    let mut workshop = Workshop::of(&scan.content);
    workshop.closed.clear();
    let key = workshop.key.as_deref().and_then(SecretKey::parse);
    let key = key.expect("a key").public();
    act(&mut scan, Act::Set(Box::new(workshop), None), &edit());
    let invitation = Invitation::to(&scan, VoteRound::First, key, &instrument);
    let ballots = std::mem::take(&mut scan.content.ballots);
    let people = std::mem::take(&mut scan.content.participants);
    scan.content.own = None;
    let mut links = String::new();
    for (number, ballot) in (0_u8..).zip(ballots.into_values()) {
        let Some(role) = people[&ballot.participant].role.clone() else {
            continue;
        };
        let reply = Reply {
            culture: Culture::of(&ballot),
            participant: ballot.participant,
            vote: ballot.vote,
            seq: ballot.seq,
            role: Some(role),
            name: None,
            ratings: ballot.ratings,
            placements: ballot.placements,
        };
        let code = seal(&reply, &invitation, &instrument, [number; 32]);
        writeln!(links, "{code}").expect("text can be written");
    }
    (scan, links)
}

/// What kept the page busy since the last time, the longest first.
async fn busy(person: &Person) -> Vec<u64> {
    let tasks = person
        .script_async(
            r"const done = arguments[arguments.length - 1];
              setTimeout(() => done(window.busy.splice(0)), 500);",
            json!([]),
        )
        .await;
    let tasks = tasks.as_array().cloned().unwrap_or_default();
    let mut tasks: Vec<u64> = tasks.iter().filter_map(serde_json::Value::as_u64).collect();
    tasks.sort_unstable_by(|one, other| other.cmp(one));
    tasks
}

#[test]
#[ignore = "a measurement, not a test"]
#[allow(clippy::print_stdout, reason = "it is there to be read")]
fn what_two_hundred_people_take_in_the_page() {
    visit(Setup::LAPTOP, async |person| {
        let (scan, links) = before_collecting();
        let mut table = String::from("tasks of 50 ms or more        count  longest (ms)\n");
        let mut line = |what: &str, tasks: Vec<u64>| {
            let longest = tasks.first().copied().unwrap_or(0);
            writeln!(
                table,
                "{what:<28}{:>7}{longest:>14}  {tasks:?}",
                tasks.len()
            )
            .expect("text can be written");
        };
        has(person, &scan).await;
        person.before_every_page(WATCH).await;
        person.opens(&part(&scan, "inzamelen")).await;
        person.reloads().await;
        person.arrives_at(Collecting::Title.say(LANG)).await;
        line("opening the page", busy(person).await);
        paste(person, &links).await;
        person.clicks("button", Collecting::Take.say(LANG)).await;
        person.sees(&so_many_in(LANG, PEOPLE.into())).await;
        person.sees("Bewaard om").await;
        line("200 replies at once", busy(person).await);
        person.clicks("button", Collecting::Close.say(LANG)).await;
        person.sees("Bewaard om").await;
        line("closing the round", busy(person).await);
        person.opens(&part(&scan, "bespreken")).await;
        person.arrives_at(TalkWords::Title.say(LANG)).await;
        line("opening the talk", busy(person).await);
        person.clicks("button", TalkWords::ShowAll.say(LANG)).await;
        person.sees(TalkWords::AllShown.say(LANG)).await;
        line("showing everything", busy(person).await);
        person.sees("Het beeld hangt").await;
        line("1,000 draws", busy(person).await);
        println!("{table}");
    });
}

async fn has(person: &Person, scan: &Scan) {
    person.opens("").await;
    let text = export(scan, &edit().now, "I-scan");
    let file = person.file("crowd.json", text.as_bytes());
    takes_in(person, &file, LANG).await;
    let id = scan.id.to_string();
    person
        .until("the scan", async || {
            person.address().await.contains(&id).then_some(())
        })
        .await;
}

/// Pastes at once; typing so much takes minutes.
async fn paste(person: &Person, text: &str) {
    const PASTE: &str = r"
        const field = document.getElementById('pasted');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    person.script(PASTE, json!([text])).await;
}
