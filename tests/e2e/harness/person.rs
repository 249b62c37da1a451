//! A person at the screen: finds things by role and visible name, uses mouse, keyboard and files.
//!
//! Invariant: every act and every expectation is tried again until it holds or [`PATIENCE`] is over;
//! a failure says what was looked for and what the page showed instead.

use super::browser::Machine;
use super::kill;
use super::server::Site;
use iscan::instrument::Lang;
use iscan::text::common::Frame;
use iscan::text::save::Hand;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{Key, TypingData, WebDriver, WebElement, WindowHandle};

/// How long a person waits for the page; long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

const FIND: &str = include_str!("person.js");

/// A person with a browser.
pub(crate) struct Person {
    session: RefCell<WebDriver>,
    machine: Machine,
    site: Rc<Site>,
    page: String,
    folder: PathBuf,
    /// What the driver said against the last attempt, for the message of a failure.
    refusal: RefCell<String>,
}

/// What the focus is on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Focus {
    /// The element: `h1`, `a`, `button`, `radio`, …
    pub(crate) what: String,
    /// The visible text of the element, or of its label.
    pub(crate) text: String,
    /// The legend of the group around it.
    pub(crate) group: String,
}

impl Person {
    pub(super) fn new(session: WebDriver, site: Rc<Site>, machine: Machine) -> Self {
        Self {
            session: RefCell::new(session),
            page: site.page(),
            site,
            folder: machine.folder().to_owned(),
            machine,
            refusal: RefCell::default(),
        }
    }

    /// The browser that is open now.
    pub(super) fn session(&self) -> WebDriver {
        self.session.borrow().clone()
    }

    /// What the person sits at.
    pub(super) fn machine(&self) -> &Machine {
        &self.machine
    }

    /// Sizes the tab that is open, chooses languages, and accepts downloads.
    pub(super) async fn sits_down(&self) {
        let setup = self.machine.setup();
        self.resize(setup.size, setup.phone).await;
        self.prefers_dark(false).await;
        self.prefers_languages(setup.languages).await;
        self.accepts_downloads(true).await;
    }

    /// The server of the page.
    pub(crate) fn site(&self) -> &Site {
        &self.site
    }

    // ---- Looking ----

