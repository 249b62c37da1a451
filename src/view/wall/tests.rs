//! The wall and the private window before and after a reveal, of rooms that are made up on the spot.
//!
//! Before a reveal the proof is stronger than a search for numbers: two rooms that answered everything
//! differently give exactly the same data.

use super::*;
use crate::instrument::{Answer, Phase, Placement, Rating};
use crate::report::{close, reveal};
use crate::scan::workshop::{Act, Level, Timer, act};
use crate::scan::{
    Agreement as Agreed, Ballot, BallotId, Birth, Edit, Event, Kind, Own, ParticipantId, ReplicaId,
    ScanId, Timestamp, Via, update,
};
use crate::view::{agree, talk};

fn instrument() -> Instrument {
    Instrument::builtin(Lang::Nl)
}

fn edit() -> Edit {
    Edit {
        replica: ReplicaId::from_random([7; 8]),
        now: Timestamp::parse("2026-11-23T09:00:00Z").expect("a moment"),
    }
}

/// So many people, half of them steering; `rate` says what a person rates at a phase.
pub(crate) fn room(people: u8, rate: impl Fn(u8, u8) -> u8, placed: impl Fn(u8) -> u8) -> Scan {
    let instrument = instrument();
    let birth = Birth {
        id: ScanId::from_random([1; 10]),
        own: Own {
            participant: ParticipantId::from_random([99; 8]),
            ballot: BallotId::from_random([99; 8]),
        },
        now: edit().now,
    };
    let mut scan = Scan::new(birth, Kind::Full, &instrument);
    act(&mut scan, Act::Guide, &edit());
    for who in 0..people {
        let id = ParticipantId::from_random([who; 8]);
        let role = if who % 2 == 0 { "steering" } else { "staff" };
        let roles = &instrument.roles;
        let group = if role == "staff" {
            crate::instrument::RoleGroup::Executing
        } else {
            crate::instrument::RoleGroup::Steering
        };
        // One that is asked everything.
        let asked = |role: &crate::instrument::Role| {
            let person = Participant {
                role: Some(role.id.clone()),
                ..Participant::default()
            };
            let mut areas = instrument.areas.iter();
            areas.all(|area| scan.content.is_asked(&person, area))
        };
        let mut roles = roles.iter().filter(|role| role.group == group);
        let role = roles.find(|role| asked(role)).expect("a role");
        let person = Participant {
            role: Some(role.id.clone()),
            name: Some(format!("Naam{who}")),
            ..Participant::default()
        };
        scan.content.participants.insert(id.clone(), person);
        let ballot = ballot(
            &instrument,
            id,
            VoteRound::First,
            |phase| rate(who, phase),
            placed(who),
        );
        scan.content
            .ballots
            .insert(BallotId::from_random([who; 8]), ballot);
    }
    scan.content.context.municipality.name = "Stekene".into();
    held(&mut scan, |workshop| workshop.key = Some("0".repeat(52)));
    scan
}

fn ballot(
    instrument: &Instrument,
    id: ParticipantId,
    vote: VoteRound,
    rate: impl Fn(u8) -> u8,
    placed: u8,
) -> Ballot {
    let mut ballot = Ballot::empty(id, vote, Via::Qr);
    for area in &instrument.areas {
        for statement in &area.statements {
            let rating = Rating::new(rate(statement.phase.number())).map(Answer::Rated);
            let answer = rating.unwrap_or(Answer::DontKnow);
            ballot.ratings.insert(statement.id.clone(), answer);
        }
        let phase = Phase::new(placed).expect("a phase");
        ballot
            .placements
            .insert(area.id.clone(), Placement::At(phase));
    }
    ballot
}

pub(crate) fn held(scan: &mut Scan, change: impl FnOnce(&mut Workshop)) {
    let mut workshop = Workshop::of(&scan.content);
    change(&mut workshop);
    act(scan, Act::Set(Box::new(workshop), None), &edit());
}

fn closes(scan: &mut Scan, vote: VoteRound) {
    let content = scan.content.clone();
    held(scan, |workshop| close(workshop, &content, vote));
}

fn reveals(scan: &mut Scan, areas: &[AreaId]) {
    let content = scan.content.clone();
    held(scan, |workshop| reveal(workshop, &content, areas));
}

fn every_area() -> Vec<AreaId> {
    instrument()
        .areas
        .iter()
        .map(|area| area.id.clone())
        .collect()
}

