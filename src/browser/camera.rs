//! The camera and the QR codes that it sees: `static/camera.js`.
//!
//! Invariant: total. A camera is open exactly as long as its [`Watching`] is kept; afterwards nobody is
//! called any more. No picture comes in here, only the texts that were read.

use super::keep;
use js_sys::{Array, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// Why there is no picture, or no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoCamera {
    /// The page came over plain http: browsers then show no camera.
    NotSecure,
    /// There is no camera.
    Missing,
    /// The user or the browser does not allow it.
    Refused,
    /// Something else has the camera.
    InUse,
    /// It was there and is gone: unplugged, or taken over.
    Lost,
    /// The page was hidden for long, and the camera was stopped.
    Hidden,
    /// It did not work.
    Other,
}

fn reason(word: &JsValue) -> NoCamera {
    match word.as_string().as_deref() {
        Some("insecure") => NoCamera::NotSecure,
        Some("none") => NoCamera::Missing,
        Some("refused") => NoCamera::Refused,
        Some("used") => NoCamera::InUse,
        Some("lost") => NoCamera::Lost,
        Some("hidden") => NoCamera::Hidden,
        _ => NoCamera::Other,
    }
}

/// A camera of this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Camera {
    /// Its id, in this browser.
    pub(crate) id: String,
    /// Its name; empty where the browser does not say.
    pub(crate) name: String,
}

/// A camera that is open; dropping this stops it.
#[must_use = "dropping it stops the camera"]
pub(crate) struct Watching {
    /// The id of the camera.
    pub(crate) id: String,
    /// Whether it looks at the user, who then expects a mirror.
    pub(crate) is_mirror: bool,
    stop: Function,
    /// What the module calls; kept for as long as it may.
    _calls: [Closure<dyn FnMut(JsValue)>; 2],
}

impl Drop for Watching {
    fn drop(&mut self) {
        // Stopping what has stopped does nothing.
        self.stop.call0(&JsValue::NULL).ok();
    }
}

/// Opens a camera and shows it in a video. `found` hears every text whenever it is seen; `stopped`, once,
/// why the camera stopped by itself.
pub(crate) async fn open(
    video: &web_sys::Element,
    which: Option<&str>,
    mut found: impl FnMut(String) + 'static,
    mut stopped: impl FnMut(NoCamera) + 'static,
) -> Result<Watching, NoCamera> {
    let found = Closure::<dyn FnMut(JsValue)>::new(move |text: JsValue| {
        if let Some(text) = text.as_string() {
            found(text);
        }
    });
    let stopped = Closure::<dyn FnMut(JsValue)>::new(move |why: JsValue| stopped(reason(&why)));
    let which = which.map_or(JsValue::NULL, JsValue::from_str);
    let arguments = Array::of4(video.as_ref(), &which, found.as_ref(), stopped.as_ref());
    let answer = keep::call_in("camera", "open", arguments).await;
    // Without the module there is no list.
    let answer: Array = answer.dyn_into().map_err(|_| NoCamera::Other)?;
    let stop: Function = answer
        .get(3)
        .dyn_into()
        .map_err(|_| reason(&answer.get(0)))?;
    Ok(Watching {
        id: answer.get(1).as_string().unwrap_or_default(),
        is_mirror: answer.get(2) == JsValue::TRUE,
        stop,
        _calls: [found, stopped],
    })
}

/// The cameras of this device, once one was allowed.
pub(crate) async fn cameras() -> Vec<Camera> {
    let answer = keep::call_in("camera", "cameras", Array::new()).await;
    let list: Array = answer.dyn_into().unwrap_or_default();
    let read = |entry: JsValue| {
        let entry: Array = entry.dyn_into().ok()?;
        Some(Camera {
            id: entry.get(0).as_string()?,
            name: entry.get(1).as_string()?,
        })
    };
    list.iter().filter_map(read).collect()
}
