//! Replies that come in: in any order, twice, late, for areas that were not asked.

use crate::common::files::sample;
use crate::common::instrument;
use crate::given::{any_reply, fullest, invitation, secret};
use iscan::exchange::packet::{
    Comments, Gathered, How, Incoming, Invitation, Received, Reply, receive, receive_all,
    receive_comments,
};
use iscan::instrument::{RoleId, StatementId};
use iscan::scan::workshop::Arrival;
use iscan::scan::{Ballot, Comment, Content, Extra, ParticipantId, Scan, Via, VoteRound};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;

fn scan() -> Scan {
    sample().scan
}

/// A reply of a person with the number.
fn reply(person: u8, seq: u32) -> Reply {
    Reply {
        participant: ParticipantId::from_random([person; 8]),
        vote: VoteRound::First,
        seq,
        role: Some(RoleId::from("management")),
        name: Some(format!("An {seq}")),
        ..fullest()
    }
}

fn remark() -> BTreeMap<StatementId, Comment> {
    let comment = Comment {
        text: "Alleen aan het loket".to_owned(),
        private: true,
        extra: Extra::new(),
    };
    BTreeMap::from([(StatementId::from("o-people-1"), comment)])
}

fn incoming(reply: Reply) -> Incoming {
    Incoming {
        reply,
        comments: None,
        via: Via::Link,
    }
}

fn got(content: &Content, closed: bool, reply: &Reply) -> Received {
    receive(content, closed, &incoming(reply.clone()), instrument())
}

fn add(content: &mut Content, received: &Received) {
    if let Some(Arrival {
        participant,
        about,
        id,
        ballot,
    }) = received.arrival.clone()
    {
        content.participants.insert(participant, about);
        content.ballots.insert(id, ballot);
    }
}

/// Takes in replies one after the other.
fn after(closed: bool, all: &[Incoming]) -> Content {
    let mut content = scan().content;
    for incoming in all {
        let received = receive(&content, closed, incoming, instrument());
        add(&mut content, &received);
    }
    content
}

/// What counts: per participant and vote the ballot, and who the participant is.
fn counts(content: &Content) -> Vec<(Vec<Option<&Ballot>>, String)> {
    let people = content.participants.iter().map(|(id, about)| {
        let votes = [VoteRound::First, VoteRound::Second];
        let ballots = votes.map(|vote| content.effective(id, vote));
        (ballots.to_vec(), format!("{id} {about:?}"))
    });
    people.collect()
}

/// Several replies, of few people and with few numbers, some with remarks.
fn any_incoming() -> impl Strategy<Value = Vec<Incoming>> {
    let one = (any_reply(), 0..3_u8, 1..4_u32, any::<bool>());
    let one = one.prop_map(|(any, person, seq, remarks)| Incoming {
        comments: remarks.then(|| Comments {
            name: None,
            remarks: remark(),
        }),
        reply: Reply {
            participant: ParticipantId::from_random([person; 8]),
            seq,
            ..any
        },
        via: Via::File,
    });
    prop::collection::vec(one, 1..7)
}

proptest! {
    #[test]
    fn in_any_order_and_any_number_of_times_the_same_ballots_count(
        all in any_incoming(),
        closed: bool,
        swaps in prop::collection::vec(any::<(Index, Index)>(), 0..8),
        again: Index,
    ) {
        let mut other = all.clone();
        for (one, two) in swaps {
            let (one, two) = (one.index(other.len()), two.index(other.len()));
            other.swap(one, two);
        }
        other.push(again.get(&all).clone());
        let (one, two) = (after(closed, &all), after(closed, &other));
        prop_assert_eq!(counts(&one), counts(&two));
    }

    #[test]
    fn nothing_that_is_in_is_changed(all in any_incoming(), closed: bool) {
        let before = scan().content;
        let content = after(closed, &all);
        for (id, ballot) in &before.ballots {
            prop_assert_eq!(content.ballots.get(id), Some(ballot));
        }
        let received = receive_all(&before, closed, &all, instrument());
        let mut together = before;
        for received in &received {
            add(&mut together, received);
        }
        prop_assert_eq!(content, together);
    }
}

#[test]
fn a_reply_that_comes_twice_changes_nothing_the_second_time() {
    let mut content = scan().content;
    let first = got(&content, false, &reply(7, 1));
    assert_eq!(
        (first.how, first.late, first.unknown_role),
        (How::New, false, false)
    );
    add(&mut content, &first);
    for closed in [false, true] {
        let again = got(&content, closed, &reply(7, 1));
        assert_eq!(again.how, How::Same);
        assert_eq!(again.arrival, None);
    }
}

