//! Other screens than a laptop's.

use crate::harness::{Setup, visit};
use crate::{begins_a_scan, statement};
use serde_json::json;

#[test]
fn on_a_phone_a_whole_statement_and_the_beginning_of_the_next_fit() {
    visit(Setup::PHONE, async |person| {
        // From the top of the first statement to the end of the next one's first line.
        const HEIGHT: &str = r"
            const [one, next] = document.querySelectorAll('fieldset');
            const legend = next.querySelector('legend');
            const line = parseFloat(getComputedStyle(legend).lineHeight) || 24;
            return [legend.getBoundingClientRect().top + line - one.getBoundingClientRect().top, innerHeight];";
        begins_a_scan(person).await;
        person.find("group", &format!("{}…", statement(1))).await;
        let measured = person.script(HEIGHT, json!([])).await;
        let (needed, height) = (measured[0].as_f64(), measured[1].as_f64());
        assert!(needed <= height, "{needed:?} of {height:?} pixels");
    });
}

#[test]
fn on_a_phone_statements_are_answered_by_touching_them() {
    visit(Setup::PHONE, async |person| {
        begins_a_scan(person).await;
        person.chooses(statement(0), "grotendeels").await;
        person.chooses(statement(4), "weet ik niet").await;
        person.sees("2 van 78").await;
        person.sees_chosen(statement(0), Some("grotendeels")).await;
        person.sees_chosen(statement(4), Some("weet ik niet")).await;
    });
}