#[test]
fn who_opened_the_statements_and_answered_none_is_not_counted_among_the_people() {
    let mut scan = room(8, |who, _| who % 5, |_| 3);
    let id = ParticipantId::from_random([98; 8]);
    scan.content
        .participants
        .insert(id.clone(), Participant::default());
    let blank = Ballot::empty(id, VoteRound::First, Via::Screen);
    scan.content
        .ballots
        .insert(BallotId::from_random([98; 8]), blank);
    closes(&mut scan, VoteRound::First);
    reveals(&mut scan, &every_area());
    let room = Room::of(&scan.content, &instrument());
    assert_eq!(room.published.of_vote(VoteRound::First).len(), 8);
    assert_eq!(
        crate::view::workshop::people(&scan.content, VoteRound::First).len(),
        8
    );
}

/// Does something with what may be seen of a scan.
fn seen<T>(scan: &Scan, look: impl FnOnce(Source) -> T) -> T {
    let instrument = instrument();
    let room = Room::of(&scan.content, &instrument);
    look(Source {
        lang: Lang::Nl,
        scan,
        instrument: &instrument,
        room: &room,
    })
}

/// Every slide that can be put on the projector.
fn stages() -> Vec<Stage> {
    let mut stages = vec![
        Stage::Cover,
        Stage::Invitation,
        Stage::Agreements,
        Stage::Sketches,
        Stage::Parking,
    ];
    for area in &instrument().areas {
        stages.push(Stage::Area {
            area: area.id.clone(),
        });
        stages.extend(area.statements.iter().map(|statement| Stage::Statement {
            area: area.id.clone(),
            statement: statement.id.clone(),
        }));
    }
    stages
}

/// Everything that the wall, the private window and the agreements show, as text.
fn everything(scan: &Scan) -> String {
    let mut text = seen(scan, |of| {
        let order = talk::order(of.room, of.instrument);
        format!(
            "{order:?} {:?} {:?} {:?}",
            agree::areas(of),
            talk::insights(of),
            talk::easy(of)
        )
    });
    for stage in stages() {
        let mut scan = scan.clone();
        held(&mut scan, |workshop| workshop.stage = stage.clone());
        let wall = seen(&scan, |of| wall(of, &Workshop::of(&scan.content)));
        text = format!("{text}\n{wall:?}");
    }
    text
}

fn slide(scan: &Scan, stage: Stage) -> Slide {
    let mut scan = scan.clone();
    held(&mut scan, |workshop| workshop.stage = stage);
    seen(&scan, |of| wall(of, &Workshop::of(&scan.content)).slide)
}

fn statement(area: usize, of: usize) -> Stage {
    let instrument = instrument();
    let area = &instrument.areas[area];
    Stage::Statement {
        area: area.id.clone(),
        statement: area.statements[of].id.clone(),
    }
}

fn bars(scan: &Scan, stage: Stage) -> Option<Bars> {
    match slide(scan, stage) {
        Slide::Statement(StatementSlide {
            figures: Figures::Shown(bars),
            ..
        }) => Some(bars),
        _ => None,
    }
}

#[test]
fn before_a_reveal_nothing_hangs_on_what_anybody_answered() {
    let one = room(9, |_, phase| if phase == 1 { 0 } else { 4 }, |_| 4);
    let other = room(9, |who, phase| (who + phase) % 6, |who| who % 5 + 1);
    assert_eq!(everything(&one), everything(&other), "before it is closed");
    let (mut one, mut other) = (one, other);
    closes(&mut one, VoteRound::First);
    closes(&mut other, VoteRound::First);
    assert_eq!(everything(&one), everything(&other), "closed, not shown");
    let first = every_area()[0].clone();
    reveals(&mut one, std::slice::from_ref(&first));
    reveals(&mut other, &[first]);
    assert_ne!(everything(&one), everything(&other), "one area was shown");
}

#[test]
fn showing_one_area_shows_nothing_of_the_others() {
    let mut one = room(9, |_, _| 2, |_| 2);
    let mut other = one.clone();
    // The same in the first area, everything else differently.
    let instrument = instrument();
    for ballot in other.content.ballots.values_mut() {
        for area in instrument.areas.iter().skip(1) {
            for statement in &area.statements {
                ballot.ratings.insert(
                    statement.id.clone(),
                    Answer::Rated(Rating::new(4).expect("a rating")),
                );
            }
            let phase = Phase::new(5).expect("a phase");
            ballot
                .placements
                .insert(area.id.clone(), Placement::At(phase));
        }
    }
    for scan in [&mut one, &mut other] {
        closes(scan, VoteRound::First);
        reveals(scan, &every_area()[..1]);
    }
    assert_eq!(everything(&one), everything(&other));
}

