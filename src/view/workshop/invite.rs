//! The invitation of a scan, and whether what it asks changed since it was handed out.
//!
//! Invariant: the invitation is made from the scan each time; kept is a mark alone, from which nothing
//! of it can be read back.

use crate::exchange::packet::{Invitation, SecretKey};
use crate::instrument::Instrument;
use crate::scan::workshop::Workshop;
use crate::scan::{Municipality, Scan, VoteRound};

/// The invitation to a scan for the vote that is open; `None` before its key was made.
pub fn invitation(scan: &Scan, instrument: &Instrument) -> Option<Invitation> {
    let workshop = Workshop::of(&scan.content);
    let key = SecretKey::parse(workshop.key.as_deref()?)?;
    let vote = workshop.vote();
    Some(Invitation::to(scan, vote, key.public(), instrument))
}

/// A mark of what an invitation asks and of whom: equal for equal preparations, whatever the vote and
/// however the municipality is written.
pub fn invited_mark(invitation: &Invitation, instrument: &Instrument) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let asked = Invitation {
        vote: VoteRound::First,
        municipality: Municipality::default(),
        ..invitation.clone()
    };
    let code = asked.encode(instrument);
    let mix = |mark: u64, byte: u8| (mark ^ u64::from(byte)).wrapping_mul(PRIME);
    let mark = code.bytes().fold(OFFSET, mix);
    format!("{mark:016x}")
}

/// Whether what is asked changed since the invitation was last handed out.
pub fn has_changed(scan: &Scan, instrument: &Instrument) -> bool {
    let workshop = Workshop::of(&scan.content);
    let now = invitation(scan, instrument).map(|now| invited_mark(&now, instrument));
    workshop.invited.is_some() && workshop.invited != now
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::{ask, roles};
    use super::*;
    use crate::instrument::{Lang, RoleGroup, RoleId};
    use crate::scan::workshop::Identify;
    use crate::scan::{BallotId, Birth, Kind, Own, ParticipantId, ScanId, Timestamp};

    fn scan(instrument: &Instrument) -> Scan {
        let own = Own {
            participant: ParticipantId::from_random([1; 8]),
            ballot: BallotId::from_random([1; 8]),
        };
        let birth = Birth {
            id: ScanId::from_random([1; 10]),
            own,
            now: Timestamp::parse("2026-11-23T09:00:00Z").expect("a moment"),
        };
        let mut scan = Scan::new(birth, Kind::Full, instrument);
        assert_eq!(invitation(&scan, instrument), None);
        change(&mut scan, |workshop| {
            workshop.key = Some(SecretKey::from_random([2; 32]).reveal());
        });
        let now = invitation(&scan, instrument).expect("an invitation");
        let mark = invited_mark(&now, instrument);
        change(&mut scan, |workshop| workshop.invited = Some(mark));
        scan
    }

    fn change(scan: &mut Scan, change: impl FnOnce(&mut Workshop)) {
        let mut workshop = Workshop::of(&scan.content);
        change(&mut workshop);
        scan.content.workshop = scan.content.workshop.with(&workshop);
    }

    #[test]
    fn changed_roles_areas_and_ways_of_knowing_are_noticed_and_changing_back_is_too() {
        let instrument = Instrument::builtin(Lang::Nl);
        let scan = scan(&instrument);
        assert!(!has_changed(&scan, &instrument));

        let mut named = scan.clone();
        change(&mut named, |workshop| workshop.identify = Identify::Name);
        assert!(has_changed(&named, &instrument));
        change(&mut named, |workshop| workshop.identify = Identify::Role);
        assert!(!has_changed(&named, &instrument));

        let mut more = scan.clone();
        change(&mut more, |workshop| {
            roles::add(workshop, &instrument, "Politie", RoleGroup::Executing).expect("a role");
        });
        assert!(has_changed(&more, &instrument));

        let mut less = scan.clone();
        let known = Workshop::default().roles(&instrument);
        let (area, role) = (&instrument.areas[0], RoleId::from("staff"));
        let settings = &scan.content.settings;
        less.content.settings = ask(settings, &instrument, &known, area, &role, false);
        assert!(has_changed(&less, &instrument));
    }

    #[test]
    fn a_second_vote_another_spelling_and_another_language_are_no_change() {
        let instrument = Instrument::builtin(Lang::Nl);
        let mut scan = scan(&instrument);
        scan.content.context.municipality.name = "Stekene".to_owned();
        change(&mut scan, |workshop| {
            workshop.closed.insert(VoteRound::First);
        });
        assert!(!has_changed(&scan, &instrument));
        assert!(!has_changed(&scan, &Instrument::builtin(Lang::En)));
    }
}