    /// Tries until there is an answer.
    pub(crate) async fn until<T>(&self, what: &str, look: impl AsyncFn() -> Option<T>) -> T {
        let start = Instant::now();
        self.refusal.borrow_mut().clear();
        loop {
            if let Some(found) = look().await {
                return found;
            }
            if start.elapsed() > PATIENCE {
                let shown = self.text().await;
                let address = self.session().current_url().await;
                let address = address.map(|url| url.to_string()).unwrap_or_default();
                let refusal = self.refusal.borrow();
                panic!(
                    "waited in vain: {what}\nthe driver said: {refusal}\nat {address} the page shows:\n{shown}"
                );
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// The value, or nothing while the driver refuses; what it said is kept.
    fn attempt<T>(&self, result: WebDriverResult<T>) -> Option<T> {
        let refused = |error| *self.refusal.borrow_mut() = format!("{error}");
        result.map_err(refused).ok()
    }

    /// All text that can be seen.
    pub(crate) async fn text(&self) -> String {
        self.read().await.unwrap_or_default()
    }

    /// The same; nothing while there is no page or the driver refuses.
    async fn read(&self) -> Option<String> {
        let script = "return document.body && document.body.innerText.replace(/\\u00ad/g, '')";
        let text = self.attempt(self.session().execute(script, []).await)?;
        text.json().as_str().map(str::to_owned)
    }

    /// Waits until a text can be seen.
    pub(crate) async fn sees(&self, text: &str) {
        let what = format!("the text “{text}”");
        self.until(&what, async || {
            self.text().await.contains(text).then_some(())
        })
        .await;
    }

    /// Waits until a text can no longer be seen.
    pub(crate) async fn no_longer_sees(&self, text: &str) {
        let what = format!("the text “{text}” to go away");
        self.until(&what, async || {
            // A page that cannot be read shows nothing, which is not what is waited for.
            (!self.read().await?.contains(text)).then_some(())
        })
        .await;
    }

    /// Waits until the page has this first heading.
    pub(crate) async fn arrives_at(&self, heading: &str) {
        let what = format!("the page “{heading}”");
        let script = "return document.querySelector('main#main h1')?.innerText ?? null";
        self.until(&what, async || {
            let shown = self.attempt(self.session().execute(script, []).await)?;
            let shown = shown.json().as_str()?.replace('\u{ad}', "");
            (shown == heading).then_some(())
        })
        .await;
    }

    /// Waits until the app has taken the place of the first paint and has its texts; the heading.
    pub(crate) async fn waits_for_app(&self) -> String {
        const SCRIPT: &str = r"
            if (window.left) return null;
            const lead = document.querySelector('main .lead')?.innerText ?? '';
            const loading = lead.endsWith('…');
            return loading ? null : document.querySelector('main#main h1')?.innerText ?? null;";
        self.until("the app", async || {
            let shown = self.attempt(self.session().execute(SCRIPT, []).await)?;
            shown.json().as_str().map(str::to_owned)
        })
        .await
    }

    /// The element of a role and a name; “Begin…” stands for all names that begin so.
    pub(crate) async fn find(&self, role: &str, name: &str) -> WebElement {
        let what = format!("a {role} “{name}”");
        self.until(&what, async || self.look_for(role, name, None).await)
            .await
    }

    /// The element of a role and a name inside another one.
    pub(crate) async fn find_in(&self, around: &WebElement, role: &str, name: &str) -> WebElement {
        let what = format!("a {role} “{name}” in its group");
        let found = async || self.look_for(role, name, Some(around)).await;
        self.until(&what, found).await
    }

    /// Whether there is such an element now.
    pub(crate) async fn has(&self, role: &str, name: &str) -> bool {
        self.look_for(role, name, None).await.is_some()
    }

    async fn look_for(
        &self,
        role: &str,
        name: &str,
        around: Option<&WebElement>,
    ) -> Option<WebElement> {
        let around = match around {
            Some(element) => element.to_json().ok()?,
            None => Value::Null,
        };
        let arguments = [json!(role), json!(name), around];
        let found = self.attempt(self.session().execute(FIND, arguments).await)?;
        found.element().ok()
    }

    /// What the focus is on.
    pub(crate) async fn focus(&self) -> Focus {
        const SCRIPT: &str = r"
            const e = document.activeElement;
            const clean = t => (t ?? '').replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim();
            const legend = e.closest('fieldset')?.querySelector(':scope > legend > span');
            const what = e.type === 'radio' ? 'radio' : e.tagName.toLowerCase();
            return [what, clean(e.labels?.[0]?.innerText ?? e.innerText), clean(legend?.innerText)];";
        let found = self.script(SCRIPT, json!([])).await;
        let text = |index: usize| found[index].as_str().unwrap_or_default().to_owned();
        Focus {
            what: text(0),
            text: text(1),
            group: text(2),
        }
    }

    /// Waits until the focus is in the group of a legend; the text of what has it.
    pub(crate) async fn focus_comes_to(&self, legend: &str) -> String {
        let what = format!("the focus in “{legend}”");
        self.until(&what, async || {
            let focus = self.focus().await;
            (focus.group == legend).then_some(focus.text)
        })
        .await
    }

    /// The chosen radio button of the group of a legend.
    pub(crate) async fn chosen(&self, legend: &str) -> Option<String> {
        const SCRIPT: &str = r"
            const label = arguments[0].querySelector('input:checked')?.closest('label');
            const word = label?.querySelector('.word') ?? label;
            return word ? word.innerText.replace(/\u00ad/g, '') : null;";
        let what = format!("the group “{legend}”");
        self.until(&what, async || {
            // The page may be drawn anew in between.
            let group = self.look_for("group", &format!("{legend}…"), None).await?;
            let group = [group.to_json().ok()?];
            let chosen = self.attempt(self.session().execute(SCRIPT, group).await)?;
            Some(chosen.json().as_str().map(str::to_owned))
        })
        .await
    }

    /// Waits until the chosen answer in the group of a legend is this one.
    pub(crate) async fn sees_chosen(&self, legend: &str, answer: Option<&str>) {
        let what = format!("the answer {answer:?} to “{legend}”");
        self.until(&what, async || {
            (self.chosen(legend).await.as_deref() == answer).then_some(())
        })
        .await;
    }

    // ---- Acting ----

    /// Opens an address of the app, such as `#/privacy`, and waits for its page.
    pub(crate) async fn opens(&self, address: &str) {
        let address = format!("{}{address}", self.page);
        self.session().goto(address).await.expect("an address");
        self.waits_for_app().await;
    }

    /// Opens the app at an address of its own, such as a file's.
    pub(crate) async fn opens_at(&self, address: &str) {
        self.session().goto(address).await.expect("an address");
        self.waits_for_app().await;
    }

    /// Opens a file of the site that is not the app, and waits for it.
    pub(crate) async fn opens_beside(&self, file: &str) {
        let address = format!("{}{file}", self.page);
        self.session().goto(&address).await.expect("an address");
        self.until("a file of the site", async || {
            let script = "return document.readyState === 'complete' && location.href";
            let shown = self.attempt(self.session().execute(script, []).await)?;
            (shown.json().as_str() == Some(address.as_str())).then_some(())
        })
        .await;
    }

    /// Starts to open the app, and does not wait for it.
    pub(crate) async fn begins_to_open(&self) {
        self.session().goto(&self.page).await.expect("an address");
    }

    /// Starts to load the page anew, and does not wait for it.
    pub(crate) async fn begins_to_reload(&self) {
        self.script("window.left = true", json!([])).await;
        self.session().refresh().await.expect("a page to reload");
    }

    /// Loads the page anew.
    pub(crate) async fn reloads(&self) {
        // So that the page that is left is not taken for the one that comes.
        self.script("window.left = true", json!([])).await;
        self.session().refresh().await.expect("a page to reload");
        self.waits_for_app().await;
    }

    /// Goes one step back.
    pub(crate) async fn goes_back(&self) {
        self.session().back().await.expect("a step back");
    }

    /// Clicks the element of a role and a name, as soon as it lets itself be clicked.
    pub(crate) async fn clicks(&self, role: &str, name: &str) {
        let what = format!("to click the {role} “{name}”");
        self.until(&what, async || {
            let found = self.look_for(role, name, None).await?;
            self.attempt(found.click().await)
        })
        .await;
    }

    /// Clicks it twice, as fast as a hand that is used to double clicks.
    pub(crate) async fn double_clicks(&self, role: &str, name: &str) {
        let found = self.find(role, name).await;
        // In the middle, so that nothing scrolls between the clicks.
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        let element = vec![found.to_json().expect("an element")];
        let scrolled = self.session().execute(script, element).await;
        scrolled.expect("a page that scrolls");
        let actions = self.session().action_chain();
        let twice = actions.double_click_element(&found);
        twice.perform().await.expect("a double click");
    }

    /// Chooses an answer in the group of a legend, by clicking its words.
    pub(crate) async fn chooses(&self, legend: &str, answer: &str) {
        let what = format!("to choose “{answer}” at “{legend}”");
        self.until(&what, async || {
            let group = self.look_for("group", &format!("{legend}…"), None).await?;
            let radio = self
                .look_for("radio", &format!("{answer}…"), Some(&group))
                .await?;
            // What is greyed while another window still writes is not clicked by a person either.
            if !radio.is_enabled().await.ok()? {
                return None;
            }
            // A person clicks the words; the button itself may be drawn by the page.
            let label = self
                .session()
                .execute("return arguments[0].labels[0]", [radio.to_json().ok()?])
                .await
                .ok()?;
            self.attempt(label.element().ok()?.click().await)
        })
        .await;
    }

    /// Types into whatever has the focus.
    pub(crate) async fn types(&self, keys: impl Into<TypingData>) {
        let typed = self.session().action_chain().send_keys(keys);
        typed.perform().await.expect("keys are pressed");
    }

    /// Presses a key.
    pub(crate) async fn presses(&self, key: Key) {
        self.types(key).await;
    }

    /// Presses a key while Ctrl is down.
    pub(crate) async fn presses_ctrl(&self, key: char) {
        let chord = self.session().action_chain();
        let chord = chord.key_down(Key::Control).key_down(key);
        let chord = chord.key_up(key).key_up(Key::Control);
        chord.perform().await.expect("keys are pressed");
    }

    /// Empties a field and types into it.
    pub(crate) async fn fills_in(&self, name: &str, text: &str) {
        let field = self.find("field", name).await;
        field.clear().await.expect("a field that can be emptied");
        field.send_keys(text).await.expect("a field to type in");
    }

    // ---- Files ----

    /// A file of this visit, with this content.
    pub(crate) fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.folder.join("files").join(name);
        fs::write(&path, content).expect("room for a file");
        path
    }

    /// The language in which the page speaks.
    async fn language(&self) -> Lang {
        let script = "return document.documentElement.lang";
        let code = self.script(script, json!([])).await;
        code.as_str().and_then(Lang::from_code).unwrap_or_default()
    }

    /// Picks a file after *Bestand openen*.
    pub(crate) async fn opens_file(&self, path: &Path) {
        let name = Frame::OpenFile.say(self.language().await);
        self.picks_file(name, path).await;
    }

    /// Picks a file after a button. The picker itself is not the page's, so the file goes to the
    /// input that the button opens it for.
    pub(crate) async fn picks_file(&self, button: &str, path: &Path) {
        self.find("button", button).await;
        let script = "return document.querySelector('input[type=file]')";
        let input = self.session().execute(script, []).await;
        let input = input.and_then(ScriptRet::element);
        let input = input.expect("an input for files");
        let picked = input.send_keys(path.display().to_string()).await;
        picked.expect("a file can be picked");
    }

    /// Drags a file from the desktop onto the middle of the page.
    pub(crate) async fn drops_file(&self, path: &Path) {
        self.drops_files(&[path]).await;
    }

    /// Drags several files there at once.
    pub(crate) async fn drops_files(&self, paths: &[&Path]) {
        let data = json!({ "items": [], "files": paths, "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({ "type": kind, "x": 300, "y": 300, "data": data });
            self.cdp("Input.dispatchDragEvent", event).await;
        }
    }

    /// Waits for the next downloaded file and takes it out of the folder of downloads.
    pub(crate) async fn downloaded(&self) -> PathBuf {
        let folder = self.folder.join("downloads");
        let found = self
            .until("a downloaded file", async || {
                let entries = fs::read_dir(&folder).ok()?;
                let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
                // While it arrives, the browser gives it another name.
                paths.find(|path| {
                    let is = |end: &str| path.extension().is_some_and(|found| found == end);
                    let is_ours = ["json", "txt", "csv", "docx", "xlsx", "ics", "svg", "png"]
                        .into_iter()
                        .any(is);
                    is_ours && fs::metadata(path).is_ok_and(|file| file.len() > 0)
                })
            })
            .await;
        let name = found.file_name().expect("a file has a name");
        let kept = self.folder.join("files").join(name);
        fs::rename(&found, &kept).expect("a file can be moved");
        kept
    }

    /// Saves what the page offers to save, by its button and the dialogue that follows; the file.
    pub(crate) async fn saves_file(&self, button: &str) -> PathBuf {
        let lang = self.language().await;
        self.clicks("button", button).await;
        self.clicks("button", Hand::Download.say(lang)).await;
        let file = self.downloaded().await;
        self.clicks("button", Frame::Close.say(lang)).await;
        file
    }

    /// Lets the browser refuse every download, without a word to the page.
    pub(crate) async fn has_downloads_blocked(&self) {
        let deny = json!({ "behavior": "deny" });
        self.cdp("Browser.setDownloadBehavior", deny).await;
    }

    /// A folder of this visit.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        self.folder.join("files").join(name)
    }

    // ---- Windows and devices ----

    /// Opens an address in a second tab and goes there; the tab that was left.
    pub(crate) async fn opens_in_new_tab(&self, address: &str) -> WindowHandle {
        let left = self.session().window().await.expect("a window");
        let tab = self.session().new_tab().await.expect("a tab");
        self.goes_to(tab).await;
        self.opens(address).await;
        left
    }

    /// Goes to a tab; the one that was left.
    pub(crate) async fn goes_to(&self, tab: WindowHandle) -> WindowHandle {
        let left = self.session().window().await.expect("a window");
        let there = self.session().switch_to_window(tab).await;
        there.expect("a tab that is open");
        left
    }

    /// Loses the tab: what shows the page is killed. Goes on in a new tab, still empty.
    pub(crate) async fn loses_the_tab(&self) {
        let session = self.session();
        let next = session.new_tab().await.expect("a tab");
        // Nobody is left to answer; where the driver waits for one, a second is enough.
        let crash = session.cdp();
        let crash = crash.send_raw("Page.crash", json!({}));
        tokio::time::timeout(Duration::from_secs(1), crash)
            .await
            .ok();
        let there = session.switch_to_window(next).await;
        there.expect("a tab that is open");
        self.sits_down().await;
    }

    /// Loses the whole browser, as in a power cut, and starts it again on the same profile.
    pub(crate) async fn loses_the_browser(&self) {
        kill::browser(&self.machine.profile()).await;
        // The driver only has to forget it.
        self.session().quit().await.ok();
        let session = self.machine.open().await;
        self.session.replace(session);
        self.sits_down().await;
    }

    /// Lets the browser accept or refuse downloads.
    pub(crate) async fn accepts_downloads(&self, accepts: bool) {
        let downloads = json!({
            "behavior": if accepts { "allow" } else { "deny" },
            "downloadPath": self.folder.join("downloads"),
        });
        self.cdp("Browser.setDownloadBehavior", downloads).await;
    }

    /// Works without the service worker: every file comes from the server.
    pub(crate) async fn bypasses_the_worker(&self) {
        self.cdp("Network.enable", json!({})).await;
        let bypass = json!({ "bypass": true });
        self.cdp("Network.setBypassServiceWorker", bypass).await;
    }

    /// Sizes the page, as another device would.
    pub(crate) async fn resize(&self, (width, height): (u32, u32), phone: bool) {
        let metrics = json!({
            "width": width,
            "height": height,
            "deviceScaleFactor": if phone { 2 } else { 1 },
            "mobile": phone,
        });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics)
            .await;
        let touch = json!({ "enabled": phone });
        self.cdp("Emulation.setTouchEmulationEnabled", touch).await;
    }

    /// Prefers these languages, the first most.
    pub(crate) async fn prefers_languages(&self, languages: &str) {
        let version = self.cdp("Browser.getVersion", json!({})).await;
        let agent = json!({ "userAgent": version["userAgent"], "acceptLanguage": languages });
        self.cdp("Emulation.setUserAgentOverride", agent).await;
    }

    /// Prefers dark or light; and that nothing moves, so that what is looked at or clicked stands.
    pub(crate) async fn prefers_dark(&self, dark: bool) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" } },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        let media = json!({ "features": features });
        self.cdp("Emulation.setEmulatedMedia", media).await;
    }

