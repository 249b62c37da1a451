//! Everything that can go wrong with a browser, and what is left of the work afterwards.
//!
//! Invariant: an answer counts as acknowledged when the page said *Bewaard om* after it; after every
//! fault each of them is looked for on the screen. Each test leaves a row of the table of faults.

use crate::harness::tally::Tally;
use crate::harness::{Person, Setup, visit};
use crate::offline::works_offline;
use crate::{SAMPLE, area, goes_home, has_a_scan_with_two_answers, statement};
use serde_json::json;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Answers: what one clicks, and how the chosen one reads.
const ANSWERS: [(&str, &str); 4] = [
    ("deels", "deels"),
    ("grotendeels", "grotendeels"),
    ("helemaal overal", "helemaal"),
    ("weet ik niet", "weet ik niet"),
];
/// How many statements of the first area are used.
const STATEMENTS: usize = 4;
/// How long answers may take to come back on the screen; nothing waits for a store that long.
const PATIENCE: Duration = Duration::from_secs(10);

/// What was answered and acknowledged: statement and answer.
struct Work {
    address: String,
    answers: RefCell<BTreeMap<usize, &'static str>>,
    step: RefCell<usize>,
}

impl Work {
    /// Begins a scan, with two answers.
    async fn begin(person: &Person) -> Self {
        has_a_scan_with_two_answers(person).await;
        is_acknowledged(person).await;
        let answers = BTreeMap::from([(0, "deels"), (1, "weet ik niet")]);
        Self {
            address: person.address().await,
            answers: RefCell::new(answers),
            step: RefCell::new(0),
        }
    }

    /// The id of the scan.
    fn id(&self) -> &str {
        self.address.split('/').nth(2).unwrap_or_default()
    }

    /// Gives the next statement another answer, and waits until the page says that it is kept.
    async fn goes_on(&self, person: &Person) {
        self.answers_next(person).await;
        is_acknowledged(person).await;
    }

    /// Gives the next statement another answer, and does not wait.
    async fn answers_next(&self, person: &Person) {
        let step = self.step.replace_with(|step| *step + 1);
        let which = step % STATEMENTS;
        let (click, reads) = ANSWERS[(step / STATEMENTS + step + 1) % ANSWERS.len()];
        person.chooses(statement(which), click).await;
        person.sees_chosen(statement(which), Some(reads)).await;
        self.answers.borrow_mut().insert(which, reads);
    }

    /// Opens the scan anew.
    async fn opens(&self, person: &Person) {
        person.opens(&self.address).await;
        person.arrives_at(&area(0).name).await;
    }

    /// Looks for every acknowledged answer, notes how many are missing, and insists that none is.
    async fn is_all_there(&self, person: &Person, tally: &mut Tally, times: usize) {
        person.arrives_at(&area(0).name).await;
        let start = Instant::now();
        loop {
            let missing = self.missing(person).await;
            if missing.is_empty() || start.elapsed() > PATIENCE {
                tally.add(times, self.answers.borrow().len(), missing.len());
                assert!(missing.is_empty(), "acknowledged and gone: {missing:?}");
                return;
            }
        }
    }

    async fn missing(&self, person: &Person) -> Vec<(usize, &'static str)> {
        let mut missing = Vec::new();
        let answers = self.answers.borrow().clone();
        for (which, answer) in answers {
            if person.chosen(statement(which)).await.as_deref() != Some(answer) {
                missing.push((which, answer));
            }
        }
        missing
    }
}

/// Waits until the page says that the last change is kept.
async fn is_acknowledged(person: &Person) {
    person
        .until("the last change to be kept", async || {
            let text = person.text().await;
            (text.contains("Bewaard om") && !text.contains("Bewaren…")).then_some(())
        })
        .await;
}

/// Waits until the page says of the last change whether it is kept.
async fn is_answered(person: &Person) {
    person.no_longer_sees("Bewaren…").await;
}

/// Waits until this tab may change the scan.
async fn can_write(person: &Person) {
    const SCRIPT: &str =
        "return document.querySelector('fieldset') && !document.querySelector('fieldset:disabled')";
    person
        .until("the pen", async || {
            (person.script(SCRIPT, json!([])).await == true).then_some(())
        })
        .await;
}

#[test]
fn nothing_acknowledged_is_lost_when_the_tab_is_killed_while_one_types() {
    visit(Setup::LAPTOP, async |person| {
        let mut tally = Tally::of("Tab (renderer) killed while typing");
        let work = Work::begin(person).await;
        for _ in 0..5 {
            work.goes_on(person).await;
            work.goes_on(person).await;
            if !person.has("field", "Uw opmerking").await {
                person.clicks("summary", "Opmerking").await;
            }
            person.fills_in("Uw opmerking", "half getyp").await;
            person.loses_the_tab().await;
            work.opens(person).await;
            work.is_all_there(person, &mut tally, 1).await;
        }
    });
}

