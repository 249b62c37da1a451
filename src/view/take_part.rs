//! Somebody's own part in a scan that stands elsewhere: how it begins, what is asked, what is handed in.
//!
//! A part is a scan of its own. Handing in puts a copy of the ballot beside it, as a ballot with the
//! number of the reply, and counts the replies; the copy is what the codes hold, however often they are
//! shown, and what later changes are compared with.
//!
//! Invariant: a number never stands for two different contents: it rises with each copy, and the copy
//! is kept before a code is made of it. Nothing of others is in a part, and no result.

use crate::exchange::packet::{self, Comments, Invitation, PacketError, Reply};
use crate::instrument::{Instrument, RoleId};
use crate::scan::culture::Culture;
use crate::scan::workshop::{Act, Arrival, Participation, Workshop, act};
use crate::scan::{
    Ballot, BallotId, Birth, Content, Edit, Event, Participant, Scan, ScanId, VoteRound, update,
};
use crate::view::answering::{self, Progress};
use std::collections::BTreeMap;

/// A link has so many characters at most: mail and chat programs cut longer ones.
pub const LINK_LIMIT: usize = 2_000;

/// What somebody says of themselves before they begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their role.
    pub role: RoleId,
    /// A nickname or name, if it was asked.
    pub name: Option<String>,
}

/// What an invited role is called.
pub fn role_name(invitation: &Invitation, instrument: &Instrument, id: &RoleId) -> String {
    let invited = invitation.roles.iter().find(|role| role.id == *id);
    let own = invited.and_then(|role| role.name.clone());
    let name = own.or_else(|| Some(instrument.role(id)?.name.clone()));
    name.unwrap_or_else(|| id.to_string())
}

/// A part that somebody begins with the invitation of this code.
pub fn begin(
    birth: Birth,
    (code, invitation): (&str, &Invitation),
    (person, name): (Person, String),
    instrument: &Instrument,
    edit: &Edit,
) -> Scan {
    let mut scan = Scan::new(birth.clone(), invitation.kind, instrument);
    let municipality = invitation.municipality.clone();
    update(&mut scan, Event::Rename(name), edit);
    update(&mut scan, Event::Municipality(municipality), edit);
    let own = birth.own;
    let about = Participant {
        role: Some(person.role),
        name: person.name,
        ..Participant::default()
    };
    // The ballot is there: only what is known of the person is new.
    let ballot = Ballot::empty(
        own.participant.clone(),
        VoteRound::First,
        crate::scan::Via::Screen,
    );
    let arrival = Arrival {
        participant: own.participant,
        about,
        id: own.ballot,
        ballot,
    };
    act(&mut scan, Act::Receive(vec![arrival], Vec::new()), edit);
    tie(&mut scan, code, invitation, instrument, edit);
    scan
}

/// Ties a part to an invitation: what is asked, and where the replies go.
fn tie(scan: &mut Scan, code: &str, to: &Invitation, instrument: &Instrument, edit: &Edit) {
    let mut settings = scan.content.settings.clone();
    settings.asked = to.asked(instrument);
    update(scan, Event::Settings(settings), edit);
    let mut workshop = Workshop::of(&scan.content);
    workshop.participation = Some(Participation {
        invitation: code.to_owned(),
        sent: workshop.participation.map_or(0, |part| part.sent),
    });
    act(scan, Act::Set(Box::new(workshop), None), edit);
}

/// Takes a later invitation to the same scan over; answers stay. Whether anything changed.
pub fn renew(
    scan: &mut Scan,
    code: &str,
    invitation: &Invitation,
    instrument: &Instrument,
    edit: &Edit,
) -> bool {
    let before = match self::invitation(&scan.content, instrument) {
        Some(Ok(before)) if before == *invitation || before.vote > invitation.vote => return false,
        Some(Ok(before)) if before.scan != invitation.scan => return false,
        before => before,
    };
    tie(scan, code, invitation, instrument, edit);
    before.is_some()
}

/// The invitation of a part; `None` where the content is none.
pub fn invitation(
    content: &Content,
    instrument: &Instrument,
) -> Option<Result<Invitation, PacketError>> {
    let part = Workshop::of(content).participation?;
    Some(Invitation::decode(&part.invitation, instrument))
}

/// Whether a content is somebody's part in this scan.
pub fn is_part_in(content: &Content, scan: &ScanId, instrument: &Instrument) -> bool {
    content.workshop.is_participation()
        && matches!(invitation(content, instrument), Some(Ok(to)) if to.scan == *scan)
}

/// The person whose part it is.
pub fn person(content: &Content) -> Option<&Participant> {
    let own = content.own.as_ref()?;
    content.participants.get(&own.participant)
}

/// The instrument with the areas alone that are asked of the person whose part it is.
pub fn asked(content: &Content, instrument: &Instrument) -> Instrument {
    let mut asked = instrument.clone();
    if let Some(person) = person(content) {
        asked.areas.retain(|area| content.is_asked(person, area));
    }
    asked
}

/// The copy of the answers that was handed in last for a vote.
pub fn handed(content: &Content, vote: VoteRound) -> Option<&Ballot> {
    let own = content.own.as_ref()?;
    let sent = Workshop::of(content).participation?.sent;
    let copies = content.ballots.iter().filter(|(id, ballot)| {
        **id != own.ballot && ballot.participant == own.participant && ballot.seq == sent
    });
    copies
        .map(|(_, copy)| copy)
        .find(|copy| copy.vote == vote && sent > 0)
}

