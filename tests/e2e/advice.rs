//! The recommendations of the plan: how many are shown, their order, and what does not fit.
//!
//! Invariant: whatever moves, goes or comes back takes the focus along.

use crate::harness::{Person, Setup, visit};
use crate::plan::{advised, named, plans};
use iscan::instrument::Lang;
use iscan::text::plan::{self as say, PlanWords};
use serde_json::json;

#[test]
fn the_first_recommendations_are_shown_and_the_others_when_asked_for() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        let first = advised(person).await;
        assert_eq!(first.len(), 5);
        person.clicks("button", "Toon ook de andere…").await;
        let sixth = person
            .until("the focus on the sixth", async || {
                let all = advised(person).await;
                let sixth = all.get(5)?.clone();
                (person.focus().await.text == sixth).then_some(sixth)
            })
            .await;
        assert!(advised(person).await.len() > 6);
        person.clicks("button", &say::only_first(Lang::Nl, 5)).await;
        person
            .until("the first ones", async || {
                (advised(person).await == first).then_some(())
            })
            .await;
        // What moves out of the first ones stays in sight, and so does the focus.
        person
            .clicks("button", &named(PlanWords::Down, &first[4]))
            .await;
        person
            .until("the fifth in the sixth place", async || {
                let all = advised(person).await;
                (all.get(4) == Some(&sixth) && all.get(5) == Some(&first[4])).then_some(())
            })
            .await;
        let script = "return document.activeElement.getAttribute('aria-label')";
        let down = named(PlanWords::Down, &first[4]);
        person
            .until("the focus on its button", async || {
                (person.script(script, json!([])).await == json!(down)).then_some(())
            })
            .await;
    });
}

async fn goes_to(person: &Person, title: &str) {
    person
        .until(&format!("the focus on “{title}”"), async || {
            (person.focus().await.text == title).then_some(())
        })
        .await;
}

#[test]
fn recommendations_go_up_and_aside_and_back_to_the_order_of_the_scan() {
    visit(Setup::LAPTOP, async |person| {
        plans(person).await;
        let before = advised(person).await;
        person
            .clicks("button", &named(PlanWords::Up, &before[1]))
            .await;
        person
            .until("another order", async || {
                (advised(person).await[0] == before[1]).then_some(())
            })
            .await;
        person
            .clicks("button", PlanWords::OrderBack.say(Lang::Nl))
            .await;
        person
            .until("the first order", async || {
                (advised(person).await == before).then_some(())
            })
            .await;
        person
            .clicks("button", &named(PlanWords::Dismiss, &before[0]))
            .await;
        goes_to(person, &before[1]).await;
        assert_eq!(advised(person).await.first(), before.get(1));
        // The second click of a double click sets nothing else aside.
        person
            .double_clicks("button", &named(PlanWords::Dismiss, &before[1]))
            .await;
        let aside = "Aanbevelingen die niet bij u passen ( 2 )";
        person.clicks("summary", aside).await;
        for title in [&before[1], &before[0]] {
            person
                .clicks("button", &named(PlanWords::TakeBack, title))
                .await;
            goes_to(person, title).await;
        }
        assert_eq!(advised(person).await, before);
    });
}