#[test]
fn nothing_is_shown_while_the_vote_is_open() {
    let mut scan = room(9, |_, _| 3, |_| 3);
    reveals(&mut scan, &every_area());
    assert!(Workshop::of(&scan.content).revealed.is_empty());
    assert_eq!(bars(&scan, statement(0, 0)), None);
}

#[test]
fn a_shown_statement_counts_every_answer_once() {
    let mut scan = room(9, |who, _| who % 6, |_| 3);
    closes(&mut scan, VoteRound::First);
    reveals(&mut scan, &every_area());
    let bars = bars(&scan, statement(0, 1)).expect("nine people answered");
    let counts: Vec<usize> = bars.bars.iter().map(|bar| bar.counts[0]).collect();
    assert_eq!(counts, [2, 2, 2, 1, 1, 1]);
    assert_eq!(bars.most, 2);
    assert!(!bars.is_shift);
}

#[test]
fn three_people_see_no_distribution_and_are_told_why() {
    let mut scan = room(3, |who, _| who, |_| 3);
    closes(&mut scan, VoteRound::First);
    reveals(&mut scan, &every_area());
    let Slide::Statement(slide) = slide(&scan, statement(0, 1)) else {
        panic!("a statement");
    };
    assert_eq!(
        slide.figures,
        Figures::Hidden(crate::text::group::GroupWords::Hidden.say(Lang::Nl))
    );
}

#[test]
fn at_area_level_no_statement_has_a_distribution() {
    let mut scan = room(9, |who, _| who % 5, |who| who % 5 + 1);
    held(&mut scan, |workshop| workshop.level = Level::Areas);
    closes(&mut scan, VoteRound::First);
    reveals(&mut scan, &every_area());
    for stage in stages() {
        assert_eq!(bars(&scan, stage), None);
    }
    let order = seen(&scan, |of| talk::order(of.room, of.instrument));
    let statements = order
        .iter()
        .filter(|s| matches!(s, Stage::Statement { .. }));
    assert_eq!(statements.count(), 0);
}

#[test]
fn a_second_vote_is_drawn_against_the_first() {
    let mut scan = room(8, |who, _| who % 2 * 4, |_| 3);
    closes(&mut scan, VoteRound::First);
    reveals(&mut scan, &every_area());
    for who in 0..8 {
        let id = ParticipantId::from_random([who; 8]);
        let again = ballot(&instrument(), id, VoteRound::Second, |_| 3, 3);
        let id = BallotId::from_random([100 + who; 8]);
        scan.content.ballots.insert(id, again);
    }
    let before = bars(&scan, statement(0, 1)).expect("eight people answered");
    assert!(!before.is_shift, "not before it is closed");
    closes(&mut scan, VoteRound::Second);
    let after = bars(&scan, statement(0, 1)).expect("all of them again");
    assert!(after.is_shift);
    let counts: Vec<_> = after.bars.iter().map(|bar| bar.counts.clone()).collect();
    assert_eq!(
        counts,
        [vec![4, 0], vec![0, 0], vec![0, 0], vec![0, 8], vec![4, 0]]
    );
}

#[test]
fn who_comes_after_the_reveal_changes_nothing_that_is_shown() {
    let mut scan = room(8, |who, _| who % 5, |_| 3);
    closes(&mut scan, VoteRound::First);
    reveals(&mut scan, &every_area());
    let before = bars(&scan, statement(0, 1));
    let late = ParticipantId::from_random([50; 8]);
    scan.content
        .participants
        .insert(late.clone(), Participant::default());
    let ballot = ballot(&instrument(), late, VoteRound::Second, |_| 0, 1);
    scan.content
        .ballots
        .insert(BallotId::from_random([50; 8]), ballot);
    assert!(before.is_some());
    assert_eq!(bars(&scan, statement(0, 1)), before);
    reveals(&mut scan, &every_area());
    assert_eq!(bars(&scan, statement(0, 1)), before, "shown once more");
}

