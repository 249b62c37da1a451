//! Keys, invitations and replies, from fixed and from any values.

use crate::common::{any_answer, any_area, any_culture, any_placement, any_statement, instrument};
use iscan::exchange::packet::{
    CULTURE_PLACES, Invitation, InvitedRole, PublicKey, Reply, SecretKey,
};
use iscan::instrument::{Answer, CultureAnswer, PairId, Phase, Placement, Rating, RoleId};
use iscan::scan::workshop::Identify;
use iscan::scan::{InstrumentRef, Kind, Municipality, ParticipantId, ScanId, VoteRound};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) fn secret() -> SecretKey {
    SecretKey::from_random([11; 32])
}

pub(crate) fn scan() -> ScanId {
    ScanId::from_random([3, 1, 4, 1, 5, 9, 2, 6, 5, 3])
}

/// The invitation of a scan in which nothing was changed.
pub(crate) fn invitation() -> Invitation {
    let roles = instrument().roles.iter().map(|role| InvitedRole {
        id: role.id.clone(),
        name: None,
        areas: asked(&role.id),
    });
    Invitation {
        scan: scan(),
        municipality: Municipality {
            name: "Stekene".to_owned(),
            refnis: Some("46024".to_owned()),
        },
        instrument: InstrumentRef::to(instrument()),
        kind: Kind::Full,
        vote: VoteRound::First,
        culture: false,
        identify: Identify::Role,
        roles: roles.collect(),
        key: secret().public(),
    }
}

/// The areas that the instrument asks of a role.
fn asked(role: &RoleId) -> std::collections::BTreeSet<iscan::instrument::AreaId> {
    use iscan::instrument::Asked;
    let areas = instrument().areas.iter();
    let asked = areas.filter(|area| match &area.asked {
        Asked::Everyone => true,
        Asked::Roles(roles) => roles.contains(role),
    });
    asked.map(|area| area.id.clone()).collect()
}

/// Everything answered, and as much written as fits.
pub(crate) fn fullest() -> Reply {
    let statements = instrument().areas.iter().flat_map(|area| &area.statements);
    let highest = Answer::Rated(Rating::ALL[4]);
    Reply {
        participant: ParticipantId::from_random([0xff; 8]),
        vote: VoteRound::Second,
        seq: u32::MAX,
        role: Some(RoleId::from("zzzzzzzzzzzzzzzz")),
        name: Some("Wilhelmina van der Bérgen, geboren Op de Beeck".to_owned()),
        ratings: statements.map(|it| (it.id.clone(), highest)).collect(),
        placements: instrument()
            .areas
            .iter()
            .map(|area| (area.id.clone(), Placement::At(Phase::LAST)))
            .collect(),
        culture: CULTURE_PLACES
            .iter()
            .map(|id| (PairId::from(*id), CultureAnswer::DontKnow))
            .collect(),
    }
}

pub(crate) fn any_key() -> impl Strategy<Value = SecretKey> {
    any::<[u8; 32]>().prop_map(SecretKey::from_random)
}

pub(crate) fn any_vote() -> impl Strategy<Value = VoteRound> {
    select(vec![VoteRound::First, VoteRound::Second])
}

/// One of the instrument's roles, or one of a scan alone.
pub(crate) fn any_role() -> impl Strategy<Value = RoleId> {
    let known: Vec<RoleId> = instrument().roles.iter().map(|it| it.id.clone()).collect();
    prop_oneof![
        3 => select(known),
        1 => "[0-9a-z]{1,16}".prop_map(|id| RoleId::from(id.as_str())),
    ]
}

/// A name as it comes out again: one line, no spaces at the ends.
fn any_name(most: usize) -> impl Strategy<Value = String> {
    let letters = "[A-Za-zéëï日🙂]{1,3}( ?[A-Za-z'-]{1,4}){0,3}";
    letters.prop_filter("within the limit", move |name| name.len() <= most)
}

pub(crate) fn any_reply() -> impl Strategy<Value = Reply> {
    (
        any::<[u8; 8]>().prop_map(ParticipantId::from_random),
        any_vote(),
        any::<u32>(),
        option::of(any_role()),
        option::of(any_name(24)),
        btree_map(any_statement(), any_answer(), 0..65),
        btree_map(any_area(), any_placement(), 0..13),
        any_culture(),
    )
        .prop_map(
            |(participant, vote, seq, role, name, ratings, placements, culture)| Reply {
                participant,
                vote,
                seq,
                role,
                name,
                ratings,
                placements,
                culture,
            },
        )
}

fn any_invited() -> impl Strategy<Value = InvitedRole> {
    (
        any_role(),
        option::of(any_name(40)),
        btree_set(any_area(), 0..13),
    )
        .prop_map(|(id, name, areas)| InvitedRole { id, name, areas })
}

pub(crate) fn any_invitation() -> impl Strategy<Value = Invitation> {
    let identify = select(Identify::ALL.to_vec());
    let kind = select(vec![Kind::Full, Kind::Quick]);
    let scan = prop_oneof![
        any::<[u8; 10]>().prop_map(ScanId::from_random),
        "[0-9a-hjkmnp-tv-z]{1,32}".prop_map(|id| ScanId::parse(&id).expect("an id")),
    ];
    (
        scan,
        (any_name(40), option::of("[0-9]{3,6}")),
        (kind, any_vote(), identify, any::<bool>()),
        prop_oneof![Just(invitation().roles), vec(any_invited(), 0..9)],
        any::<[u8; 32]>(),
    )
        .prop_map(
            |(scan, (name, refnis), (kind, vote, identify, culture), roles, key)| {
                let five = refnis.filter(|code| code.len() == 5);
                Invitation {
                    scan,
                    municipality: Municipality { name, refnis: five },
                    instrument: InstrumentRef::to(instrument()),
                    kind,
                    vote,
                    culture,
                    identify,
                    roles,
                    key: PublicKey::from_bytes(key),
                }
            },
        )
}
