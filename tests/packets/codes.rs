//! Invitations and replies as codes and as files.

use crate::common::{any_moment, instrument};
use crate::given::{any_invitation, any_key, any_reply, fullest, invitation, scan, secret};
use iscan::exchange::packet::{
    Invitation, InvitationFile, NAME_LIMIT, PacketError, PacketFileError, REPLY_LIMIT, Reply,
    ResponseFile, SecretKey, Wrapper, find_codes, open, read_invitation, read_response, seal,
    write_invitation, write_response,
};
use iscan::exchange::{ImportError, import};
use iscan::scan::culture::Culture;
use iscan::scan::{CivilDate, ScanId, Timestamp};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Every character of a code.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The fullest reply as the app wrote it before it asked the culture barometer.
const REPLY_OF_BEFORE: &str = "A107SDH1438G0058AC509P7EX0CJYKCBBE07737MQEB07005HQNVRDT87RS9X414NV58V7PNVMAPVSDVNS0BC0G2\
    1H3ZS1MZ200HV27VKGT81NTGHMWDCEBVA5X0YKKXEJP9JZ132HQYY1D23PD67JBQY076D8TT08FJSYXQ5903M3KM\
    M18525WFJKTVJ4PANYPYDGY69QYA0V7YEB9QRSXS5GTRSYA9CRF5EZRKN6G91XSENJ0K176H8";
/// The invitation of that app.
const INVITATION_OF_BEFORE: &str = "D1038401G21010M4G41G50F4HG0E8WW10EMVMCNNPAVK5EESDHDVAN6TKCR035F4FBP5YWEHTWKHV79ZX96PYG7V\
    K8YHMN9M032KB0DF";

fn opened(code: &str) -> Result<Reply, PacketError> {
    open(code, &secret(), &scan(), instrument())
}

fn wrapper(moment: &Timestamp) -> Wrapper<'_> {
    Wrapper {
        instrument: instrument(),
        about: "Een verzegeld antwoord voor de I-scan.",
        exported: moment,
        app: "iscan test",
    }
}

fn moment() -> Timestamp {
    Timestamp::parse("2026-11-23T14:02:05Z").expect("a moment")
}

proptest! {
    #[test]
    fn a_reply_comes_back_as_it_was_sent(reply in any_reply(), key in any_key(), random: [u8; 32]) {
        let invitation = Invitation { key: key.public(), ..invitation() };
        let code = seal(&reply, &invitation, instrument(), random);
        prop_assert!(code.len() <= REPLY_LIMIT, "{}", code.len());
        prop_assert!(code.chars().all(|char| ALPHABET.contains(char)));
        prop_assert_eq!(open(&code, &key, &scan(), instrument()), Ok(reply));
    }

    #[test]
    fn an_invitation_comes_back_as_it_was_made(invitation in any_invitation()) {
        let code = invitation.encode(instrument());
        prop_assert!(code.chars().all(|char| ALPHABET.contains(char)));
        prop_assert_eq!(Invitation::decode(&code, instrument()), Ok(invitation));
    }

    #[test]
    fn a_reply_opens_for_the_key_of_its_invitation_alone(reply in any_reply(), other in any_key()) {
        let code = seal(&reply, &invitation(), instrument(), [5; 32]);
        let found = open(&code, &other, &scan(), instrument());
        prop_assert_eq!(found, Err(PacketError::NotForThisKey));
    }

    #[test]
    fn a_file_holds_what_its_codes_hold(invitation in any_invitation(), exported in any_moment()) {
        let file = InvitationFile::new(&invitation, instrument());
        let text = write_invitation(&file, wrapper(&exported));
        prop_assert_eq!(read_invitation(text.as_bytes(), instrument()), Ok(invitation.clone()));
        let parts = vec!["T1A".to_owned(), "T1B".to_owned()];
        let file = ResponseFile::new(&invitation, "A1C".to_owned(), parts);
        let text = write_response(&file, wrapper(&exported));
        prop_assert_eq!(read_response(text.as_bytes()), Ok(file));
    }

    #[test]
    fn no_text_makes_reading_panic(text in any::<String>(), code in "[ADT]1[0-9A-Z]{0,40}") {
        for text in [text, code] {
            let _ = opened(&text);
            let _ = Invitation::decode(&text, instrument());
            let _ = find_codes(&text);
        }
    }
}

#[test]
fn the_fullest_reply_fits_and_loses_the_end_of_a_long_name_alone() {
    let reply = fullest();
    let code = seal(&reply, &invitation(), instrument(), [5; 32]);
    assert!(code.len() <= REPLY_LIMIT, "{}", code.len());
    let name = reply.name.as_deref().expect("a name");
    // Byte 24 stands inside the é: the cut comes before it.
    assert!(!name.is_char_boundary(NAME_LIMIT - 4) || name.is_char_boundary(NAME_LIMIT));
    let expected = Reply {
        name: Some("Wilhelmina van der Bérg".to_owned()),
        ..reply
    };
    assert_eq!(opened(&code), Ok(expected));
}

