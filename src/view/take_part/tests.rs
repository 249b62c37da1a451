//! What holds for a part: who is asked what, and what is handed in.
//!
//! Invariant: what is sealed here is opened with the key of the scan, as its facilitator does.

use super::*;
use crate::exchange::packet::{InvitedRole, SecretKey, find_codes, gather, open, open_part};
use crate::instrument::{Answer, AreaId, CultureAnswer, Lang, Phase, Placement, Position, Rating};
use crate::scan::workshop::Identify;
use crate::scan::{InstrumentRef, Kind, Municipality, Own, ParticipantId, ReplicaId, Timestamp};

fn instrument() -> Instrument {
    Instrument::builtin(Lang::Nl)
}

fn key() -> SecretKey {
    SecretKey::from_random([5; 32])
}

fn edit() -> Edit {
    Edit {
        replica: ReplicaId::from_random([7; 8]),
        now: Timestamp::parse("2026-11-23T09:00:00Z").expect("a moment"),
    }
}

fn invited(id: &str, areas: &[usize]) -> InvitedRole {
    let all = instrument().areas;
    InvitedRole {
        id: id.into(),
        name: None,
        areas: areas.iter().map(|at| all[*at].id.clone()).collect(),
    }
}

/// Heads of service are asked two areas, staff another one.
fn invitation(vote: VoteRound) -> Invitation {
    Invitation {
        scan: ScanId::from_random([3; 10]),
        municipality: Municipality {
            name: "Stekene".to_owned(),
            refnis: None,
        },
        instrument: InstrumentRef::to(&instrument()),
        kind: Kind::Full,
        vote,
        culture: true,
        identify: Identify::Nickname,
        roles: vec![invited("heads", &[1, 4]), invited("staff", &[0])],
        key: key().public(),
    }
}

fn part(invitation: &Invitation) -> Scan {
    let birth = Birth {
        id: ScanId::from_random([9; 10]),
        own: Own {
            participant: ParticipantId::from_random([1; 8]),
            ballot: BallotId::from_random([2; 8]),
        },
        now: edit().now,
    };
    let person = Person {
        role: "heads".into(),
        name: Some("Wilg".to_owned()),
    };
    let code = invitation.encode(&instrument());
    let name = "Deelname aan Stekene".to_owned();
    let to = (code.as_str(), invitation);
    begin(birth, to, (person, name), &instrument(), &edit())
}

fn rate(scan: &mut Scan, area: usize, at: usize, rating: u8) {
    let statement = instrument().areas[area].statements[at].id.clone();
    let answer = Rating::new(rating).map(Answer::Rated);
    update(scan, Event::Rate(statement, answer), &edit());
}

fn hands_in(scan: &mut Scan, vote: VoteRound, number: u8) {
    let acts = hand_in(&scan.content, vote, BallotId::from_random([number; 8]));
    for one in acts.expect("it is a part") {
        act(scan, one, &edit());
    }
}

/// The reply as the facilitator reads it.
fn opened(scan: &Scan) -> Reply {
    let instrument = instrument();
    let to = super::invitation(&scan.content, &instrument);
    let to = to.expect("a part").expect("an invitation");
    let asked = asked(&scan.content, &instrument);
    let packet = packet(&scan.content, &to, &asked).expect("handed in");
    let codes = seal(&packet, &to, &instrument, || [8; 32]);
    let reply = open(&codes.reply, &key(), &to.scan, &instrument).expect("it opens");
    assert_eq!(reply, packet.reply);
    reply
}

#[test]
fn a_part_asks_the_areas_of_its_role_and_nothing_else() {
    let scan = part(&invitation(VoteRound::First));
    let asked = asked(&scan.content, &instrument());
    let ids: Vec<&AreaId> = asked.areas.iter().map(|area| &area.id).collect();
    let all = instrument().areas;
    assert_eq!(ids, [&all[1].id, &all[4].id]);
    assert!(scan.content.workshop.is_participation());
    assert_eq!(scan.content.context.municipality.name, "Stekene");
    assert_eq!(
        person(&scan.content).and_then(|one| one.name.as_deref()),
        Some("Wilg")
    );
    assert!(is_part_in(
        &scan.content,
        &ScanId::from_random([3; 10]),
        &instrument()
    ));
    assert!(!is_part_in(&scan.content, &scan.id, &instrument()));
}

#[test]
fn what_is_handed_in_is_what_was_answered_and_stays_it_until_it_is_handed_in_again() {
    let mut scan = part(&invitation(VoteRound::First));
    let asked = asked(&scan.content, &instrument());
    let standing = |scan: &Scan| standing(&scan.content, VoteRound::First, &asked);
    assert!(!standing(&scan).is_behind());
    rate(&mut scan, 1, 0, 3);
    assert!(standing(&scan).is_behind());
    assert_eq!(handed(&scan.content, VoteRound::First), None);

    hands_in(&mut scan, VoteRound::First, 11);
    assert!(!standing(&scan).is_behind());
    let first = opened(&scan);
    assert_eq!(
        (first.seq, first.vote, first.ratings.len()),
        (1, VoteRound::First, 1)
    );
    assert_eq!(first.role, Some("heads".into()));
    assert_eq!(first.name.as_deref(), Some("Wilg"));

    rate(&mut scan, 1, 0, 4);
    rate(&mut scan, 1, 1, 0);
    assert_eq!(standing(&scan).changed, Some(2));
    assert_eq!(opened(&scan), first, "shown again, it is the same");
    hands_in(&mut scan, VoteRound::First, 12);
    let second = opened(&scan);
    assert_eq!((second.seq, second.ratings.len()), (2, 2));
    assert_eq!(second.participant, first.participant);
}