    // ---- What a person cannot do ----

    /// Runs a script on the page; its result.
    pub(crate) async fn script(&self, script: &str, arguments: Value) -> Value {
        let result = self.session().execute(script, list(arguments)).await;
        json_of(script, result)
    }

    /// Runs a script that calls its last argument when it is done.
    pub(crate) async fn script_async(&self, script: &str, arguments: Value) -> Value {
        let result = self.session().execute_async(script, list(arguments)).await;
        json_of(script, result)
    }

    /// Sends a command of Chromium's own protocol; its result.
    pub(crate) async fn cdp(&self, method: &str, parameters: Value) -> Value {
        let result = self.session().cdp().send_raw(method, parameters).await;
        result.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Runs a script in every page that is loaded from now on, before the page's own. What undoes it.
    pub(crate) async fn before_every_page(&self, script: &str) -> Value {
        let source = json!({ "source": script });
        self.cdp("Page.addScriptToEvaluateOnNewDocument", source)
            .await
    }

    /// No longer runs such a script.
    pub(crate) async fn no_longer_before_every_page(&self, script: Value) {
        self.cdp("Page.removeScriptToEvaluateOnNewDocument", script)
            .await;
    }

    /// A picture of the page, as PNG in base 64.
    pub(crate) async fn picture(&self) -> String {
        let picture = self.cdp("Page.captureScreenshot", json!({})).await;
        picture["data"].as_str().unwrap_or_default().to_owned()
    }

    /// Replaces the text of a record in the journal of the page, or all of them.
    pub(crate) async fn writes_into_the_journal(&self, id: Option<&str>, text: &str) {
        const SCRIPT: &str = r"
            const [id, text, done] = arguments;
            const asked = indexedDB.open('iscan:' + location.pathname);
            asked.onerror = () => done('no journal');
            asked.onsuccess = () => {
              const change = asked.result.transaction('scans', 'readwrite');
              const scans = change.objectStore('scans');
              scans.getAll().onsuccess = ({ target }) => {
                const chosen = target.result.filter(record => !id || record.id === id);
                for (const record of chosen) scans.put({ ...record, text });
              };
              change.oncomplete = () => { asked.result.close(); done(''); };
            };";
        let done = self.script_async(SCRIPT, json!([id, text])).await;
        assert_eq!(done, "");
    }

    /// The records of the journal of the page.
    pub(crate) async fn journal(&self) -> Value {
        const SCRIPT: &str = r"
            const [done] = arguments;
            const asked = indexedDB.open('iscan:' + location.pathname);
            asked.onerror = () => done([]);
            asked.onsuccess = () => {
              const all = asked.result.transaction('scans').objectStore('scans').getAll();
              all.onsuccess = () => { asked.result.close(); done(all.result); };
            };";
        self.script_async(SCRIPT, json!([])).await
    }

    /// Leaves no room in the storage of the page's origin.
    pub(crate) async fn fills_the_storage(&self) {
        const SCRIPT: &str = r"
            let size = 6_000_000, text = '';
            while (size >= 1) {
              try { localStorage.setItem('filler', text + 'x'.repeat(size)); text += 'x'.repeat(size); }
              catch { size = Math.floor(size / 2); }
            }";
        self.script(SCRIPT, json!([])).await;
    }

    /// Takes back what filled the storage.
    pub(crate) async fn empties_the_storage_again(&self) {
        let script = "localStorage.removeItem('filler')";
        self.script(script, json!([])).await;
    }

    /// Everything in the storage of the page's origin.
    pub(crate) async fn stored(&self) -> Value {
        self.script("return { ...localStorage }", json!([])).await
    }

    /// The address behind the page's folder, such as `#/privacy`.
    pub(crate) async fn address(&self) -> String {
        let url = self.session().current_url().await.expect("an address");
        url.fragment()
            .map(|fragment| format!("#{fragment}"))
            .unwrap_or_default()
    }
}

fn list(arguments: Value) -> Vec<Value> {
    match arguments {
        Value::Array(list) => list,
        _ => panic!("the arguments of a script are a list"),
    }
}

fn json_of(script: &str, result: WebDriverResult<ScriptRet>) -> Value {
    let first = script.lines().find(|line| !line.is_empty());
    match result {
        Ok(result) => result.json().clone(),
        Err(error) => panic!("script “{}…”: {error}", first.unwrap_or_default()),
    }
}
