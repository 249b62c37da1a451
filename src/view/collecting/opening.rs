//! Opening codes and receiving what is in them.
//!
//! Invariant: adds ballots and changes none, whatever the order in which the texts come, and however
//! few are opened at a time.

use super::{Outcome, Taken, Text};
use crate::exchange::packet::{
    Comments, Found, Gathered, Incoming, PacketError, PacketKind, Part, Received, Reply, SecretKey,
    find_codes, gather, open, open_part, receive, receive_comments,
};
use crate::instrument::{Instrument, RoleId};
use crate::scan::workshop::Workshop;
use crate::scan::{Content, ParticipantId, Scan, ScanId, Via, VoteRound};
use std::collections::VecDeque;

/// So much of a refused code is shown.
const SHOWN: usize = 12;

/// Opens every code in the texts and receives what is in them. `parts` keeps parts of remarks from
/// one time to the next, until they are whole.
pub fn take(scan: &Scan, instrument: &Instrument, texts: &[Text], parts: &mut Vec<Part>) -> Taken {
    let mut opening = Opening::new(scan, texts);
    while !opening.open_some(instrument) {}
    opening.receive(scan, instrument, parts)
}

/// A heap of texts whose codes are being opened, a few at a time: with two hundred of them the page
/// would stand still.
#[derive(Debug)]
pub struct Opening {
    key: Option<SecretKey>,
    scan: ScanId,
    left: VecDeque<(Via, String, Found)>,
    replies: Vec<(Reply, Via)>,
    parts: Vec<Part>,
    refused: Vec<Outcome>,
}

impl Opening {
    /// So many codes are opened at a time: far below 50 ms on a slow laptop.
    const AT_A_TIME: usize = 4;

    /// The codes of these texts, all still closed.
    pub fn new(scan: &Scan, texts: &[Text]) -> Self {
        let key = Workshop::of(&scan.content).key;
        let mut opening = Self {
            key: key.as_deref().and_then(SecretKey::parse),
            scan: scan.id.clone(),
            left: VecDeque::new(),
            replies: Vec::new(),
            parts: Vec::new(),
            refused: Vec::new(),
        };
        for text in texts {
            let codes = find_codes(&text.text);
            let why = match text.text.trim() {
                _ if opening.key.is_none() => Some(("", PacketError::NotForThisKey)),
                "" => Some(("", PacketError::Empty)),
                other if codes.is_empty() => Some((other, PacketError::NotACode)),
                _ => None,
            };
            if let Some((code, why)) = why {
                opening.refuse(&text.name, code, why);
                continue;
            }
            let named = codes
                .into_iter()
                .map(|code| (text.via, text.name.clone(), code));
            opening.left.extend(named);
        }
        opening
    }

    /// Opens the next few codes. Returns whether all are open.
    pub fn open_some(&mut self, instrument: &Instrument) -> bool {
        for _ in 0..Self::AT_A_TIME {
            let Some((via, name, found)) = self.left.pop_front() else {
                return true;
            };
            if let Err(why) = self.open_one(via, &found, instrument) {
                self.refuse(&name, &found.code, why);
            }
        }
        self.left.is_empty()
    }

    fn open_one(
        &mut self,
        via: Via,
        found: &Found,
        instrument: &Instrument,
    ) -> Result<(), PacketError> {
        let key = self.key.as_ref().ok_or(PacketError::NotForThisKey)?;
        match found.kind.clone()? {
            PacketKind::Reply => {
                let reply = open(&found.code, key, &self.scan, instrument)?;
                self.replies.push((reply, via));
            }
            PacketKind::Comments => {
                let part = open_part(&found.code, key, &self.scan, instrument)?;
                self.parts.push(part);
            }
            found @ PacketKind::Invitation => return Err(PacketError::OtherKind { found }),
        }
        Ok(())
    }

    fn refuse(&mut self, name: &str, code: &str, why: PacketError) {
        let what = match name {
            "" => shortened(code),
            name => name.to_owned(),
        };
        self.refused.push(Outcome::Refused { what, why });
    }

    /// Whether this is the scan whose codes were opened.
    pub fn is_of(&self, scan: &Scan) -> bool {
        self.scan == scan.id
    }

    /// Receives what was opened into the scan as it is now.
    pub fn receive(self, scan: &Scan, instrument: &Instrument, parts: &mut Vec<Part>) -> Taken {
        let mut taking = Taking {
            instrument,
            closed: Workshop::of(&scan.content).is_closed(VoteRound::First),
            after: scan.content.clone(),
            taken: Taken {
                arrivals: Vec::new(),
                outcomes: self.refused,
            },
        };
        for part in self.parts {
            keep(parts, part);
        }
        let mut gathered = gather(parts, instrument);
        for (reply, via) in self.replies {
            let of_this = |it: &Gathered| {
                it.participant == reply.participant && it.vote == reply.vote && it.seq == reply.seq
            };
            let at = gathered.iter().position(of_this);
            let comments: Option<Comments> = at.and_then(|at| gathered[at].comments.clone());
            if let Some(at) = at.filter(|_| comments.is_some()) {
                gathered.remove(at);
            }
            taking.reply(&Incoming {
                reply,
                comments,
                via,
            });
        }
        for remarks in &gathered {
            match receive_comments(&taking.after, remarks, instrument) {
                Some(received) => taking.received(received, &remarks.participant, None),
                None => taking.taken.outcomes.push(Outcome::Waiting {
                    here: usize::from(remarks.of).saturating_sub(remarks.missing.len()),
                    of: remarks.of.into(),
                }),
            }
        }
        taking.taken
    }
}

fn keep(parts: &mut Vec<Part>, part: Part) {
    if !parts.contains(&part) {
        parts.push(part);
    }
}

struct Taking<'a> {
    instrument: &'a Instrument,
    closed: bool,
    after: Content,
    taken: Taken,
}

impl Taking<'_> {
    fn reply(&mut self, incoming: &Incoming) {
        let role = incoming.reply.role.clone();
        let received = receive(&self.after, self.closed, incoming, self.instrument);
        let who = &incoming.reply.participant;
        self.received(received, who, role);
    }

    fn received(&mut self, received: Received, who: &ParticipantId, role: Option<RoleId>) {
        let after = &mut self.after;
        if let Some(arrival) = received.arrival.clone() {
            let (about, ballot) = (arrival.about.clone(), arrival.ballot.clone());
            after.participants.insert(who.clone(), about);
            after.ballots.entry(arrival.id.clone()).or_insert(ballot);
            self.taken.arrivals.push(arrival);
        }
        let about = after.participants.get(who);
        self.taken.outcomes.push(Outcome::Reply {
            role: about.map_or(role, |about| about.role.clone()),
            name: about.and_then(|about| about.name.clone()),
            received: Box::new(received),
        });
    }
}

fn shortened(code: &str) -> String {
    let mut chars = code.chars();
    let shown: String = chars.by_ref().take(SHOWN).collect();
    match chars.next() {
        Some(_) => format!("{shown}…"),
        None => shown,
    }
}
