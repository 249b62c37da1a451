//! The journal, the lock and the talk between tabs: `static/keep.js`, which both programs share.
//!
//! Invariant: total. Where the module did not arrive or the browser has no such thing, the answer is
//! the one of a browser without it; nothing waits for more than a few seconds.

use super::program;
use js_sys::{Array, Function, Promise, Reflect};
use std::any::Any;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A record of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    /// The id of the scan.
    pub(crate) id: String,
    /// The revision of the text, or the one with which the scan was removed.
    pub(crate) revision: u64,
    /// The sealed text; `None` where the scan was removed.
    pub(crate) text: Option<String>,
}

/// What another tab said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// Which kind of message.
    pub(crate) kind: String,
    /// The id of the scan that it is about.
    pub(crate) id: String,
    /// A sealed text, if the kind carries one.
    pub(crate) text: String,
}

thread_local! {
    /// Kept alive for as long as the module may call it.
    static LISTENER: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Calls a function of the module; `undefined` where that is not possible.
async fn call(name: &str, arguments: Array) -> JsValue {
    call_in("keep", name, arguments).await
}

/// Calls a function of a module that the page names; `undefined` where that is not possible.
pub(super) async fn call_in(module: &str, name: &str, arguments: Array) -> JsValue {
    try_call(module, name, &arguments).await.unwrap_or_default()
}

async fn try_call(module: &str, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let module = program::import(module).await?;
    let function: Function = Reflect::get(&module, &name.into())?.dyn_into()?;
    let answer = function.apply(&JsValue::NULL, arguments)?;
    match answer.dyn_into::<Promise>() {
        Ok(promise) => JsFuture::from(promise).await,
        Err(answer) => Ok(answer),
    }
}

/// Revisions stay below 2^53, so a number of JavaScript holds them exactly.
#[allow(clippy::cast_precision_loss)]
fn number(revision: u64) -> JsValue {
    JsValue::from_f64(revision as f64)
}

/// Writes a text to the journal, or that the scan was removed. The answer is a word: none if the
/// disk has it, else `newer`, `full` or `off`.
pub(crate) async fn save(id: &str, revision: u64, text: Option<&str>) -> String {
    let text = text.map_or(JsValue::NULL, JsValue::from_str);
    let arguments = Array::of3(&id.into(), &number(revision), &text);
    let word = call("save", arguments).await;
    word.as_string().unwrap_or_else(|| "off".to_owned())
}

/// What the journal holds of a scan.
pub(crate) async fn load(id: &str) -> Option<Record> {
    record(&call("load", Array::of1(&id.into())).await)
}

/// Everything in the journal; `None` where there is none.
pub(crate) async fn all() -> Option<Vec<Record>> {
    let list: Array = call("all", Array::new()).await.dyn_into().ok()?;
    Some(list.iter().filter_map(|value| record(&value)).collect())
}

fn record(value: &JsValue) -> Option<Record> {
    let get = |name: &str| Reflect::get(value, &name.into()).ok();
    // Written from a `u64` below 2^53.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let revision = get("rev")?.as_f64()? as u64;
    Some(Record {
        id: get("id")?.as_string()?,
        revision,
        text: get("text")?.as_string(),
    })
}

/// Whether this tab now holds the lock of a scan. `steal` takes it from whoever holds it.
pub(crate) async fn claim(id: &str, steal: bool) -> bool {
    let arguments = Array::of2(&id.into(), &steal.into());
    // Without the module nobody could be asked; the tab then writes, as it would alone.
    call("claim", arguments).await != JsValue::FALSE
}

/// Lifts the record of a scan above whatever a tab may still write that does not know yet that it was
/// replaced: its next change is refused, and so never counts as kept.
pub(crate) async fn fence(id: &str) {
    call("fence", Array::of1(&id.into())).await;
}

/// Lets the lock of a scan go.
pub(crate) async fn release(id: &str) {
    call("release", Array::of1(&id.into())).await;
}

/// Tells every other tab.
pub(crate) async fn post(kind: &str, id: &str, text: &str) {
    let arguments = Array::of3(&kind.into(), &id.into(), &text.into());
    call("post", arguments).await;
}

/// Hears what other tabs say, in place of whoever heard it before.
pub(crate) async fn hear(mut hear: impl FnMut(Said) + 'static) {
    let listener = Closure::<dyn FnMut(JsValue, JsValue, JsValue)>::new(
        move |kind: JsValue, id: JsValue, text: JsValue| {
            let word = |value: JsValue| value.as_string().unwrap_or_default();
            hear(Said {
                kind: word(kind),
                id: word(id),
                text: word(text),
            });
        },
    );
    call("hear", Array::of1(listener.as_ref())).await;
    LISTENER.set(Some(Box::new(listener)));
}

/// Hears that another tab said something, in place of whoever heard it before.
pub(crate) async fn hear_anything(hear: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(hear);
    call("hear", Array::of1(listener.as_ref())).await;
    LISTENER.set(Some(Box::new(listener)));
}

/// Whether the journal holds a scan.
pub(crate) async fn holds_scans() -> bool {
    call("holds", Array::new()).await == JsValue::TRUE
}

/// Ends all writing for good and sends the other tabs away.
pub(crate) async fn end() {
    call("end", Array::new()).await;
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    /// Lends the page the module, as `start.js` and `index.html` do.
    fn lend() {
        let script = include_str!("static/keep.js");
        let address = js_sys::encode_uri_component(script);
        let page = crate::browser::window().document().expect("a page");
        if page
            .query_selector("[data-file=keep]")
            .expect("a selector")
            .is_none()
        {
            let link = page.create_element("link").expect("a link");
            link.set_attribute("data-file", "keep").expect("a name");
            let address = format!("data:text/javascript,{address}");
            link.set_attribute("href", &address).expect("an address");
            let body = page.body().expect("a body");
            body.append_child(&link).expect("the link goes in");
        }
        let import = Function::new_with_args("address", "return import(address)");
        let window = crate::browser::window();
        Reflect::set(&window, &"iscanImport".into(), &import).expect("a window takes a value");
    }

    #[wasm_bindgen_test]
    async fn the_journal_gives_back_what_it_took() {
        lend();
        assert_eq!(save("back", 3, Some("een")).await, "");
        let record = load("back").await.expect("it is there");
        assert_eq!((record.revision, record.text.as_deref()), (3, Some("een")));
        assert!(all().await.expect("a journal").contains(&record));
    }

    #[wasm_bindgen_test]
    async fn an_older_text_or_another_one_of_the_same_revision_replaces_nothing() {
        lend();
        assert_eq!(save("order", 5, Some("vijf")).await, "");
        assert_eq!(save("order", 4, Some("vier")).await, "newer");
        assert_eq!(save("order", 5, Some("andere vijf")).await, "newer");
        assert_eq!(
            save("order", 5, Some("vijf")).await,
            "",
            "the same once more"
        );
        assert_eq!(
            load("order").await.expect("there").text.as_deref(),
            Some("vijf")
        );
        assert_eq!(save("order", 6, None).await, "", "removed");
        assert_eq!(
            save("order", 5, Some("vijf")).await,
            "newer",
            "and it stays so"
        );
    }

    #[wasm_bindgen_test]
    async fn a_tab_that_was_replaced_and_does_not_know_it_yet_is_refused() {
        lend();
        assert_eq!(save("fence", 5, Some("vijf")).await, "");
        fence("fence").await;
        assert_eq!(save("fence", 6, Some("zes, te laat")).await, "newer");
        let record = load("fence").await.expect("there");
        assert_eq!(record.text.as_deref(), Some("vijf"));
        assert_eq!(save("fence", record.revision + 1, Some("zes")).await, "");
    }

    #[wasm_bindgen_test]
    async fn a_lock_is_held_until_it_is_released() {
        lend();
        assert!(claim("lock", false).await);
        assert!(claim("lock", false).await, "it is this tab's own");
        release("lock").await;
        assert!(claim("lock", false).await);
        release("lock").await;
    }
}
