//! Who is in.

use super::*;
use crate::view::wall::tests::room;

#[test]
fn who_is_in_is_told_per_role_and_counts_nobody_twice() {
    let scan = room(5, |_, _| 2, |_| 2);
    let instrument = Instrument::builtin(Lang::Nl);
    let rows = who_is_in(&scan.content, &instrument, Lang::Nl);
    assert_eq!(rows.iter().map(|row| row.first).sum::<usize>(), 5);
    assert_eq!(rows.iter().map(|row| row.second).sum::<usize>(), 0);
    assert_eq!(rows.len(), instrument.roles.len(), "every role has a line");
}
