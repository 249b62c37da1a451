//! The run-of-show: which steps, when, and on which screen.
//!
//! Invariant: the steps of the day follow each other without a gap and fill the same half day,
//! whichever way people answer.

use crate::instrument::Lang;
use crate::route::{Part, Screen};
use crate::scan::workshop::Workshop;
use crate::scan::{Content, Kind};
use crate::text::common::Frame;
use crate::text::format;
use crate::text::workshop::Step;
use crate::text::workshop::schedule::{Away, Moment, away};

/// When the day starts where nothing was said, in minutes from midnight.
pub const DEFAULT_START: u16 = 9 * 60;
/// The room is set up so long before.
const SET_UP: u16 = 45;
const MINUTES_OF_A_DAY: u16 = 24 * 60;

/// A step with its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// What.
    pub moment: Moment,
    /// When, in words or hours.
    pub when: String,
    /// How many minutes it takes; of a step on another day none.
    pub minutes: Option<u16>,
    /// The screens that it needs, each with its name.
    pub screens: Vec<(&'static str, Screen)>,
}

/// The whole run-of-show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// In the weeks before.
    pub before: Vec<Slot>,
    /// On the day.
    pub day: Vec<Slot>,
    /// Afterwards.
    pub after: Vec<Slot>,
}

/// When the day starts, in minutes from midnight; nine o'clock where the text is no time.
pub fn starts_of(workshop: &Workshop) -> u16 {
    let read = |text: &String| {
        let (hour, minute) = text.split_once(':')?;
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 24 && minute < 60).then_some(hour * 60 + minute)
    };
    let stored = workshop.starts.as_ref();
    stored.and_then(read).unwrap_or(DEFAULT_START)
}

/// The run-of-show of a content.
pub fn schedule(lang: Lang, content: &Content) -> Schedule {
    let workshop = Workshop::of(content);
    let away_slot = |(when, moment): (Away, Moment)| Slot {
        moment,
        when: away(lang, when),
        minutes: None,
        screens: screens(lang, moment),
    };
    let before = before(workshop.online).into_iter().map(away_slot);
    let mut now = starts_of(&workshop);
    let room = slot(lang, Moment::Room, before_start(now), SET_UP);
    let day = day(workshop.online, content.kind).into_iter();
    let day = day.map(|(moment, minutes)| {
        let slot = slot(lang, moment, now, minutes);
        now += minutes;
        slot
    });
    Schedule {
        before: before.collect(),
        day: [room].into_iter().chain(day).collect(),
        after: AFTER.into_iter().map(away_slot).collect(),
    }
}

fn before_start(start: u16) -> u16 {
    (start + MINUTES_OF_A_DAY - SET_UP) % MINUTES_OF_A_DAY
}

fn slot(lang: Lang, moment: Moment, from: u16, minutes: u16) -> Slot {
    Slot {
        moment,
        when: format!("{}–{}", clock(from), clock(from + minutes)),
        minutes: Some(minutes),
        screens: screens(lang, moment),
    }
}

fn clock(minutes: u16) -> String {
    let within = minutes % MINUTES_OF_A_DAY;
    // Below 24 and below 60.
    let part = |number: u16| u8::try_from(number).unwrap_or_default();
    format::time(part(within / 60), part(within % 60))
}

fn before(online: bool) -> Vec<(Away, Moment)> {
    let mut steps = vec![
        (Away::WeeksBefore(6), Moment::Date),
        (Away::WeeksBefore(4), Moment::Promise),
        (Away::WeeksBefore(3), Moment::SetUp),
        (Away::WeeksBefore(2), Moment::TryOut),
        (Away::WeeksBefore(2), Moment::Announce),
    ];
    if online {
        steps.push((Away::WeeksBefore(1), Moment::SendOut));
        steps.push((Away::DaysBefore(2), Moment::Remind));
    }
    steps.push((Away::DaysBefore(1), Moment::Pack));
    steps
}

/// The steps of the day with their minutes: 210 in all.
fn day(online: bool, kind: Kind) -> [(Moment, u16); 9] {
    let (answer, answering, talking, agreeing) = match (online, kind) {
        (true, _) => (Moment::AnswerLate, 10, 65, 55),
        (false, Kind::Full) => (Moment::Answer, 40, 50, 40),
        (false, Kind::Quick) => (Moment::Answer, 15, 65, 50),
    };
    [
        (Moment::Welcome, 15),
        (answer, answering),
        (Moment::BreakOne, 15),
        (Moment::Agreements, 15),
        (Moment::Differences, talking),
        (Moment::BreakTwo, 10),
        (Moment::Agree, agreeing),
        (Moment::Ambition, 15),
        (Moment::Close, 10),
    ]
}

const AFTER: [(Away, Moment); 6] = [
    (Away::SameDay, Moment::Keep),
    (Away::SameDay, Moment::Shred),
    (Away::WithinWeeks(1), Moment::Report),
    (Away::WithinWeeks(4), Moment::Decide),
    (Away::WithinWeeks(4), Moment::Loosen),
    (Away::Years(1), Moment::Again),
];