#[test]
fn the_order_is_agreements_first_and_then_each_area_once() {
    let mut scan = room(
        8,
        |who, phase| if phase == 2 { who % 2 * 4 } else { 0 },
        |_| 2,
    );
    closes(&mut scan, VoteRound::First);
    reveals(&mut scan, &every_area());
    let order = seen(&scan, |of| talk::order(of.room, of.instrument));
    assert_eq!(order[..2], [Stage::Cover, Stage::Agreements]);
    assert!(
        matches!(&order[2], Stage::Statement { .. }),
        "{:?}",
        order[2]
    );
    let areas: BTreeSet<_> = order
        .iter()
        .filter_map(|stage| match stage {
            Stage::Area { area } => Some(area.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(areas.len(), 13);
    let mut here = Stage::Cover;
    let mut walked = vec![here.clone()];
    while let Some(next) = talk::turn(&order, &here, true) {
        walked.push(next.clone());
        here = next;
    }
    assert_eq!(walked, order);
    assert_eq!(talk::turn(&order, &Stage::Cover, false), None);
}

#[test]
fn one_click_takes_an_area_where_all_agree_and_the_sketch_fills() {
    let mut scan = room(
        8,
        |_, phase| if (2..=3).contains(&phase) { 4 } else { 0 },
        |_| 3,
    );
    assert_eq!(seen(&scan, talk::easy), []);
    closes(&mut scan, VoteRound::First);
    reveals(&mut scan, &every_area());
    let easy = seen(&scan, talk::easy);
    assert_eq!(easy.len(), 13);
    assert!(easy.iter().all(|(_, phase)| phase.number() == 3));
    let (area, phase) = easy[0].clone();
    let agreed = Agreed {
        phase,
        reason: String::new(),
        evidence: String::new(),
        extra: crate::scan::Extra::new(),
    };
    let ballots = scan.content.ballots.clone();
    update(&mut scan, Event::Agree(area, Some(agreed)), &edit());
    assert_eq!(scan.content.ballots, ballots, "no rating is touched");
    assert_eq!(seen(&scan, talk::easy).len(), 12);
    let rows = seen(&scan, |of| grid(of, Dimension::Organisation));
    let filled: Vec<bool> = rows[0].cells.iter().map(|cell| cell.filled).collect();
    assert_eq!(filled, [true, true, true, false, false]);
    assert_eq!(
        rows[0].cells[2].signs,
        [GridSign::Estimated, GridSign::Placed, GridSign::Agreed]
    );
    assert!(rows[1].cells.iter().all(|cell| !cell.filled));
}

#[test]
fn a_remark_names_somebody_only_where_people_gave_a_name_and_the_area_was_shown() {
    use crate::scan::workshop::Identify;
    let mut scan = room(8, |_, _| 2, |_| 2);
    let instrument = instrument();
    let (area, statement) = (
        &instrument.areas[0].id,
        &instrument.areas[0].statements[0].id,
    );
    for ballot in scan.content.ballots.values_mut().take(1) {
        ballot.comments.insert(
            statement.clone(),
            crate::scan::Comment {
                text: "Hangt af van de dienst".into(),
                private: true,
                extra: crate::scan::Extra::new(),
            },
        );
    }
    closes(&mut scan, VoteRound::First);
    assert_eq!(talk::remarks(&scan.content, area, statement), []);
    reveals(&mut scan, std::slice::from_ref(area));
    let remarks = talk::remarks(&scan.content, area, statement);
    assert_eq!(remarks.len(), 1);
    assert_eq!(remarks[0].who, None);
    held(&mut scan, |workshop| workshop.identify = Identify::Nickname);
    let remarks = talk::remarks(&scan.content, area, statement);
    assert!(
        remarks[0]
            .who
            .as_deref()
            .is_some_and(|who| who.starts_with("Naam"))
    );
}

#[test]
fn the_invitation_counts_people_and_opens_for_the_same_scan() {
    let mut scan = room(5, |_, _| 1, |_| 1);
    let key = crate::exchange::packet::SecretKey::from_random([3; 32]);
    held(&mut scan, |workshop| {
        workshop.key = Some(key.reveal());
        workshop.timer = Some(Timer { ends: 42 });
    });
    let Slide::Invitation { code, count } = slide(&scan, Stage::Invitation) else {
        panic!("an invitation");
    };
    assert_eq!(count, 5);
    let code = code.expect("there is a key");
    let read = Invitation::decode(&code, &instrument()).expect("an invitation");
    assert_eq!(read.scan, scan.id);
    assert_eq!(read.key, key.public());
    assert!(!code.contains(&key.reveal()));
}
