//! What can be wrong with a file: in its tree of values, and in its text.

use crate::random::Random;
use serde_json::{Map, Value, json};

/// Words that mean something somewhere in a file, and some that should mean nothing.
const WORDS: [&str; 44] = [
    "",
    "?",
    "other",
    "full",
    "quick",
    "screen",
    "qr",
    "both",
    "ict",
    "college",
    "i-data",
    "o-people",
    "i-data-1",
    "o-leadership-2a",
    "suppliers",
    "active",
    "id",
    "content",
    "ballots",
    "participants",
    "own",
    "settings",
    "stamps",
    "versions",
    "epoch",
    "private",
    "text",
    "phase",
    "vote",
    "seq",
    "/",
    "a/b",
    "name",
    "b1b1b1b1b1b1b",
    "p1p1p1p1p1p1p",
    "r1r1r1r1r1r1r",
    "5can5can5can5can",
    "2026-11-23",
    "2026-02-30",
    "2026-11-23T14:02:05Z",
    "__proto__",
    "constructor",
    "\u{feff}",
    "iscan",
];

/// Texts that do harm somewhere: they turn the line around, end a text, run, or are none.
const NASTY: [&str; 12] = [
    "\u{202e}lanigiro\u{202c}",
    "\u{2066}\u{2069}\u{200b}\u{200f}",
    "\u{0}\u{1}\u{1b}[2J\u{7f}\u{85}",
    "<img src=x onerror=alert(1)>",
    "</script><script>",
    "=HYPERLINK(\"http://x\")",
    "@SUM(1)",
    "\r\n\t\u{2028}\u{2029}",
    "e\u{301}\u{301}\u{301}\u{301}👩‍👩‍👧",
    "\u{ffff}\u{10ffff}\u{fffd}",
    "\\\"{}[]:,",
    "../../etc/passwd",
];

const NUMBERS: [u64; 12] = [
    0,
    1,
    2,
    5,
    30,
    100,
    255,
    65_536,
    999_999_999,
    (1 << 53) - 1,
    1 << 53,
    u64::MAX,
];

/// Text that is put into a file at any place.
const TOKENS: [&str; 22] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "0",
    "-",
    "1e999",
    "-0",
    "123456789012345678901234567890",
    "\u{feff}",
    "\0",
    "\\u0000",
    "\\ud800",
    "\r\n",
    "\"version\":1,",
    "//",
];

/// A copy of a value with so many things wrong in it.
pub(crate) fn tree(value: &Value, times: usize, random: &mut Random) -> Value {
    let mut value = value.clone();
    for _ in 0..times {
        let place = random.below(size(&value));
        let other = nth(&value, random.below(size(&value))).clone();
        change(nth_mut(&mut value, place), other, random);
    }
    value
}

/// A text with so many things wrong in it, as bytes: it may be text no longer.
pub(crate) fn text(text: &str, times: usize, random: &mut Random) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..times {
        if bytes.is_empty() {
            break;
        }
        let at = random.below(bytes.len());
        let end = bytes.len().min(at + random.below(40));
        match random.below(8) {
            0 => bytes[at] = u8::try_from(random.below(256)).expect("a byte"),
            1 => bytes[at] ^= 1 << random.below(8),
            2 => bytes.truncate(at),
            3 => drop(bytes.drain(at..end)),
            4 => {
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            5 => {
                let digits = bytes.iter().skip(at).position(u8::is_ascii_digit);
                let at = digits.map_or(at, |more| at + more);
                bytes.splice(at..=at, random.of(&TOKENS[12..15]).bytes());
            }
            _ => drop(bytes.splice(at..at, random.of(&TOKENS).bytes())),
        }
    }
    bytes
}

