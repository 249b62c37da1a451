//! Which of the codes that a camera sees are new: it sees the same one many times.
//!
//! Invariant: a text counts as seen again only after it was out of sight for [`AGAIN`]; the moments come
//! in as milliseconds of a clock that never runs backwards.

/// For how many milliseconds a text has to be out of sight to be seen again.
pub const AGAIN: f64 = 3_000.0;
/// So many texts are remembered at most; the one that was seen the longest ago goes first.
const MOST: usize = 64;

/// What was seen, and when.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    texts: Vec<(String, f64)>,
}

impl Seen {
    /// Sees a text at a moment. Whether it comes anew.
    pub fn is_new(&mut self, text: &str, now: f64) -> bool {
        self.texts.retain(|(_, last)| now - last < AGAIN);
        if let Some((_, last)) = self.texts.iter_mut().find(|(seen, _)| seen == text) {
            *last = now;
            return false;
        }
        if self.texts.len() == MOST {
            self.forget_oldest();
        }
        self.texts.push((text.to_owned(), now));
        true
    }

    fn forget_oldest(&mut self) {
        let moments = self.texts.iter().enumerate();
        let oldest = moments.min_by(|(_, (_, one)), (_, (_, other))| one.total_cmp(other));
        if let Some((oldest, _)) = oldest {
            self.texts.remove(oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_held_up_is_new_once() {
        let mut seen = Seen::default();
        assert!(seen.is_new("a", 0.0));
        for moment in 1..100 {
            assert!(!seen.is_new("a", f64::from(moment) * 125.0));
        }
    }

    #[test]
    fn a_code_that_comes_back_after_three_seconds_is_new_again() {
        let mut seen = Seen::default();
        assert!(seen.is_new("a", 0.0));
        assert!(!seen.is_new("a", AGAIN - 1.0));
        assert!(seen.is_new("a", 2.0 * AGAIN - 1.0));
    }

    #[test]
    fn codes_that_are_seen_by_turns_are_each_new_once() {
        let mut seen = Seen::default();
        assert!(seen.is_new("a", 0.0) && seen.is_new("b", 100.0));
        assert!(!seen.is_new("a", 200.0) && !seen.is_new("b", 300.0));
    }

    #[test]
    fn ever_other_codes_take_no_more_and_more_room() {
        let mut seen = Seen::default();
        for number in 0..1_000 {
            assert!(seen.is_new(&number.to_string(), 0.0));
        }
        assert_eq!(seen.texts.len(), MOST);
        assert!(!seen.is_new("999", 1.0), "the last ones are remembered");
    }
}