#[test]
fn what_is_not_asked_of_the_role_is_not_handed_in() {
    let mut scan = part(&invitation(VoteRound::First));
    rate(&mut scan, 0, 0, 3);
    rate(&mut scan, 4, 0, 1);
    let area = instrument().areas[4].id.clone();
    let placement = Placement::At(Phase::ALL[2]);
    update(
        &mut scan,
        Event::Place(area.clone(), Some(placement)),
        &edit(),
    );
    hands_in(&mut scan, VoteRound::First, 11);
    let reply = opened(&scan);
    assert_eq!(reply.ratings.len(), 1);
    assert_eq!(reply.placements, [(area, placement)].into());
}

#[test]
fn the_invitation_to_the_second_vote_keeps_the_answers_and_an_old_one_does_not_lead_back() {
    let mut scan = part(&invitation(VoteRound::First));
    rate(&mut scan, 1, 0, 3);
    hands_in(&mut scan, VoteRound::First, 11);
    let second = invitation(VoteRound::Second);
    let code = second.encode(&instrument());
    assert!(renew(&mut scan, &code, &second, &instrument(), &edit()));
    assert!(!renew(&mut scan, &code, &second, &instrument(), &edit()));
    let first = invitation(VoteRound::First);
    let old = first.encode(&instrument());
    assert!(!renew(&mut scan, &old, &first, &instrument(), &edit()));
    assert_eq!(handed(&scan.content, VoteRound::Second), None);
    hands_in(&mut scan, VoteRound::Second, 12);
    let reply = opened(&scan);
    assert_eq!(
        (reply.vote, reply.seq, reply.ratings.len()),
        (VoteRound::Second, 2, 1)
    );
}

#[test]
fn comments_are_in_the_link_where_they_fit_and_in_codes_of_their_own() {
    let instrument = instrument();
    let to = invitation(VoteRound::First);
    for (size, fits) in [(20, true), (2_000, false)] {
        let mut scan = part(&to);
        let statement = instrument.areas[1].statements[0].id.clone();
        let text = "x".repeat(size);
        update(
            &mut scan,
            Event::Comment(statement.clone(), text.clone()),
            &edit(),
        );
        hands_in(&mut scan, VoteRound::First, 11);
        let asked = asked(&scan.content, &instrument);
        let packet = packet(&scan.content, &to, &asked).expect("handed in");
        let codes = seal(&packet, &to, &instrument, || [8; 32]);
        let (link, is_whole) = codes.link(60);
        assert_eq!(is_whole, fits);
        assert!(60 + link.len() <= LINK_LIMIT);
        let found = find_codes(&link).len();
        assert_eq!(found, if fits { 1 + codes.comments.len() } else { 1 });
        let parts = codes.comments.iter();
        let parts: Vec<_> = parts
            .map(|code| open_part(code, &key(), &to.scan, &instrument).expect("it opens"))
            .collect();
        let gathered = gather(&parts, &instrument);
        let comments = gathered[0].comments.as_ref().expect("all parts are there");
        assert_eq!(comments.remarks[&statement].text, text);
    }
}

#[test]
fn a_part_that_was_stored_is_read_back_as_it_was() {
    let mut scan = part(&invitation(VoteRound::First));
    rate(&mut scan, 1, 0, 3);
    hands_in(&mut scan, VoteRound::First, 11);
    let text = crate::exchange::export_compact(&scan, &edit().now, "test");
    let back = crate::exchange::import(text.as_bytes(), &instrument()).expect("it is read");
    assert_eq!(back.problems, []);
    assert_eq!(back.scan.content, scan.content);
}

fn answers_culture(scan: &mut Scan, pair: &str, number: u8) {
    let position = Position::new(number).map(CultureAnswer::At);
    act(scan, Act::Culture(pair.into(), position), &edit());
}

#[test]
fn the_culture_barometer_is_handed_in_and_counts_as_a_change() {
    let mut scan = part(&invitation(VoteRound::First));
    let asked = asked(&scan.content, &instrument());
    answers_culture(&mut scan, "trust", 4);
    let before = standing(&scan.content, VoteRound::First, &asked);
    assert_eq!((before.culture, before.progress.answered), (1, 0));
    assert!(before.is_behind());
    hands_in(&mut scan, VoteRound::First, 11);
    let culture = opened(&scan).culture;
    let four = Position::new(4).map(CultureAnswer::At);
    assert_eq!(culture.get(&"trust".into()), four);
    answers_culture(&mut scan, "trust", 5);
    answers_culture(&mut scan, "roles", 1);
    let after = standing(&scan.content, VoteRound::First, &asked);
    assert_eq!(after.changed, Some(2));
    assert_eq!(
        opened(&scan).culture,
        culture,
        "shown again, it is the same"
    );
}

#[test]
fn the_culture_barometer_is_not_handed_in_where_it_is_not_asked() {
    let without = Invitation {
        culture: false,
        ..invitation(VoteRound::First)
    };
    let mut scan = part(&without);
    answers_culture(&mut scan, "trust", 4);
    hands_in(&mut scan, VoteRound::First, 11);
    assert!(opened(&scan).culture.is_empty());
}
