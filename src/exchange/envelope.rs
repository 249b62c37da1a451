//! The value in storage: a line that says what should follow, and the scan as JSON.
//!
//! Invariant: what [`open`] returns is, byte for byte, what [`seal`] was given; a value that was cut
//! off or changed is refused before anyone parses it.

use super::FORMAT;

/// The version of the line; the JSON after it has its own.
const VERSION: u32 = 1;

/// Why a stored value cannot be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnvelopeError {
    /// It does not begin with a line of this app.
    NoEnvelope,
    /// A newer app wrote it.
    NewerVersion {
        /// Its version.
        found: u32,
        /// The newest version that is understood.
        supported: u32,
    },
    /// The line is damaged.
    BadHeader,
    /// More or less follows than the line says.
    WrongLength {
        /// What the line says, in bytes.
        expected: usize,
        /// What follows, in bytes.
        found: usize,
    },
    /// Other bytes follow than were written.
    WrongSum {
        /// The CRC-32 in the line.
        expected: u32,
        /// The CRC-32 of what follows.
        found: u32,
    },
}

/// Puts the line before the JSON of a scan: `iscan 1 rev=42 len=… crc=…`.
pub fn seal(revision: u64, json: &str) -> String {
    let crc = crc32fast::hash(json.as_bytes());
    let len = json.len();
    format!("{FORMAT} {VERSION} rev={revision} len={len} crc={crc:08x}\n{json}")
}

/// The revision and the JSON of a stored value, verified.
///
/// # Errors
/// [`EnvelopeError`] says why the value cannot be trusted.
pub fn open(text: &str) -> Result<(u64, &str), EnvelopeError> {
    let (line, json) = text.split_once('\n').unwrap_or((text, ""));
    let mut words = line.split(' ');
    if words.next() != Some(FORMAT) {
        return Err(EnvelopeError::NoEnvelope);
    }
    match words.next().and_then(|version| version.parse().ok()) {
        Some(VERSION) => {}
        Some(found) if found > VERSION => {
            return Err(EnvelopeError::NewerVersion {
                found,
                supported: VERSION,
            });
        }
        _ => return Err(EnvelopeError::BadHeader),
    }
    let Some((revision, expected, crc)) = header(&mut words) else {
        return Err(EnvelopeError::BadHeader);
    };
    let found = json.len();
    if found != expected {
        return Err(EnvelopeError::WrongLength { expected, found });
    }
    let (expected, found) = (crc, crc32fast::hash(json.as_bytes()));
    if found != expected {
        return Err(EnvelopeError::WrongSum { expected, found });
    }
    Ok((revision, json))
}

/// Revision, length and sum of the rest of the line, which holds nothing else.
fn header<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<(u64, usize, u32)> {
    let revision = words.next()?.strip_prefix("rev=")?.parse().ok()?;
    let len = words.next()?.strip_prefix("len=")?.parse().ok()?;
    let crc = words.next()?.strip_prefix("crc=")?;
    let crc = u32::from_str_radix(crc, 16).ok()?;
    words.next().is_none().then_some((revision, len, crc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_revision_length_and_sum() {
        let sealed = seal(42, "{\"a\":\"é\"}");
        assert_eq!(sealed, "iscan 1 rev=42 len=10 crc=20f000a5\n{\"a\":\"é\"}");
        assert_eq!(open(&sealed), Ok((42, "{\"a\":\"é\"}")));
    }

    #[test]
    fn a_value_that_was_cut_off_anywhere_is_refused() {
        let sealed = seal(7, "{\"name\":\"Genk\"}");
        for end in 0..sealed.len() {
            assert!(open(&sealed[..end]).is_err(), "cut at {end}");
        }
        let longer = open(&format!("{sealed} ")).map(|_| ());
        let (expected, found) = (15, 16);
        assert_eq!(longer, Err(EnvelopeError::WrongLength { expected, found }));
    }

    #[test]
    fn a_changed_character_is_noticed() {
        let changed = seal(7, "{\"name\":\"Genk\"}").replace("Genk", "Gent");
        assert!(matches!(
            open(&changed),
            Err(EnvelopeError::WrongSum { .. })
        ));
    }

    #[test]
    fn what_is_not_of_this_app_or_of_a_newer_one_says_so() {
        assert_eq!(open(""), Err(EnvelopeError::NoEnvelope));
        assert_eq!(open("{\"a\":1}"), Err(EnvelopeError::NoEnvelope));
        assert_eq!(
            open("iscan 1 rev=x len=0 crc=0\n"),
            Err(EnvelopeError::BadHeader)
        );
        assert_eq!(open("iscan 0\n"), Err(EnvelopeError::BadHeader));
        let (found, supported) = (2, 1);
        let newer = EnvelopeError::NewerVersion { found, supported };
        assert_eq!(open("iscan 2 anything\n{}"), Err(newer));
    }
}
