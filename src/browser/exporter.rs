//! The program that writes files, from both sides: the page asks, the worker answers.
//!
//! Invariant: total. Nothing but the job and its pictures crosses over, and nothing but the bytes of the
//! file or a fault comes back.

use super::helper;
use crate::export::{Fault, Pictures, Png, run};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

/// The name of its script in the page.
const PROGRAM: &str = "export";
/// How long a file may take, in milliseconds: a large report on a slow device.
const PATIENCE: u32 = 60_000;

/// In the worker: answers every message from here on, and says so.
pub(crate) fn start() {
    helper::serve(answer);
}

/// A message is the job, the picture of the logo and those of the drawings; its answer the bytes, or the
/// name of the fault.
fn answer(message: &JsValue) -> Result<JsValue, JsValue> {
    let message: &Array = message.dyn_ref().ok_or(JsValue::NULL)?;
    let job = message.get(0).as_string().ok_or(JsValue::NULL)?;
    let pictures = Pictures {
        logo: picture(&message.get(1)),
        figures: message.iter().skip(2).map(|one| picture(&one)).collect(),
    };
    match run(&job, &pictures) {
        Ok(bytes) => Ok(Uint8Array::from(bytes.as_slice()).into()),
        Err(fault) => Ok(serde_json::to_string(&fault).unwrap_or_default().into()),
    }
}

fn picture(value: &JsValue) -> Option<Png> {
    let bytes: &Uint8Array = value.dyn_ref()?;
    Png::parse(bytes.to_vec())
}

/// In the page: the bytes of a file. The job is JSON.
pub(crate) async fn write(job: &str, pictures: &Pictures) -> Result<Vec<u8>, Fault> {
    let bytes = |picture: &Option<Png>| match picture {
        Some(picture) => Uint8Array::from(picture.bytes()).into(),
        None => JsValue::NULL,
    };
    let message = Array::of2(&job.into(), &bytes(&pictures.logo));
    for figure in &pictures.figures {
        message.push(&bytes(figure));
    }
    let answer = helper::once(PROGRAM, &message, PATIENCE).await;
    if let Some(bytes) = answer.dyn_ref::<Uint8Array>() {
        return Ok(bytes.to_vec());
    }
    let fault = answer.as_string();
    let fault = fault.and_then(|fault| serde_json::from_str(&fault).ok());
    Err(match fault {
        Some(fault) => fault,
        None if answer.is_null() => Fault::NotLoaded,
        None => Fault::NoAnswer,
    })
}
