//! What is inside a packet that was sealed well and written badly: by another program, or in malice.

use super::comments::{gather, open_part};
use super::frame::{self, PacketKind};
use super::invitation::Invitation;
use super::key::SecretKey;
use super::reply::{bond, header, open};
use crate::instrument::{Instrument, Lang};
use crate::scan::ScanId;
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::LazyLock;

static INSTRUMENT: LazyLock<Instrument> = LazyLock::new(|| Instrument::builtin(Lang::Nl));

fn scan() -> ScanId {
    ScanId::from_random([6; 10])
}

fn secret() -> SecretKey {
    SecretKey::from_random([7; 32])
}

/// A code with any content under a good seal.
fn sealed(kind: PacketKind, content: &[u8]) -> String {
    let mut inside = bond(kind, &scan(), &INSTRUMENT).to_vec();
    inside.extend(content);
    let mut packet = header(&scan(), &INSTRUMENT).to_vec();
    packet.extend(secret().public().seal(&inside, [8; 32]));
    frame::wrap(kind, &packet)
}

proptest! {
    #[test]
    fn no_content_under_a_good_seal_makes_reading_panic(content in vec(any::<u8>(), 0..160)) {
        let code = sealed(PacketKind::Reply, &content);
        let _ = open(&code, &secret(), &scan(), &INSTRUMENT);
        let code = sealed(PacketKind::Comments, &content);
        if let Ok(part) = open_part(&code, &secret(), &scan(), &INSTRUMENT) {
            let _ = gather(&[part], &INSTRUMENT);
        }
    }

    #[test]
    fn no_content_of_an_invitation_makes_reading_panic(mut content in vec(any::<u8>(), 0..120), flags in 0..128_u8) {
        let _ = Invitation::decode(&frame::wrap(PacketKind::Invitation, &content), &INSTRUMENT);
        // As far as the roles: a good beginning.
        let short = super::order::short(&INSTRUMENT.id).to_be_bytes();
        let begin = [&[flags & !(1 << 6)], &[6; 10][..], &short[..], &[1], &[0, 0][..]].concat();
        content.splice(0..0, begin);
        let code = frame::wrap(PacketKind::Invitation, &content);
        if let Ok(invitation) = Invitation::decode(&code, &INSTRUMENT) {
            let again = invitation.encode(&INSTRUMENT);
            prop_assert_eq!(Invitation::decode(&again, &INSTRUMENT), Ok(invitation));
        }
    }
}

#[test]
fn the_short_ids_of_the_roles_differ() {
    for role in &INSTRUMENT.roles {
        let short = super::order::short_role(&role.id, &INSTRUMENT);
        assert!(short.is_some(), "{}", role.id);
    }
}
