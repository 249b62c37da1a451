//! Median and quartiles by linear interpolation (type 7 of Hyndman and Fan, 1996; METHOD §5).
//!
//! Invariant: positions are whole quarters, so nothing is rounded.

/// The lower quartile, the median and the upper quartile of values 0, 1, 2 … that occur so often;
/// `None` without a value.
pub fn quartiles(counts: &[usize]) -> Option<[f64; 3]> {
    let last = counts.iter().sum::<usize>().checked_sub(1)?;
    Some([1, 2, 3].map(|quarter| {
        let position = last * quarter;
        let lower = value_at(counts, position / 4);
        let upper = value_at(counts, (position / 4 + 1).min(last));
        lower + (upper - lower) * (position % 4) as f64 / 4.0
    }))
}

/// The value at a place, from 0, among the sorted values.
fn value_at(counts: &[usize], place: usize) -> f64 {
    let mut passed = 0;
    let before = counts.iter().take_while(|count| {
        passed += **count;
        passed <= place
    });
    before.count() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_lie_between_the_values_as_type_7_says() {
        // 0 1 2 3 4, then 0 0 4 4, then 1 2 3 4, then one value alone.
        assert_eq!(quartiles(&[1, 1, 1, 1, 1]), Some([1.0, 2.0, 3.0]));
        assert_eq!(quartiles(&[2, 0, 0, 0, 2]), Some([0.0, 2.0, 4.0]));
        assert_eq!(quartiles(&[0, 1, 1, 1, 1]), Some([1.75, 2.5, 3.25]));
        assert_eq!(quartiles(&[0, 0, 0, 1, 0]), Some([3.0, 3.0, 3.0]));
    }

    #[test]
    fn of_nothing_there_are_none() {
        assert_eq!(quartiles(&[0; 5]), None);
    }
}