/// The screens of a step, each with its name.
fn screens(lang: Lang, moment: Moment) -> Vec<(&'static str, Screen)> {
    let part = |words: Step, part: Part| (words.say(lang), Screen::Workshop(part));
    let intake = (Frame::StepIntake.say(lang), Screen::Intake);
    let report = (Frame::StepReport.say(lang), Screen::Report);
    let wall = part(Step::Wall, Part::Wall);
    let collect = part(Step::Collect, Part::Collect);
    match moment {
        Moment::Promise => vec![part(Step::Purpose, Part::Purpose)],
        Moment::SetUp => vec![intake, part(Step::Prepare, Part::Prepare)],
        Moment::TryOut | Moment::BreakTwo => vec![part(Step::Title, Part::Steps)],
        Moment::SendOut | Moment::Answer | Moment::AnswerLate => {
            vec![part(Step::Invite, Part::Invite), collect]
        }
        Moment::Remind => vec![collect],
        Moment::Pack => vec![part(Step::Blank, Part::Blank)],
        Moment::Room => vec![wall],
        Moment::BreakOne => vec![part(Step::Entry, Part::Entry), collect],
        Moment::Agreements | Moment::Differences => vec![part(Step::Talk, Part::Talk)],
        Moment::Agree | Moment::Ambition => vec![part(Step::Agree, Part::Agree)],
        Moment::Close | Moment::Report => vec![report],
        Moment::Loosen => vec![part(Step::Loosen, Part::Loosen)],
        Moment::Date
        | Moment::Announce
        | Moment::Welcome
        | Moment::Keep
        | Moment::Shred
        | Moment::Decide
        | Moment::Again => Vec::new(),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn held(starts: &str, online: bool, kind: Kind) -> Schedule {
        let mut content = Content {
            kind,
            ..Content::default()
        };
        let workshop = Workshop {
            starts: (!starts.is_empty()).then(|| starts.to_owned()),
            online,
            ..Workshop::default()
        };
        content.workshop = content.workshop.with(&workshop);
        schedule(Lang::Nl, &content)
    }

    #[test]
    fn the_day_has_no_gap_and_lasts_half_a_day_whichever_way_people_answer() {
        for (online, kind) in [
            (false, Kind::Full),
            (true, Kind::Full),
            (false, Kind::Quick),
            (true, Kind::Quick),
        ] {
            let day = held("", online, kind).day;
            assert_eq!(day[0].when, "8:15–9:00");
            assert!(day[1].when.starts_with("9:00–"));
            assert!(day.last().is_some_and(|last| last.when.ends_with("–12:30")));
            for (one, next) in day.iter().zip(&day[1..]) {
                let end = one.when.split('–').nth(1);
                assert_eq!(end, next.when.split('–').next());
            }
        }
    }

    #[test]
    fn times_follow_the_start_of_the_day_also_past_midnight() {
        let day = held("13:30", false, Kind::Full).day;
        assert_eq!(day[0].when, "12:45–13:30");
        assert_eq!(day[9].when, "16:50–17:00");
        let night = held("22:00", false, Kind::Full).day;
        assert_eq!(night[9].when, "1:20–1:30");
        let early = held("00:15", false, Kind::Full).day;
        assert_eq!(early[0].when, "23:30–0:15");
    }

    #[test]
    fn a_start_that_is_no_time_is_nine_o_clock() {
        for odd in ["", "9u", "25:00", "12:60", "-1:00"] {
            assert_eq!(
                held(odd, false, Kind::Full).day[1].when,
                "9:00–9:15",
                "{odd}"
            );
        }
    }

    #[test]
    fn an_online_round_is_sent_out_a_week_before_and_otherwise_nobody_is_reminded() {
        let has = |schedule: &Schedule, moment: Moment| {
            let all = schedule.before.iter().chain(&schedule.day);
            all.into_iter().any(|slot| slot.moment == moment)
        };
        let online = held("", true, Kind::Full);
        let room = held("", false, Kind::Full);
        for moment in [Moment::SendOut, Moment::Remind, Moment::AnswerLate] {
            assert!(has(&online, moment) && !has(&room, moment));
        }
        assert!(has(&room, Moment::Answer) && !has(&online, Moment::Answer));
    }

    #[test]
    fn every_step_comes_up_in_one_way_or_the_other() {
        let both = [held("", true, Kind::Full), held("", false, Kind::Full)];
        let mut slots = both
            .iter()
            .flat_map(|one| one.before.iter().chain(&one.day).chain(&one.after));
        for moment in Moment::ALL {
            assert!(
                slots.clone().any(|slot| slot.moment == *moment),
                "{moment:?}"
            );
        }
        assert!(slots.all(|slot| !slot.moment.say(Lang::Nl)[0].is_empty()));
    }
}