/// What makes the present answers the ones that are handed in, under the id that is given.
pub fn hand_in(content: &Content, vote: VoteRound, id: BallotId) -> Option<[Act; 2]> {
    let own = content.own.as_ref()?;
    let mut workshop = Workshop::of(content);
    let part = workshop.participation.as_mut()?;
    part.sent = part.sent.saturating_add(1);
    let copy = Ballot {
        vote,
        seq: part.sent,
        ..content.own_ballot()?.clone()
    };
    let arrival = Arrival {
        participant: own.participant.clone(),
        about: person(content)?.clone(),
        id,
        ballot: copy,
    };
    // First the count: whatever happens in between, the next number is a higher one.
    Some([
        Act::Set(Box::new(workshop), None),
        Act::Receive(vec![arrival], Vec::new()),
    ])
}

/// How many answers and comments differ between two ballots.
pub fn changes(before: &Ballot, after: &Ballot) -> usize {
    differing(&before.ratings, &after.ratings)
        + differing(&before.placements, &after.placements)
        + differing(&before.comments, &after.comments)
        + Culture::of(before).changes(&Culture::of(after))
}

fn differing<K: Ord, V: PartialEq>(before: &BTreeMap<K, V>, after: &BTreeMap<K, V>) -> usize {
    let changed = before
        .iter()
        .filter(|(key, old)| after.get(*key) != Some(old));
    let added = after.keys().filter(|key| !before.contains_key(*key));
    changed.count() + added.count()
}

/// Where the handing in of a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Standing {
    /// How far the answers are.
    pub progress: Progress,
    /// How many pairs of the culture barometer have an answer.
    pub culture: usize,
    /// What differs from what was handed in for this vote; `None` before that.
    pub changed: Option<usize>,
}

impl Standing {
    /// Whether the present answers were not handed in.
    pub fn is_behind(self) -> bool {
        match self.changed {
            None => self.progress.answered + self.culture > 0,
            Some(changed) => changed > 0,
        }
    }
}

/// Where the handing in stands. `asked` is the part's own instrument.
pub fn standing(content: &Content, vote: VoteRound, asked: &Instrument) -> Standing {
    let now = content.own_ballot();
    Standing {
        progress: answering::progress(content, asked),
        culture: now.map_or(0, |ballot| Culture::of(ballot).len()),
        changed: handed(content, vote)
            .zip(now)
            .map(|(before, now)| changes(before, now)),
    }
}

/// The same for a part in the list; `None` where its invitation can no longer be read.
pub fn standing_of(content: &Content, instrument: &Instrument) -> Option<Standing> {
    let invitation = invitation(content, instrument)?.ok()?;
    let asked = asked(content, instrument);
    Some(standing(content, invitation.vote, &asked))
}

/// What is handed in: the reply itself and what it has no room for.
#[derive(Clone, Debug, PartialEq)]
pub struct Packet {
    /// The reply.
    pub reply: Reply,
    /// Comments, and a name that is too long.
    pub comments: Option<Comments>,
    /// How many questions have an answer, without the culture barometer.
    pub progress: Progress,
}

/// What was handed in last, without what is not asked of the person.
pub fn packet(content: &Content, invitation: &Invitation, asked: &Instrument) -> Option<Packet> {
    let copy = handed(content, invitation.vote)?;
    let person = person(content)?;
    let mut ballot = copy.clone();
    ballot.ratings.retain(|id, _| asked.statement(id).is_some());
    ballot
        .comments
        .retain(|id, _| asked.statement(id).is_some());
    ballot.placements.retain(|id, _| asked.area(id).is_some());
    let total = asked.areas.iter();
    let total = total.map(|area| answering::questions(area, content.kind).len());
    let progress = Progress {
        answered: ballot.ratings.len() + ballot.placements.len(),
        total: total.sum(),
    };
    let reply = Reply {
        participant: copy.participant.clone(),
        vote: invitation.vote,
        seq: copy.seq,
        role: person.role.clone(),
        name: person.name.clone(),
        ratings: ballot.ratings,
        placements: ballot.placements,
        culture: if invitation.culture {
            Culture::of(copy)
        } else {
            Culture::default()
        },
    };
    Some(Packet {
        comments: Comments::of(&reply, &ballot.comments),
        reply,
        progress,
    })
}

/// What is handed in, as codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codes {
    /// The reply.
    pub reply: String,
    /// The comments.
    pub comments: Vec<String>,
}

/// Seals what is handed in; `random` gives other 32 bytes each time. The instrument is the whole one,
/// in which places are counted.
pub fn seal(
    packet: &Packet,
    invitation: &Invitation,
    instrument: &Instrument,
    mut random: impl FnMut() -> [u8; 32],
) -> Codes {
    Codes {
        reply: packet::seal(&packet.reply, invitation, instrument, random()),
        comments: match &packet.comments {
            None => Vec::new(),
            Some(comments) => {
                packet::seal_comments(comments, &packet.reply, invitation, instrument, random)
            }
        },
    }
}

impl Codes {
    /// What stands behind the address of a link whose beginning has so many characters, and whether the
    /// comments are in it.
    pub fn link(&self, beginning: usize) -> (String, bool) {
        let whole = packet::link(&self.reply, &self.comments);
        if beginning + whole.len() <= LINK_LIMIT {
            (whole, true)
        } else {
            (self.reply.clone(), false)
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
