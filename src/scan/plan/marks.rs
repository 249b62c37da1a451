//! A set of ids in the form in which it stands in files: an object with `true` under each.
//!
//! Invariant: each id is a leaf of its own, so that two copies in which different ids were marked
//! merge without asking anybody.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn serialize<T: Ord + Serialize, S: Serializer>(
    set: &BTreeSet<T>,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(set.iter().map(|one| (one, true)))
}

pub(super) fn deserialize<'de, T: Ord + Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<BTreeSet<T>, D::Error> {
    let marks = BTreeMap::<T, bool>::deserialize(from)?;
    if marks.values().any(|mark| !mark) {
        return Err(D::Error::custom("no mark"));
    }
    Ok(marks.into_keys().collect())
}
