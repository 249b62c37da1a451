//! Van der Eijk's measure of agreement A (C. van der Eijk, *Measuring agreement in ordered rating
//! scales*, Quality & Quantity 35, 2001).
//!
//! Invariant: A runs from −1 (two camps at the ends) over 0 (evenly spread) to 1 (all in one
//! category), and depends on the shares alone, not on how many rated.

/// From how many ratings an agreement is given (METHOD §5).
pub const AGREEMENT_FROM: usize = 4;

/// Van der Eijk's A of counts per category, in the order of the scale. `None` without a rating, and
/// for a scale of fewer than three categories.
pub fn agreement(counts: &[usize]) -> Option<f64> {
    let total: usize = counts.iter().sum();
    if total == 0 || counts.len() < 3 {
        return None;
    }
    // The counts are peeled off in layers; a layer takes the same from every category that still
    // holds something, and weighs what it takes.
    let mut rest = counts.to_vec();
    let mut sum = 0.0;
    while let Some(height) = rest.iter().copied().filter(|count| *count > 0).min() {
        let filled = rest.iter().filter(|count| **count > 0).count();
        sum += (height * filled) as f64 * of_layer(&rest, filled);
        for count in &mut rest {
            *count = count.saturating_sub(height);
        }
    }
    Some(sum / total as f64)
}

/// The A of one layer: its unimodality, less the more categories it fills.
fn of_layer(rest: &[usize], filled: usize) -> f64 {
    let others = (filled - 1) as f64 / (rest.len() - 1) as f64;
    unimodality(rest) * (1.0 - others)
}

/// U: how far the triples of categories speak for one top (110, 011) or for two (101).
fn unimodality(rest: &[usize]) -> f64 {
    let (mut one_top, mut two_tops) = (0.0, 0.0);
    for (i, first) in rest.iter().enumerate() {
        for (j, second) in rest.iter().enumerate().skip(i + 1) {
            for third in &rest[j + 1..] {
                match (*first > 0, *second > 0, *third > 0) {
                    (true, true, false) | (false, true, true) => one_top += 1.0,
                    (true, false, true) => two_tops += 1.0,
                    _ => {}
                }
            }
        }
    }
    let triples = one_top + two_tops;
    // One full category, or all of them: no triple speaks, and there is one top.
    if triples == 0.0 {
        return 1.0;
    }
    let categories = rest.len() as f64;
    ((categories - 2.0) * one_top - (categories - 1.0) * two_tops) / ((categories - 2.0) * triples)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_test_values_of_method_5_come_out() {
        for (counts, expected) in [
            (&[0, 4, 4, 0, 0][..], 0.75),
            (&[4, 0, 0, 0, 4], -1.0),
            (&[2, 2, 2, 2, 2], 0.0),
            (&[8, 1, 0, 0, 1], 0.6167),
            (&[30, 40, 210, 130, 530, 50, 10], 0.6113),
        ] {
            let a = agreement(counts).expect("there are ratings");
            assert!((a - expected).abs() < 5e-5, "{counts:?}: {a}");
        }
    }

    #[test]
    fn all_in_one_category_is_full_agreement() {
        assert_eq!(agreement(&[0, 0, 0, 7, 0]), Some(1.0));
    }

    #[test]
    fn without_ratings_or_without_a_middle_there_is_no_agreement() {
        assert_eq!(agreement(&[0; 5]), None);
        assert_eq!(agreement(&[3, 3]), None);
        assert_eq!(agreement(&[]), None);
    }

    proptest! {
        #[test]
        fn it_stays_within_its_range_and_depends_on_shares_alone(
            counts in prop::collection::vec(0..12_usize, 5),
            times in 2..5_usize,
        ) {
            let more: Vec<usize> = counts.iter().map(|count| count * times).collect();
            let reversed: Vec<usize> = counts.iter().rev().copied().collect();
            if let Some(a) = agreement(&counts) {
                prop_assert!((-1.0 - 1e-9..=1.0 + 1e-9).contains(&a));
                for other in [&more, &reversed] {
                    let other = agreement(other).expect("there are ratings");
                    prop_assert!((a - other).abs() < 1e-9);
                }
            }
        }
    }
}