#[test]
fn nothing_acknowledged_is_lost_when_the_whole_browser_is_killed_within_a_second() {
    visit(Setup::LAPTOP, async |person| {
        let mut tally = Tally::of("Whole browser killed (SIGKILL) within a second after “Bewaard”");
        let work = Work::begin(person).await;
        for _ in 0..6 {
            for _ in 0..3 {
                work.goes_on(person).await;
            }
            person.loses_the_browser().await;
            work.opens(person).await;
            work.is_all_there(person, &mut tally, 1).await;
        }
    });
}

#[test]
fn nothing_acknowledged_is_lost_when_the_storage_is_full() {
    visit(Setup::LAPTOP, async |person| {
        let mut tally = Tally::of("localStorage filled up");
        let work = Work::begin(person).await;
        for times in 1..=5 {
            work.goes_on(person).await;
            // The backup would give its room to the scan.
            let script =
                "delete localStorage['iscan:' + location.pathname + 'backup/' + arguments[0]]";
            person.script(script, json!([work.id()])).await;
            person.fills_the_storage().await;
            if !person.has("field", "Uw opmerking").await {
                person.clicks("summary", "Opmerking").await;
            }
            person
                .fills_in("Uw opmerking", &"lang ".repeat(20 * times))
                .await;
            // It says where the answer is, so it has to be there.
            person.sees("op één van de twee plaatsen bewaard").await;
            work.answers_next(person).await;
            is_answered(person).await;
            person.sees("op één van de twee plaatsen bewaard").await;
            person.reloads().await;
            work.is_all_there(person, &mut tally, 1).await;
            person.empties_the_storage_again().await;
        }
        work.goes_on(person).await;
        person.reloads().await;
        work.is_all_there(person, &mut tally, 0).await;
    });
}

#[test]
fn nothing_acknowledged_is_lost_when_one_of_the_two_stores_is_switched_off() {
    visit(Setup::LAPTOP, async |person| {
        let mut tally = Tally::of("One of the two stores switched off");
        let work = Work::begin(person).await;
        let off = [
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } });",
            "Object.defineProperty(window, 'indexedDB', { value: undefined });",
            "IDBFactory.prototype.open = () => { throw new Error('off'); };",
        ];
        for how in [off, off].concat() {
            work.goes_on(person).await;
            let script = person.before_every_page(how).await;
            person.reloads().await;
            can_write(person).await;
            for _ in 0..2 {
                work.answers_next(person).await;
                is_answered(person).await;
                person.sees("op één van de twee plaatsen bewaard").await;
            }
            person.reloads().await;
            work.is_all_there(person, &mut tally, 1).await;
            person.no_longer_before_every_page(script).await;
            person.reloads().await;
            work.is_all_there(person, &mut tally, 0).await;
        }
    });
}

#[test]
fn nothing_acknowledged_is_lost_when_any_stored_key_becomes_garbage() {
    visit(Setup::LAPTOP, async |person| {
        let mut tally = Tally::of("Each stored key replaced by garbage");
        let work = Work::begin(person).await;
        let deep = "[".repeat(50_000);
        let garbage = [
            "",
            "{",
            "onleesbaar",
            "iscan 1 rev=999 len=2 crc=00000000\n{}",
            &deep,
        ];
        let keys = ["settings", "index", "scan/", "backup/"];
        for text in garbage {
            for key in keys {
                work.goes_on(person).await;
                let id = if key.ends_with('/') { work.id() } else { "" };
                let script =
                    "localStorage['iscan:' + location.pathname + arguments[0]] = arguments[1]";
                person
                    .script(script, json!([format!("{key}{id}"), text]))
                    .await;
                person.reloads().await;
                work.is_all_there(person, &mut tally, 1).await;
            }
            work.goes_on(person).await;
            person.writes_into_the_journal(None, text).await;
            person.reloads().await;
            work.is_all_there(person, &mut tally, 1).await;
        }
    });
}

#[test]
fn nothing_acknowledged_is_lost_when_two_tabs_edit_in_turn() {
    visit(Setup::LAPTOP, async |person| {
        let mut tally = Tally::of("Two tabs with interleaved edits");
        let work = Work::begin(person).await;
        let mut other = person.opens_in_new_tab(&work.address).await;
        for _ in 0..8 {
            person.clicks("button", "Hier verder werken").await;
            can_write(person).await;
            work.goes_on(person).await;
            work.goes_on(person).await;
            other = person.goes_to(other).await;
            work.is_all_there(person, &mut tally, 1).await;
        }
        person.reloads().await;
        work.is_all_there(person, &mut tally, 0).await;
    });
}

