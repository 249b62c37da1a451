//! The page itself: its title, language, theme, focus and printing.
//!
//! Invariant: changes nothing that the app's views draw.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    super::window().document()
}

/// Sets the title of the page.
pub(crate) fn set_title(title: &str) {
    if let Some(page) = document() {
        page.set_title(title);
    }
}

/// Sets the language of the page (BCP 47).
pub(crate) fn set_lang(code: &str) {
    set_root_attribute("lang", Some(code));
}

/// Sets the theme: `light`, `dark`, or the browser's own.
pub(crate) fn set_theme(theme: Option<&str>) {
    set_root_attribute("data-theme", theme);
}

fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|page| page.document_element()) else {
        return;
    };
    // Both fail only for names that are no attributes.
    match value {
        Some(value) => root.set_attribute(name, value).ok(),
        None => root.remove_attribute(name).ok(),
    };
}

/// The first element that fits a selector.
pub(crate) fn find(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Puts the focus on an element, if it is on nothing.
pub(crate) fn focus_if_lost(selector: &str) {
    let Some(page) = document() else { return };
    let body = page.body().map(Element::from);
    if page
        .active_element()
        .is_none_or(|active| Some(active) == body)
    {
        focus(selector);
    }
}

/// Whether the focus is on an element that fits a selector.
pub(crate) fn has_focus(selector: &str) -> bool {
    let active = document().and_then(|page| page.active_element());
    active.is_some_and(|active| active.matches(selector) == Ok(true))
}

/// Puts the focus on the first element that fits a selector. Returns whether there was one.
pub(crate) fn focus(selector: &str) -> bool {
    find(selector).is_some_and(|element| element.focus().is_ok())
}

/// The same anew: what has the focus already and was moved comes into view, too.
pub(crate) fn focus_anew(selector: &str) {
    if let Some(element) = find(selector) {
        element.blur().ok();
        element.focus().ok();
    }
}

/// Puts the focus on an input and chooses all that stands in it, so that typing replaces it. Returns
/// whether there is one.
pub(crate) fn focus_and_select(selector: &str) -> bool {
    let input =
        find(selector).and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(input) = input else { return false };
    input.select();
    input.focus().is_ok()
}

/// Writes what stands in an input.
pub(crate) fn set_value(selector: &str, value: &str) {
    let input =
        find(selector).and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(input) = input {
        input.set_value(value);
    }
}

/// Takes the focus off whatever has it, as if the user had left it.
pub(crate) fn leave_field() {
    if let Some(element) = find(":focus") {
        element.blur().ok();
    }
}

/// Scrolls to the top.
pub(crate) fn scroll_to_top() {
    super::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Empties an element.
pub(crate) fn clear(element: &Element) {
    element.set_text_content(None);
}

/// Whether the focus is in a field in which one types.
pub(crate) fn is_typing() -> bool {
    let Some(element) = document().and_then(|page| page.active_element()) else {
        return false;
    };
    let text_input = element
        .dyn_ref::<web_sys::HtmlInputElement>()
        .is_some_and(|input| !matches!(input.type_().as_str(), "radio" | "checkbox"));
    text_input || element.tag_name() == "TEXTAREA" || element.tag_name() == "SELECT"
}

/// Whether the focus is on something that can be operated, and whether that is one of a form.
pub(crate) fn focused_control() -> (bool, bool) {
    let active = document().and_then(|page| page.active_element());
    let tag = active.map(|element| element.tag_name()).unwrap_or_default();
    let of_form = matches!(tag.as_str(), "INPUT" | "TEXTAREA" | "SELECT");
    let operated = of_form || matches!(tag.as_str(), "BUTTON" | "A" | "SUMMARY");
    (operated, of_form)
}

/// Whether the page came over a connection that browsers do not trust: then there are no locks, no
/// workers and no clipboard. A page from a file is trusted.
pub(crate) fn is_insecure() -> bool {
    !super::window().is_secure_context()
}

/// Whether the page came from a server, with other files beside it.
pub(crate) fn is_of_a_server() -> bool {
    super::window().location().protocol().as_deref() != Ok("file:")
}

/// Says what stands above every printed page, where the browser can; nothing for none.
pub(crate) fn set_running_title(title: &str) {
    let root = document().and_then(|page| page.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let quoted: String = title
        .chars()
        .filter(|letter| !letter.is_control())
        .flat_map(|letter| {
            let mark = matches!(letter, '"' | '\\').then_some('\\');
            mark.into_iter().chain([letter])
        })
        .collect();
    // Refused only for a name that is none.
    root.style()
        .set_property("--running-title", &format!("\"{quoted}\""))
        .ok();
}

/// Opens the browser's print dialogue.
pub(crate) fn print() {
    // Refused only where printing is switched off.
    super::window().print().ok();
}

/// Gives the page to the rescue screen of start.js, which needs no program.
pub(crate) fn rescue(cause: &str) {
    let rescue = Reflect::get(&super::window(), &"iscanRescue".into());
    if let Some(rescue) = rescue
        .ok()
        .and_then(|rescue| rescue.dyn_into::<Function>().ok())
    {
        rescue.call1(&JsValue::NULL, &cause.into()).ok();
    }
}

/// The group of radio buttons that holds the focus, by its place among all groups of the page.
fn groups() -> Option<(Vec<Element>, usize)> {
    let page = document()?;
    let active = page.active_element()?.closest("fieldset").ok()??;
    let list = page.query_selector_all("fieldset.question").ok()?;
    let groups: Vec<Element> = (0..list.length())
        .filter_map(|index| list.get(index)?.dyn_into().ok())
        .collect();
    let here = groups.iter().position(|group| *group == active)?;
    Some((groups, here))
}

/// Puts the focus on the next group of radio buttons: its chosen one, else its first. After the last
/// group, on the button that goes on.
pub(crate) fn focus_next_group() {
    let Some((groups, here)) = groups() else {
        return;
    };
    let next = groups.get(here + 1).and_then(|group| {
        let chosen = group.query_selector("input:checked").ok().flatten();
        chosen.or_else(|| group.query_selector("input").ok().flatten())
    });
    match next.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        Some(input) => {
            if let Ok(Some(group)) = input.closest("fieldset") {
                group.scroll_into_view();
            }
            input.focus().ok();
        }
        None => {
            focus(".next");
        }
    }
}

/// Puts the focus on the radio button of the focused group whose id ends in a character.
pub(crate) fn focus_in_group(last: char) {
    let Some((groups, here)) = groups() else {
        return;
    };
    let input = groups[here].query_selector(&format!("input[id$='-{last}']"));
    if let Some(input) = input.ok().flatten()
        && let Ok(input) = input.dyn_into::<HtmlElement>()
    {
        input.focus().ok();
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    /// Puts two statements and a button on the page.
    fn draw() -> Element {
        let page = document().expect("a page");
        let box_ = page.create_element("div").expect("a box");
        box_.set_inner_html(
            "<fieldset class=question><input type=radio name=a id=a-1><input type=radio name=a id=a-2></fieldset>\
             <fieldset class=question><input type=radio name=b id=b-1><input type=radio name=b id=b-2 checked></fieldset>\
             <button class=next>next</button><textarea id=text></textarea>",
        );
        let body = page.body().expect("a body");
        body.append_child(&box_).expect("the box goes in");
        box_
    }

    fn focused() -> String {
        let active = document().and_then(|page| page.active_element());
        active
            .map(|element| format!("{}{}", element.id(), element.class_name()))
            .unwrap_or_default()
    }

    #[wasm_bindgen_test]
    fn the_focus_goes_from_group_to_group_and_then_to_the_button_that_goes_on() {
        let box_ = draw();
        assert!(focus("#a-1"));
        focus_in_group('2');
        assert_eq!(focused(), "a-2");
        focus_next_group();
        assert_eq!(focused(), "b-2", "the chosen one of the next group");
        focus_next_group();
        assert_eq!(focused(), "next");
        box_.remove();
    }

    #[wasm_bindgen_test]
    fn the_focus_stays_where_it_is_when_nothing_fits() {
        let box_ = draw();
        assert!(focus("#a-1"));
        assert!(!focus("#not-there"));
        focus_in_group('9');
        assert_eq!(focused(), "a-1");
        box_.remove();
    }

    #[wasm_bindgen_test]
    fn one_types_in_a_text_field_and_not_on_a_radio_button() {
        let box_ = draw();
        assert!(focus("#text") && is_typing());
        assert!(focus("#a-1") && !is_typing());
        box_.remove();
    }

    #[wasm_bindgen_test]
    fn language_and_theme_stand_on_the_root_of_the_page() {
        let root = document().and_then(|page| page.document_element());
        let root = root.expect("a root");
        set_lang("en");
        set_theme(Some("dark"));
        assert_eq!(root.get_attribute("lang").as_deref(), Some("en"));
        assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
        set_theme(None);
        assert_eq!(root.get_attribute("data-theme"), None);
    }
}

/// Turns on the styles that only later screens need.
pub(crate) fn load_styles() {
    let Some(links) = document().and_then(|page| page.query_selector_all("link[data-style]").ok())
    else {
        return;
    };
    for index in 0..links.length() {
        let link = links
            .get(index)
            .and_then(|link| link.dyn_into::<Element>().ok());
        if let Some(link) = link {
            link.set_attribute("rel", "stylesheet").ok();
        }
    }
}
