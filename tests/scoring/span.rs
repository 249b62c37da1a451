//! Linear algebra: whether figures, combined with any factors, can leave a few people over.
//!
//! Invariant: exact. Sums of zeros and ones over a few people stay far below the prime by which they
//! are counted, so nothing is lost by counting in whole numbers.

const PRIME: u64 = 2_147_483_647;

type Row = Vec<u64>;

fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}

/// The rows that span the same, in echelon form.
fn reduced(mut rows: Vec<Row>) -> Vec<Row> {
    let width = rows.first().map_or(0, Vec::len);
    let mut done = 0;
    for column in 0..width {
        let Some(pivot) = (done..rows.len()).find(|row| rows[*row][column] != 0) else {
            continue;
        };
        rows.swap(done, pivot);
        let inverse = power(rows[done][column], PRIME - 2);
        let of_pivot: Row = rows[done]
            .iter()
            .map(|value| value * inverse % PRIME)
            .collect();
        for row in &mut rows[done + 1..] {
            let factor = PRIME - row[column];
            for (value, pivot) in row.iter_mut().zip(&of_pivot) {
                *value = (*value + factor * pivot) % PRIME;
            }
        }
        rows[done] = of_pivot;
        done += 1;
    }
    rows.truncate(done);
    rows
}

/// One to `few` people whom some combination of these figures leaves over, if there are such. A figure
/// has `unknowns` numbers per person: first the one of everybody, then the other of everybody.
pub(crate) fn isolates(
    figures: &[&Vec<u8>],
    people: usize,
    unknowns: usize,
    few: usize,
) -> Option<Vec<usize>> {
    let rows = figures
        .iter()
        .map(|row| row.iter().map(|one| u64::from(*one)).collect());
    let span = reduced(rows.collect());
    // Whom a set leaves over: the combination is nothing outside the set and something within it, so
    // the span loses a dimension when the columns of the set are taken away.
    let loses = |left: &[usize]| {
        let columns = (0..unknowns * people).filter(|column| !left.contains(&(column % people)));
        let columns: Vec<usize> = columns.collect();
        let rest = span
            .iter()
            .map(|row| columns.iter().map(|c| row[*c]).collect());
        reduced(rest.collect()).len() < span.len()
    };
    sets(people, few).into_iter().find(|left| loses(left))
}

/// All sets of one to so many people.
fn sets(people: usize, few: usize) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = vec![Vec::new()];
    let mut last = all.clone();
    for _ in 0..few {
        last = last
            .iter()
            .flat_map(|set| {
                let from = set.last().map_or(0, |last| last + 1);
                (from..people).map(move |who| [set.as_slice(), &[who]].concat())
            })
            .collect();
        all.extend(last.iter().cloned());
    }
    all.retain(|set| !set.is_empty());
    all
}

#[test]
fn a_room_less_all_but_one_leaves_that_one_over() {
    let (room, all_but_one) = (vec![1; 6], vec![1, 1, 1, 1, 1, 0]);
    assert_eq!(isolates(&[&room, &all_but_one], 6, 1, 3), Some(vec![5]));
    assert_eq!(isolates(&[&room], 6, 1, 3), None);
}

#[test]
fn three_sets_that_overlap_leave_over_what_no_two_of_them_do() {
    // 12 + 23 − 13 is twice 2.
    let sets = [
        vec![1, 1, 0, 0, 0],
        vec![0, 1, 1, 0, 0],
        vec![1, 0, 1, 0, 0],
    ];
    let [a, b, c] = &sets;
    assert_eq!(isolates(&[a, b], 5, 1, 1), None);
    assert_eq!(isolates(&[a, b, c], 5, 1, 1), Some(vec![0]));
}