#[test]
fn codes_of_before_the_culture_barometer_open_and_say_that_it_was_not_asked() {
    let before = Reply {
        culture: Culture::default(),
        ..fullest()
    };
    let code = seal(&before, &invitation(), instrument(), [5; 32]);
    assert_eq!(code, REPLY_OF_BEFORE, "without answers it is the same code");
    let read = opened(REPLY_OF_BEFORE).expect("it opens");
    assert!(read.culture.is_empty());
    assert_eq!(read.ratings, before.ratings);
    let read = Invitation::decode(INVITATION_OF_BEFORE, instrument());
    assert_eq!(read, Ok(invitation()));
    assert!(!invitation().culture);
}

#[test]
fn asking_the_culture_barometer_costs_an_invitation_no_character() {
    let asks = Invitation {
        culture: true,
        ..invitation()
    };
    let code = asks.encode(instrument());
    assert_eq!(code.len(), invitation().encode(instrument()).len());
    assert_eq!(Invitation::decode(&code, instrument()), Ok(asks));
}

#[test]
fn the_length_of_a_code_does_not_tell_the_answers_and_hardly_the_name() {
    let empty = Reply {
        ratings: BTreeMap::new(),
        placements: BTreeMap::new(),
        culture: Culture::default(),
        role: None,
        name: None,
        ..fullest()
    };
    let length = |reply: &Reply| seal(reply, &invitation(), instrument(), [5; 32]).len();
    let answered = Reply {
        ratings: fullest().ratings,
        placements: fullest().placements,
        culture: fullest().culture,
        ..empty.clone()
    };
    assert_eq!(length(&empty), length(&answered));
    let named = |name: &str| {
        let name = Some(name.to_owned());
        length(&Reply {
            name,
            ..empty.clone()
        })
    };
    assert_eq!(named("An"), named("Maria-Magdalena Pee"));
}

#[test]
fn a_default_invitation_stays_short() {
    let mut invitation = invitation();
    assert!(invitation.encode(instrument()).len() <= 110);
    invitation.municipality.name = "Sint-Katelijne-Waver".to_owned();
    let code = invitation.encode(instrument());
    assert!(code.len() <= 130, "{}", code.len());
}

#[test]
fn any_changed_character_is_noticed() {
    let reply = seal(&fullest(), &invitation(), instrument(), [5; 32]);
    let code = invitation().encode(instrument());
    for at in 0..reply.len().max(code.len()) {
        for char in ALPHABET.chars() {
            let changed = |code: &str| {
                let mut changed = code.to_owned();
                if at < code.len() {
                    changed.replace_range(at..=at, char.encode_utf8(&mut [0; 4]));
                }
                (changed != code).then_some(changed)
            };
            if let Some(changed) = changed(&reply) {
                let found = opened(&changed);
                let told = matches!(found, Err(PacketError::Changed | PacketError::Cut { .. }));
                assert!(told, "{at} {char} {found:?}");
            }
            if let Some(changed) = changed(&code) {
                let found = Invitation::decode(&changed, instrument());
                let told = matches!(found, Err(PacketError::Changed | PacketError::Cut { .. }));
                assert!(told, "{at} {char} {found:?}");
            }
        }
    }
}

#[test]
fn a_code_that_was_cut_anywhere_says_how_much_is_there() {
    let code = seal(&fullest(), &invitation(), instrument(), [5; 32]);
    for end in 5..code.len() {
        let (found, expected) = (end, code.len());
        let cut = PacketError::Cut { found, expected };
        assert_eq!(opened(&code[..end]), Err(cut));
    }
    for end in 1..5 {
        assert_eq!(opened(&code[..end]), Err(PacketError::NotACode));
    }
}

#[test]
fn two_neighbours_that_changed_places_are_noticed() {
    let code = seal(&fullest(), &invitation(), instrument(), [5; 32]);
    for at in 0..code.len() - 1 {
        let mut chars: Vec<char> = code.chars().collect();
        chars.swap(at, at + 1);
        let swapped: String = chars.into_iter().collect();
        assert!(swapped == code || opened(&swapped).is_err(), "{at}");
    }
}

#[test]
fn a_reply_to_another_scan_or_instrument_says_so_without_the_key() {
    let code = seal(&fullest(), &invitation(), instrument(), [5; 32]);
    let other = ScanId::from_random([9; 10]);
    let stranger = SecretKey::from_random([1; 32]);
    let found = open(&code, &stranger, &other, instrument());
    assert_eq!(found, Err(PacketError::OtherScan));

    let mut later = instrument().clone();
    later.version += 1;
    let found = open(&code, &stranger, &scan(), &later);
    assert_eq!(found, Err(PacketError::OtherInstrument { found: 1 }));
    let found = Invitation::decode(&invitation().encode(instrument()), &later);
    assert_eq!(found, Err(PacketError::OtherInstrument { found: 1 }));
}