/// A value of any kind.
fn any(random: &mut Random) -> Value {
    match random.below(16) {
        0 => Value::Null,
        1 => Value::Bool(random.once_in(2)),
        2..=4 => Value::from(random.of(&NUMBERS)),
        5 => Value::from(-1 - i64::try_from(random.below(1000)).expect("small")),
        6 => random.of(&[json!(0.5), json!(1e300), json!(-1e-300), json!(3.0)]),
        7..=9 => Value::from(random.of(&WORDS)),
        10 | 11 => Value::from(random.of(&NASTY)),
        12 => Value::from("é".repeat(random.below(300))),
        13 => deep(random.below(140), random),
        14 => json!([random.of(&WORDS), random.of(&NUMBERS), []]),
        _ => json!({ random.of(&WORDS): random.of(&WORDS) }),
    }
}

/// Lists or objects in each other.
fn deep(levels: usize, random: &mut Random) -> Value {
    let mut value = Value::from(1);
    for _ in 0..levels {
        value = match random.below(2) {
            0 => Value::Array(vec![value]),
            _ => json!({ "a": value }),
        };
    }
    value
}

/// Does something to a value; `other` is another one of the same file.
fn change(value: &mut Value, other: Value, random: &mut Random) {
    let word = || WORDS;
    match (value, random.below(7)) {
        (Value::Object(fields), 0) if !fields.is_empty() => {
            let key = key_of(fields, random);
            fields.shift_remove(&key);
        }
        (Value::Object(fields), 1) if !fields.is_empty() => {
            let key = key_of(fields, random);
            let field = fields.shift_remove(&key).unwrap_or_default();
            let to = match random.below(4) {
                0 => random.of(&NASTY).to_owned(),
                1 => key.to_uppercase(),
                _ => random.of(&word()).to_owned(),
            };
            fields.insert(to, field);
        }
        (Value::Object(fields), 2) if !fields.is_empty() => {
            let (one, two) = (key_of(fields, random), key_of(fields, random));
            let (a, b) = (fields[&one].clone(), fields[&two].clone());
            fields.insert(one, b);
            fields.insert(two, a);
        }
        (Value::Object(fields), 3) => {
            fields.insert(random.of(&word()).to_owned(), any(random));
        }
        (Value::Object(fields), 4) => {
            fields.insert(random.of(&word()).to_owned(), other);
        }
        (Value::Array(items), 0..=2) => items.push(other),
        (Value::String(text), 0) => text.push_str(random.of(&NASTY)),
        (value, 5) => *value = other,
        (value, _) => *value = any(random),
    }
}

fn key_of(fields: &Map<String, Value>, random: &mut Random) -> String {
    let at = random.below(fields.len());
    fields.keys().nth(at).cloned().unwrap_or_default()
}

/// How many values there are in a value, itself too.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Object(fields) => fields.values().map(size).sum(),
        Value::Array(items) => items.iter().map(size).sum(),
        _ => 0_usize,
    }
}

/// The value at a place, counted from the outside in.
fn nth(value: &Value, place: usize) -> &Value {
    if place == 0 {
        return value;
    }
    let mut before = 1;
    let inner: Vec<&Value> = match value {
        Value::Object(fields) => fields.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    for inner in inner {
        let here = size(inner);
        if place < before + here {
            return nth(inner, place - before);
        }
        before += here;
    }
    value
}

fn nth_mut(value: &mut Value, place: usize) -> &mut Value {
    if place == 0 {
        return value;
    }
    let mut before = 1;
    let sizes: Vec<usize> = match &*value {
        Value::Object(fields) => fields.values().map(size).collect(),
        Value::Array(items) => items.iter().map(size).collect(),
        _ => Vec::new(),
    };
    let mut at = 0;
    while place >= before + sizes[at] {
        before += sizes[at];
        at += 1;
    }
    let inner = match value {
        Value::Object(fields) => fields.values_mut().nth(at),
        Value::Array(items) => items.get_mut(at),
        _ => None,
    };
    nth_mut(inner.expect("counted above"), place - before)
}
