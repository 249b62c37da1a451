//! How long scoring and what only a group shows take: a table to look at.
//!
//! Invariant: measured, not asserted: a busy machine must fail no test.

use crate::room::*;
use iscan::instrument::{Phase, Placement};
use iscan::scan::{Content, ScanId, VoteRound};
use iscan::scoring::group::{
    Groups, Published, RESAMPLES, Resampling, agenda, confidentiality, gaps, knowing, restricted,
};
use iscan::scoring::score;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// So many people in all roles, who answer everything differently.
fn crowd(people: u64) -> Content {
    let mut content = room(people);
    let roles = ["college", "management", "heads", "staff", "ict", "external"];
    for number in 0..people {
        with_role(&mut content, number, roles[(number % 6) as usize]);
        let cast = ballot(&mut content, number, VoteRound::First);
        for (place, area) in (0_u64..).zip(&INSTRUMENT.areas) {
            let phase = Phase::new(((number + place) % 5) as u8 + 1).expect("1–5");
            cast.placements
                .insert(area.id.clone(), Placement::At(phase));
            for (at, statement) in (0_u64..).zip(&area.statements) {
                let rating = (number * 7 + place * 3 + at * number) % 6;
                cast.ratings
                    .insert(statement.id.clone(), answer(rating as u8));
            }
        }
    }
    content
}

/// The shortest of five times.
fn time(mut work: impl FnMut()) -> Duration {
    let times = (0..5).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

#[test]
#[ignore = "a measurement, not a test"]
#[allow(clippy::print_stdout, reason = "it is there to be read")]
fn what_a_group_takes() {
    let mut table = String::from("milliseconds               30 people  200 people\n");
    let instrument = &*INSTRUMENT;
    let groups = Groups::of(instrument);
    let rooms = [30, 200].map(|people| {
        let content = crowd(people);
        let published = Published::everyone(&content);
        (content, published)
    });
    let scan = ScanId::from_random([7; 10]);
    let mut line = |what: &str, work: &dyn Fn(&Content, &Published)| {
        let times = rooms
            .each_ref()
            .map(|(content, published)| time(|| work(content, published)));
        let [few, many] = times.map(|time| time.as_secs_f64() * 1e3);
        writeln!(table, "{what:<24}{few:>12.3}{many:>12.3}").expect("text can be written");
    };
    line("score", &|content, _| drop(score(content, instrument)));
    line("score and agenda", &|content, _| {
        drop(agenda(&score(content, instrument)));
    });
    line("restrict", &|content, published| {
        drop(restricted(content, published));
    });
    line("confidentiality", &|content, published| {
        drop(confidentiality(content, instrument, &groups, published));
    });
    line("gaps", &|content, published| {
        drop(gaps(content, instrument, &groups, published));
    });
    line("who knows what", &|content, published| {
        drop(knowing(content, instrument, &groups, published));
    });
    line("prepare the draws", &|content, _| {
        drop(Resampling::new(content, instrument, &scan));
    });
    line("1,000 draws", &|content, _| {
        let mut room = Resampling::new(content, instrument, &scan).expect("a plane");
        assert!(room.step(RESAMPLES).is_some());
    });
    println!("{table}");
}
