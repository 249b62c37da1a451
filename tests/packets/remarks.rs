//! Remarks in parts, in any order.

use crate::common::{any_statement, instrument};
use crate::given::{fullest, invitation, scan, secret};
use iscan::exchange::packet::{
    Comments, PART_LIMIT, PacketKind, Part, Reply, find_codes, gather, link, open_part, seal,
    seal_comments,
};
use iscan::instrument::StatementId;
use iscan::scan::{Comment, Extra};
use proptest::collection::btree_map;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn any_remarks() -> impl Strategy<Value = BTreeMap<StatementId, Comment>> {
    let text = prop_oneof!["[ -~é\n🙂]{1,30}", "[a-z ]{200,900}"];
    let comment = (text, any::<bool>()).prop_map(|(text, private)| Comment {
        text,
        private,
        extra: Extra::new(),
    });
    btree_map(any_statement(), comment, 0..8)
}

/// Other bytes for every seal.
fn counted() -> impl FnMut() -> [u8; 32] {
    let mut count = 0;
    move || {
        count += 1;
        [count; 32]
    }
}

fn codes(comments: &Comments, reply: &Reply) -> Vec<String> {
    seal_comments(comments, reply, &invitation(), instrument(), counted())
}

fn opened(codes: &[String]) -> Vec<Part> {
    let open = |code: &String| open_part(code, &secret(), &scan(), instrument());
    let parts: Result<Vec<Part>, _> = codes.iter().map(open).collect();
    parts.expect("they were sealed for this key")
}

proptest! {
    #[test]
    fn remarks_come_back_from_parts_in_any_order(
        remarks in any_remarks(),
        name in prop::option::of("[A-Za-zé]{25,60}"),
        order in any::<prop::sample::Index>(),
    ) {
        let comments = Comments { name, remarks };
        let codes = codes(&comments, &fullest());
        prop_assert!(codes.iter().all(|code| code.len() <= PART_LIMIT));
        let mut parts = opened(&codes);
        let turn = order.index(parts.len());
        parts.rotate_left(turn);
        parts.extend(parts.clone());
        parts.reverse();
        let gathered = gather(&parts, instrument());
        prop_assert_eq!(gathered.len(), 1);
        prop_assert_eq!(&gathered[0].missing, &Vec::<u16>::new());
        prop_assert_eq!(gathered[0].comments.as_ref(), Some(&comments));
        prop_assert_eq!(gathered[0].seq, fullest().seq);
    }

    #[test]
    fn a_link_holds_the_reply_and_all_its_parts(remarks in any_remarks()) {
        let comments = Comments { name: None, remarks };
        let parts = codes(&comments, &fullest());
        let reply = seal(&fullest(), &invitation(), instrument(), [99; 32]);
        let text = format!("Zie https://iscan.example/#/antwoord/{}.", link(&reply, &parts));
        let found = find_codes(&text);
        prop_assert_eq!(found.len(), 1 + parts.len());
        prop_assert_eq!(&found[0].kind, &Ok(PacketKind::Reply));
        for (found, part) in found[1..].iter().zip(&parts) {
            prop_assert_eq!(&found.code, part);
            prop_assert_eq!(&found.kind, &Ok(PacketKind::Comments));
        }
    }
}

fn long(letter: &str) -> Comments {
    let text = letter.repeat(1_000);
    let comment = Comment {
        text,
        private: true,
        extra: Extra::new(),
    };
    Comments {
        name: None,
        remarks: BTreeMap::from([(StatementId::from("o-people-1"), comment)]),
    }
}

#[test]
fn missing_parts_are_named_and_nothing_is_read_by_half() {
    let mut parts = opened(&codes(&long("a"), &fullest()));
    assert_eq!(parts.len(), 4);
    parts.remove(2);
    parts.remove(0);
    let gathered = gather(&parts, instrument());
    assert_eq!(gathered[0].missing, [1, 3]);
    assert_eq!(gathered[0].of, 4);
    assert_eq!(gathered[0].comments, None);
}

#[test]
fn parts_of_two_replies_or_of_two_writings_are_not_mixed() {
    let one = opened(&codes(&long("a"), &fullest()));
    let two = opened(&codes(&long("b"), &fullest()));
    let later = Reply {
        seq: 7,
        ..fullest()
    };
    let three = opened(&codes(&long("a"), &later));
    let mixed = [&one[..2], &two[2..], &three[..]].concat();
    let gathered = gather(&mixed, instrument());
    assert_eq!(gathered.len(), 3);
    let complete: Vec<_> = gathered.iter().filter(|it| it.comments.is_some()).collect();
    assert_eq!(complete.len(), 1);
    assert_eq!(complete[0].seq, 7);
}

#[test]
fn a_name_goes_along_only_where_the_reply_has_no_room_for_it() {
    let none = BTreeMap::new();
    let comments = Comments::of(&fullest(), &none).expect("the name is long");
    assert_eq!(comments.name, fullest().name);
    let short = Reply {
        name: Some("An".to_owned()),
        ..fullest()
    };
    assert_eq!(Comments::of(&short, &none), None);
    let remarks = long("a").remarks;
    let comments = Comments::of(&short, &remarks).expect("there is a remark");
    assert_eq!(comments, long("a"));
}
