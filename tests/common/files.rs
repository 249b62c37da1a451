//! The sample file, and broken variants of it.

use super::instrument;
use iscan::exchange::{ImportError, Imported, import};
use serde_json::Value;

/// A file of version 1, which must always open.
pub(crate) const SAMPLE: &str = include_str!("../files/scan-v1.json");

/// Reads a file.
pub(crate) fn read(text: &str) -> Result<Imported, ImportError> {
    import(text.as_bytes(), instrument())
}

/// The sample with one value put in the place that a JSON pointer names.
pub(crate) fn sample_with(pointer: &str, value: Value) -> Imported {
    read(&edited(pointer, Some(value)).to_string()).expect("the frame is whole")
}

/// The sample without that place, or with another value there.
pub(crate) fn edited(pointer: &str, value: Option<Value>) -> Value {
    let mut file: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).and_then(Value::as_object_mut);
    let parent = parent.expect("the sample has this place");
    let key = key.replace("~1", "/");
    match value {
        Some(value) => parent.insert(key, value),
        None => parent.remove(&key),
    };
    file
}

/// The sample as it is read.
pub(crate) fn sample() -> Imported {
    read(SAMPLE).expect("the sample opens")
}