#[test]
fn an_import_that_is_cut_at_every_tenth_byte_changes_nothing() {
    visit(Setup::LAPTOP, async |person| {
        const CUTS: &str = r"
            const [text, done] = arguments;
            const bytes = new TextEncoder().encode(text);
            const soon = () => new Promise(next => setTimeout(next, 1));
            const open = () => document.querySelector('dialog:modal');
            const act = async () => {
              let cuts = 0;
              for (let end = 0; end < bytes.length - 2; end += 10) {
                const files = new DataTransfer();
                files.items.add(new File([bytes.slice(0, end)], 'scan.json'));
                const input = document.querySelector('input[type=file]');
                input.files = files.files;
                input.dispatchEvent(new Event('change', { bubbles: true }));
                for (let n = 0; !open(); n++) {
                  if (n > 4000) return 'no answer to a file of ' + end + ' bytes';
                  await soon();
                }
                if (!open().innerText.includes('Er is niets gewijzigd')) return end + ': ' + open().innerText;
                const close = [...open().querySelectorAll('button')].pop();
                close.click();
                while (open()) await soon();
                cuts++;
              }
              return cuts;
            };
            act().then(done, error => done(String(error)));";
        let mut tally = Tally::of("Import cut at every tenth byte");
        let work = Work::begin(person).await;
        goes_home(person).await;
        let before = person.stored().await;
        let cuts = person.script_async(CUTS, json!([SAMPLE])).await;
        let cuts = cuts.as_u64().unwrap_or_else(|| panic!("{cuts}"));
        assert!(cuts > 800, "{cuts} cuts");
        assert_eq!(person.stored().await, before);
        work.opens(person).await;
        let cuts = usize::try_from(cuts).expect("a small number");
        work.is_all_there(person, &mut tally, cuts).await;
    });
}

#[test]
fn nothing_acknowledged_is_lost_when_the_server_is_gone() {
    visit(Setup::LAPTOP, async |person| {
        let mut tally = Tally::of("Server gone");
        let work = Work::begin(person).await;
        works_offline(person).await;
        for _ in 0..5 {
            person.site().goes_away();
            work.goes_on(person).await;
            work.goes_on(person).await;
            person.reloads().await;
            work.is_all_there(person, &mut tally, 1).await;
            person.site().comes_back();
            work.goes_on(person).await;
        }
        person.reloads().await;
        work.is_all_there(person, &mut tally, 0).await;
    });
}

#[test]
fn nothing_acknowledged_is_lost_when_downloads_are_blocked() {
    visit(Setup::LAPTOP, async |person| {
        let mut tally = Tally::of("Downloads blocked");
        let work = Work::begin(person).await;
        person.accepts_downloads(false).await;
        for _ in 0..5 {
            work.goes_on(person).await;
            person.clicks("button", "Bewaren als bestand").await;
            person.clicks("button", "Bewaren").await;
            // Nothing tells a page that its file was refused; it must not claim the contrary.
            person
                .sees("De browser meldt niet of het bestand er staat")
                .await;
            person.reloads().await;
            work.is_all_there(person, &mut tally, 1).await;
        }
    });
}

#[test]
fn nothing_acknowledged_is_lost_when_the_clock_is_set_back() {
    visit(Setup::LAPTOP, async |person| {
        let mut tally = Tally::of("Clock set back by a year");
        let work = Work::begin(person).await;
        for years in 1..=5 {
            let back = format!(
                "{{ const Now = Date; const back = {years} * 365 * 864e5;
                   window.Date = class extends Now {{
                     constructor(...given) {{ if (given.length) super(...given); else super(Now.now() - back); }}
                     static now() {{ return Now.now() - back; }}
                   }}; }}"
            );
            work.goes_on(person).await;
            let before = person.before_every_page(&back).await;
            person.script(&back, json!([])).await;
            work.goes_on(person).await;
            person.reloads().await;
            work.goes_on(person).await;
            person.reloads().await;
            work.is_all_there(person, &mut tally, 1).await;
            person.no_longer_before_every_page(before).await;
            person.reloads().await;
            work.is_all_there(person, &mut tally, 0).await;
        }
    });
}

/// Lets the program fail while the scan is open, answers having been acknowledged; then reloads.
async fn program_fails(fault: &'static str, how: &str, person: &Person) {
    let mut tally = Tally::of(fault);
    let work = Work::begin(person).await;
    for _ in 0..5 {
        work.goes_on(person).await;
        work.goes_on(person).await;
        person.script(how, json!([])).await;
        let go = "location.hash = '#/instellingen'";
        person.script(go, json!([])).await;
        person.find("heading", "De I-scan is gestopt").await;
        person.clicks("button", "Opnieuw laden").await;
        person.arrives_at("Instellingen").await;
        work.opens(person).await;
        work.is_all_there(person, &mut tally, 1).await;
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_panics() {
    visit(Setup::LAPTOP, async |person| {
        program_fails("WebAssembly panic", crate::rescue::PANICS, person).await;
    });
}

#[test]
fn nothing_acknowledged_is_lost_when_the_stack_overflows() {
    visit(Setup::LAPTOP, async |person| {
        program_fails("Stack overflow", crate::rescue::OVERFLOWS, person).await;
    });
}
