//! Codes of invitations, replies and remarks, and the files with them.

use crate::cases;
use crate::common::instrument;
use crate::mutate;
use crate::random::Random;
use iscan::exchange::packet::{
    Comments, Invitation, InvitationFile, Reply, ResponseFile, SecretKey, Wrapper, find_codes,
    link, open, open_part, read_invitation, read_response, seal, seal_comments, write_invitation,
    write_response,
};
use iscan::instrument::{Answer, CultureAnswer, Rating};
use iscan::scan::{Comment, Extra, ParticipantId, Scan, ScanId, Timestamp, VoteRound};
use std::sync::LazyLock;

/// What people put between the characters of a code, and what a keyboard makes of them.
const BETWEEN: [&str; 14] = [
    " ",
    "-",
    "\n> ",
    "\u{ad}",
    "\u{200b}",
    ".",
    "/",
    "\"",
    "é",
    "O",
    "l",
    "U",
    "A1",
    "\u{1f600}",
];
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

struct Given {
    key: SecretKey,
    scan: ScanId,
    invitation: Invitation,
    reply: Reply,
    /// An invitation, a reply, and two parts of remarks.
    codes: Vec<String>,
    /// A file with the invitation, and one with the rest.
    files: [String; 2],
}

static GIVEN: LazyLock<Given> = LazyLock::new(|| {
    let scan = scan();
    let key = SecretKey::from_random([4; 32]);
    let invitation = Invitation::to(&scan, VoteRound::First, key.public(), instrument());
    let statements = instrument().areas.iter().flat_map(|area| &area.statements);
    let answer = |at: usize| Answer::Rated(Rating::ALL[at % 5]);
    let reply = Reply {
        participant: ParticipantId::from_random([8; 8]),
        vote: VoteRound::First,
        seq: 3,
        role: Some("college".into()),
        name: Some("Tinne".to_owned()),
        ratings: (0..)
            .zip(statements)
            .map(|(at, it)| (it.id.clone(), answer(at)))
            .collect(),
        placements: scan
            .content
            .ballots
            .values()
            .next()
            .expect("one")
            .placements
            .clone(),
        culture: [("trust".into(), CultureAnswer::DontKnow)]
            .into_iter()
            .collect(),
    };
    let comment = Comment {
        text: "Alleen aan het loket. ".repeat(20),
        private: true,
        extra: Extra::new(),
    };
    let comments = Comments {
        name: None,
        remarks: [("i-data-1".into(), comment)].into(),
    };
    let mut count = 0;
    let random = || {
        count += 1;
        [count; 32]
    };
    let parts = seal_comments(&comments, &reply, &invitation, instrument(), random);
    let sealed = seal(&reply, &invitation, instrument(), [77; 32]);
    let moment = Timestamp::parse("2026-11-23T14:02:05Z").expect("a moment");
    let wrapper = Wrapper {
        instrument: instrument(),
        about: "Proef",
        exported: &moment,
        app: "iscan test",
    };
    let response = ResponseFile::new(&invitation, sealed.clone(), parts.clone());
    let files = [
        write_invitation(&InvitationFile::new(&invitation, instrument()), wrapper),
        write_response(&response, wrapper),
    ];
    let mut codes = vec![invitation.encode(instrument()), sealed];
    codes.extend(parts);
    Given {
        key,
        scan: scan.id,
        invitation,
        reply,
        codes,
        files,
    }
});

fn scan() -> Scan {
    crate::common::files::sample().scan
}

/// A code, or several behind an address, with so many things done to them.
fn any_text(times: usize, random: &mut Random) -> String {
    let codes = &GIVEN.codes;
    let mut text = match random.below(8) {
        0 => format!(
            "https://x.example/#/antwoord/{}",
            link(&codes[1], &codes[2..])
        ),
        1 => format!("https://x.example/#/deelnemen/{}", codes[0]),
        2 => codes.join("\n"),
        _ => random.of(codes),
    };
    for _ in 0..times {
        change(&mut text, random);
    }
    text
}

fn change(text: &mut String, random: &mut Random) {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    if places.is_empty() {
        return;
    }
    let at = random.of(&places);
    let end = places
        .iter()
        .copied()
        .find(|place| *place > at + random.below(30));
    let end = end.unwrap_or(text.len());
    match random.below(9) {
        0 => text.truncate(at),
        1 => text.replace_range(at..end, ""),
        2 => {
            let part = text[at..end].to_owned();
            text.insert_str(at, &part);
        }
        3 => *text = text.to_lowercase(),
        4 | 5 => text.insert_str(at, random.of(&BETWEEN)),
        6 => text.insert_str(at, &random.of(&GIVEN.codes)),
        _ => {
            let next = places.iter().copied().find(|place| *place > at);
            let other = char::from(random.of(ALPHABET));
            text.replace_range(
                at..next.unwrap_or(text.len()),
                other.encode_utf8(&mut [0; 4]),
            );
        }
    }
}

#[test]
fn no_code_is_read_as_another() {
    cases("packet", 40_000, |random| {
        let times = random.below(4);
        let text = any_text(times, random);
        let Given { key, scan, .. } = &*GIVEN;
        if let Ok(reply) = open(&text, key, scan, instrument()) {
            assert_eq!(reply, GIVEN.reply);
        }
        if let Ok(invitation) = Invitation::decode(&text, instrument()) {
            assert_eq!(invitation, GIVEN.invitation);
        }
        if let Ok(part) = open_part(&text, key, scan, instrument()) {
            assert_eq!(part.participant, GIVEN.reply.participant);
        }
        let found = find_codes(&text);
        assert!(found.len() <= text.len() / 12);
        for found in found {
            let whole = GIVEN.codes.contains(&found.code);
            assert_eq!(found.kind.is_ok(), whole, "{}", found.code);
        }
    });
}

#[test]
fn no_file_with_codes_is_read_by_half() {
    cases("packet-file", 20_000, |random| {
        let file = random.of(&GIVEN.files);
        let times = random.below(4);
        let bytes = if random.once_in(2) {
            mutate::text(&file, times, random)
        } else {
            let tree = serde_json::from_str(&file).expect("a valid file");
            mutate::tree(&tree, times, random).to_string().into_bytes()
        };
        if let Ok(invitation) = read_invitation(&bytes, instrument()) {
            assert_eq!(invitation, GIVEN.invitation);
        }
        if let Ok(file) = read_response(&bytes) {
            assert!(!file.reply.is_empty());
            assert!(file.municipality.name.len() <= bytes.len());
            let opened = open(&file.reply, &GIVEN.key, &GIVEN.scan, instrument());
            assert!(opened.is_err() || opened.as_ref() == Ok(&GIVEN.reply));
        }
    });
}