#[test]
fn two_seals_of_one_reply_have_nothing_in_common_but_what_is_in_the_open() {
    let code = |random| seal(&fullest(), &invitation(), instrument(), [random; 32]);
    let (one, two) = (code(5), code(6));
    // Kind, version, length, tag of the scan and version of the instrument.
    let open = 5 + 6 * 8 / 5;
    assert_eq!(one[..open], two[..open]);
    let rest = one[open + 1..].chars().zip(two[open + 1..].chars());
    let same = rest.filter(|(one, two)| one == two).count();
    assert!(same < one.len() / 8, "{same}");
}

#[test]
fn the_order_in_which_statements_are_shown_changes_no_code() {
    let reply = fullest();
    let mut shuffled = instrument().clone();
    shuffled.areas.reverse();
    shuffled.roles.reverse();
    for area in &mut shuffled.areas {
        area.statements.reverse();
    }
    let code = seal(&reply, &invitation(), instrument(), [5; 32]);
    assert_eq!(seal(&reply, &invitation(), &shuffled, [5; 32]), code);
}

#[test]
fn what_is_asked_of_other_roles_than_usual_can_be_set_in_a_scan() {
    let mut invitation = invitation();
    assert!(invitation.asked(instrument()).is_empty());
    let area = instrument().areas[0].id.clone();
    let role = invitation.roles[0].id.clone();
    invitation.roles[0].areas.remove(&area);
    let asked = invitation.asked(instrument());
    assert_eq!(asked.keys().collect::<Vec<_>>(), [&area]);
    assert!(!asked[&area].contains(&role));
    assert_eq!(asked[&area].len(), invitation.roles.len() - 1);
}

/// A file with a reply, with one thing changed.
fn response(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let code = seal(&fullest(), &invitation(), instrument(), [5; 32]);
    let file = ResponseFile::new(&invitation(), code, Vec::new());
    let text = write_response(&file, wrapper(&moment()));
    let mut value = serde_json::from_str(&text).expect("JSON");
    change(&mut value);
    value.to_string().into_bytes()
}

#[test]
fn a_file_with_a_reply_says_to_people_what_it_is_and_nothing_of_the_answers() {
    let code = seal(&fullest(), &invitation(), instrument(), [5; 32]);
    let file = ResponseFile::new(&invitation(), code.clone(), Vec::new());
    let text = write_response(&file, wrapper(&moment()));
    for said in [
        "\"kind\": \"response\"",
        "Stekene",
        "Een verzegeld antwoord",
        &code,
    ] {
        assert!(text.contains(said), "{said}");
    }
    for secret in ["Wilhelmina", "zzzzzzzz", "ratings"] {
        assert!(!text.contains(secret), "{secret}");
    }
    let day = CivilDate::parse("2026-11-23").expect("a day");
    assert_eq!(file.name(day), "iscan-stekene-response-2026-11-23.json");
}

#[test]
fn a_file_of_another_kind_or_a_newer_version_is_named_as_such() {
    let file = |error| Err(PacketFileError::File(error));
    let newer = response(|file| file["version"] = json!(2));
    let (found, supported) = (2, 1);
    let expected = ImportError::NewerVersion { found, supported };
    assert_eq!(read_response(&newer), file(expected));
    let scan = response(|file| file["kind"] = json!("scan"));
    let found = Some("scan".to_owned());
    assert_eq!(read_response(&scan), file(ImportError::WrongKind { found }));
    let without = response(|file| file["data"] = json!({}));
    let empty = PacketFileError::Packet(PacketError::Empty);
    assert_eq!(read_response(&without), Err(empty));

    let found = Some("response".to_owned());
    let as_scan = import(&response(|_| ()), instrument()).map(|_| ());
    assert_eq!(as_scan, Err(ImportError::WrongKind { found }));
    let invited = write_invitation(
        &InvitationFile::new(&invitation(), instrument()),
        wrapper(&moment()),
    );
    let found = Some("invitation".to_owned());
    let as_scan = import(invited.as_bytes(), instrument()).map(|_| ());
    assert_eq!(as_scan, Err(ImportError::WrongKind { found }));
}

#[test]
fn what_a_file_holds_besides_is_left_out_and_what_is_odd_has_bounds() {
    let odd = response(|file| {
        file["data"]["ratings"] = json!({ "o-people-1": 4 });
        file["data"]["comments"] = json!([1, "T1X", null]);
        file["data"]["municipality"] = json!({ "name": "x\u{202e}".repeat(90_000), "refnis": 5 });
    });
    let read = read_response(&odd).expect("a reply is in it");
    assert_eq!(read.comments, ["T1X"]);
    assert_eq!(read.municipality.refnis, None);
    assert!(read.municipality.name.len() <= 8_000);
    assert!(!read.municipality.name.contains('\u{202e}'));
}