#[test]
fn a_later_reply_counts_and_the_earlier_one_stays() {
    let mut content = scan().content;
    let ballots = content.ballots.len();
    for (seq, how) in [
        (2, How::New),
        (5, How::Replaces { seq: 2 }),
        (3, How::Older { newest: 5 }),
    ] {
        let received = got(&content, false, &reply(7, seq));
        assert_eq!(received.how, how);
        add(&mut content, &received);
    }
    assert_eq!(content.ballots.len(), ballots + 3);
    let id = ParticipantId::from_random([7; 8]);
    let counts = content.effective(&id, VoteRound::First).expect("a ballot");
    assert_eq!(counts.seq, 5);
    assert_eq!(content.participants[&id].name.as_deref(), Some("An 5"));
}

#[test]
fn after_closing_a_reply_counts_for_the_second_vote() {
    let mut content = scan().content;
    let received = got(&content, false, &reply(7, 3));
    add(&mut content, &received);
    let later = got(&content, true, &reply(7, 4));
    assert!(later.late);
    assert_eq!(later.how, How::New);
    let ballot = &later.arrival.expect("it is added").ballot;
    assert_eq!(ballot.vote, VoteRound::Second);

    // An older one than what the closed vote holds speaks for nobody any more.
    let older = got(&content, true, &reply(7, 2));
    assert!(!older.late);
    assert_eq!(older.how, How::Older { newest: 3 });
    let ballot = older.arrival.expect("it is kept").ballot;
    assert_eq!(ballot.vote, VoteRound::First);
}

#[test]
fn what_is_not_asked_of_a_role_is_left_out_and_counted() {
    let content = scan().content;
    let staff = Reply {
        role: Some(RoleId::from("staff")),
        ..reply(7, 1)
    };
    let received = got(&content, false, &staff);
    let ballot = received.arrival.expect("it is added").ballot;
    let left = ballot.ratings.len() + ballot.placements.len();
    assert!(received.dropped > 0);
    assert_eq!(left + received.dropped, 65 + 13);
    assert!(ballot.ratings.keys().all(|id| {
        let (area, _) = instrument().statement(id).expect("a statement");
        let invited = invitation().roles;
        let role = invited.iter().find(|it| it.id.as_str() == "staff");
        role.is_some_and(|role| role.areas.contains(&area.id))
            || content.settings.asked.contains_key(&area.id)
    }));
}

#[test]
fn a_role_that_the_workshop_does_not_have_is_told() {
    let strange = Reply {
        role: Some(RoleId::from("burgers")),
        ..reply(7, 1)
    };
    assert!(got(&scan().content, false, &strange).unknown_role);
}

#[test]
fn remarks_may_come_later_than_their_reply_and_twice() {
    let mut content = scan().content;
    let gathered = |comments| Gathered {
        participant: ParticipantId::from_random([7; 8]),
        vote: VoteRound::First,
        seq: 1,
        of: 1,
        missing: Vec::new(),
        comments,
    };
    let name = Some("Anna Maria van der Elst-Op de Beeck".to_owned());
    let remarks = gathered(Some(Comments {
        name: name.clone(),
        remarks: remark(),
    }));
    assert_eq!(receive_comments(&content, &remarks, instrument()), None);

    let plain = got(&content, false, &reply(7, 1));
    add(&mut content, &plain);
    assert_eq!(
        receive_comments(&content, &gathered(None), instrument()),
        None
    );
    let received = receive_comments(&content, &remarks, instrument()).expect("its reply is in");
    assert_eq!(received.how, How::Remarks);
    add(&mut content, &received);
    let id = ParticipantId::from_random([7; 8]);
    let counts = content.effective(&id, VoteRound::First).expect("a ballot");
    assert_eq!(counts.comments, remark());
    let plain = plain.arrival.expect("it was added").ballot;
    assert!(!plain.ratings.is_empty());
    assert_eq!(counts.ratings, plain.ratings);
    assert_eq!(content.participants[&id].name, name);

    let again = receive_comments(&content, &remarks, instrument()).expect("its reply is in");
    assert_eq!((again.how, again.arrival), (How::Same, None));
    assert_eq!(got(&content, false, &reply(7, 1)).how, How::Same);
    let whole = Incoming {
        comments: remarks.comments,
        ..incoming(reply(7, 1))
    };
    assert_eq!(
        receive(&content, false, &whole, instrument()).how,
        How::Same
    );
}

#[test]
fn a_scan_invites_to_itself() {
    let scan = scan();
    let key = secret().public();
    let invitation = Invitation::to(&scan, VoteRound::First, key, instrument());
    assert_eq!(invitation.scan, scan.id);
    let code = invitation.encode(instrument());
    assert_eq!(
        Invitation::decode(&code, instrument()),
        Ok(invitation.clone())
    );
    assert_eq!(invitation.asked(instrument()), scan.content.settings.asked);
}
