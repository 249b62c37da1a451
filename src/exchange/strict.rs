//! JSON text to a value, stricter than `serde_json`: a key that stands twice is refused.
//!
//! Invariant: every text gives a value or an error with its place. Nesting is limited (to
//! `serde_json`'s 128), so that no text can exhaust the stack. Integers up to 64 bits are read
//! exactly, fractions of up to 15 digits too; no field of the app's own is a fraction.

use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Number, Value};

/// Why a text is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// It ends too early.
    Truncated,
    /// It is not JSON, or is nested too deeply.
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The character in that line, from 1.
        column: usize,
    },
    /// A key stands twice in one object.
    DuplicateKey {
        /// The key.
        key: String,
        /// The line of the second one, from 1.
        line: usize,
        /// The character in that line where the second one ends, from 1.
        column: usize,
    },
}

/// Reads one JSON value; a byte order mark before it is skipped.
///
/// # Errors
/// [`JsonError`] says why and where.
pub fn parse(text: &str) -> Result<Value, JsonError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut duplicate = None;
    let mut from = serde_json::Deserializer::from_str(text);
    let strict = Strict {
        duplicate: &mut duplicate,
    };
    let read = strict
        .deserialize(&mut from)
        .and_then(|value| from.end().map(|()| value));
    read.map_err(|error| {
        let (line, column) = (error.line(), character(text, error.line(), error.column()));
        match (duplicate, error.classify()) {
            (Some(key), _) => JsonError::DuplicateKey { key, line, column },
            (None, Category::Eof) => JsonError::Truncated,
            (None, _) => JsonError::Syntax { line, column },
        }
    })
}

/// The character of a line at which so many of its bytes end, from 1.
fn character(text: &str, line: usize, bytes: usize) -> usize {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or("");
    let starts = line
        .bytes()
        .take(bytes)
        .filter(|byte| byte & 0xc0 != 0x80)
        .count();
    starts.max(1)
}

/// Builds a value, and remembers a key that stood twice.
struct Strict<'a> {
    duplicate: &'a mut Option<String>,
}

impl Strict<'_> {
    fn again(&mut self) -> Strict<'_> {
        Strict {
            duplicate: self.duplicate,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        // JSON has no text for a number that is not finite.
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.again())? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            if object.contains_key(&key) {
                *self.duplicate = Some(key);
                return Err(A::Error::custom("duplicate key"));
            }
            let field = fields.next_value_seed(self.again())?;
            object.insert(key, field);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_comes_back_as_it_was_written() {
        let text = "\u{feff} {\"a\": [1, -2, 0.25, true, null, \"é\\n\"], \"b\": {}} \n";
        let value = json!({"a": [1, -2, 0.25, true, null, "é\n"], "b": {}});
        assert_eq!(parse(text), Ok(value));
    }

    #[test]
    fn a_key_that_stands_twice_is_refused_with_its_place() {
        let found = parse("{\"x\": {\"é\": 1,\n \"b\": 2, \"é\": 3}}");
        let expected = JsonError::DuplicateKey {
            key: "é".into(),
            line: 2,
            column: 12,
        };
        assert_eq!(found, Err(expected));
    }

    #[test]
    fn the_same_key_in_two_objects_is_fine() {
        assert!(parse(r#"[{"a": 1}, {"a": {"a": 2}}]"#).is_ok());
    }

    #[test]
    fn an_error_counts_characters_not_bytes() {
        let found = parse("{\n \"éé\": x}");
        assert_eq!(found, Err(JsonError::Syntax { line: 2, column: 8 }));
    }

    #[test]
    fn what_ends_too_early_is_truncated_and_what_goes_on_is_not() {
        assert_eq!(parse("{\"a\": [1, "), Err(JsonError::Truncated));
        assert_eq!(parse("{} {"), Err(JsonError::Syntax { line: 1, column: 4 }));
    }

    #[test]
    fn nesting_has_an_end() {
        assert!(parse(&("[".repeat(100) + &"]".repeat(100))).is_ok());
        let deep = parse(&"[".repeat(100_000));
        assert!(matches!(deep, Err(JsonError::Syntax { line: 1, .. })));
    }
}
