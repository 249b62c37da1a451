//! Answering the statements: with the keyboard, with the mouse, undone and redone, kept.

use crate::harness::{Person, Setup, visit};
use crate::{
    INSTRUMENT, PLACEMENT, address_of, area, begins_a_scan, has_a_scan_with_two_answers, statement,
    tabs_to,
};
use serde_json::json;
use thirtyfour::Key;

#[test]
fn a_whole_area_is_answered_with_the_keyboard_alone() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        person.sees("0 van 78").await;
        tabs_to(person, statement(0)).await;
        person.types("3").await;
        person.sees_chosen(statement(0), Some("deels")).await;
        assert!(person.focus().await.text.contains("deels"));
        person.presses(Key::Right).await;
        person.sees_chosen(statement(0), Some("grotendeels")).await;
        person.sees("1 van 78").await;

        for (number, key) in ["?", "1", "5", "2"].into_iter().enumerate() {
            person.presses(Key::Enter).await;
            person.focus_comes_to(statement(number + 1)).await;
            person.types(key).await;
            person.sees(&format!("{} van 78", number + 2)).await;
        }
        person.sees_chosen(statement(1), Some("weet ik niet")).await;
        person
            .sees_chosen(statement(2), Some("helemaal niet"))
            .await;
        person.sees_chosen(statement(3), Some("helemaal")).await;
        person.sees_chosen(statement(4), Some("eerder niet")).await;

        person.presses(Key::Enter).await;
        person.focus_comes_to(PLACEMENT).await;
        person.types(" ").await;
        person.presses(Key::Down).await;
        let second = &area(0).cells[1].description;
        person.sees_chosen(PLACEMENT, Some(second)).await;
        person.sees("6 van 78").await;

        person.presses(Key::Enter).await;
        person.presses(Key::Enter).await;
        person.arrives_at(&area(1).name).await;
        assert_eq!(person.focus().await.what, "h1", "the heading has the focus");
    });
}

#[test]
fn tab_enters_each_statement_once() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        tabs_to(person, statement(0)).await;
        let mut radios = 0;
        while person.focus().await.group == statement(0) {
            radios += usize::from(person.focus().await.what == "radio");
            person.presses(Key::Tab).await;
        }
        assert_eq!(radios, 1);
    });
}

#[test]
fn answers_are_kept_when_the_page_is_loaded_anew_in_the_middle() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        person.reloads().await;
        person.arrives_at(&area(0).name).await;
        person.sees("2 van 78").await;
        person.sees_chosen(statement(0), Some("deels")).await;
        person.sees_chosen(statement(1), Some("weet ik niet")).await;
        person.sees_chosen(statement(2), None).await;
    });
}

#[test]
fn an_answer_that_is_cleared_is_open_again() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        person.clicks("button", "Wissen").await;
        person.sees("1 van 78").await;
        person.sees_chosen(statement(0), None).await;
        person.sees_chosen(statement(1), Some("weet ik niet")).await;
    });
}

#[test]
fn a_change_is_undone_and_redone_with_keys_and_with_buttons() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        person.presses_ctrl('z').await;
        person.sees_chosen(statement(1), None).await;
        person.presses_ctrl('z').await;
        person.sees_chosen(statement(0), None).await;
        person.presses_ctrl('y').await;
        person.sees_chosen(statement(0), Some("deels")).await;
        person.clicks("button", "Opnieuw").await;
        person.sees_chosen(statement(1), Some("weet ik niet")).await;
        person.clicks("button", "Ongedaan maken").await;
        person.sees_chosen(statement(1), None).await;
        person.reloads().await;
        person.sees_chosen(statement(0), Some("deels")).await;
        person.sees_chosen(statement(1), None).await;
    });
}

#[test]
fn a_comment_is_kept_and_its_typing_is_undone_in_one_step() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        person.clicks("summary", "Opmerking").await;
        person
            .fills_in("Uw opmerking", "zie het verslag van mei")
            .await;
        person.sees("Deze opmerking mag in het rapport").await;
        person.reloads().await;
        let comment = "return document.querySelector('textarea').value";
        let comment = async |person: &Person| person.script(comment, serde_json::json!([])).await;
        assert_eq!(comment(person).await, "zie het verslag van mei");
        person.fills_in("Uw opmerking", "iets anders").await;
        person.clicks("summary", "Uitleg").await;
        person.clicks("button", "Ongedaan maken").await;
        person
            .until("the earlier comment", async || {
                (comment(person).await == "zie het verslag van mei").then_some(())
            })
            .await;
    });
}

#[test]
fn the_back_button_goes_through_the_areas() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        person.clicks("link", &format!("{} ›", area(1).name)).await;
        person.arrives_at(&area(1).name).await;
        person.goes_back().await;
        person.arrives_at(&area(0).name).await;
        person.goes_back().await;
        person.arrives_at("Stellingen").await;
    });
}

#[test]
fn a_quick_scan_asks_the_thirteen_placements_and_nothing_else() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        person.clicks("button", "Snelscan beginnen").await;
        person.arrives_at("Snelscan").await;
        person.sees("0 van 13").await;
        person.clicks("link", "Beginnen").await;
        for (index, area) in INSTRUMENT.areas.iter().enumerate() {
            person.arrives_at(&area.name).await;
            let statement = format!("{}…", area.statements[0].text);
            assert!(!person.has("group", &statement).await);
            person
                .chooses(PLACEMENT, &area.cells[index % 5].description)
                .await;
            person.sees(&format!("{} van 13", index + 1)).await;
            match INSTRUMENT.areas.get(index + 1) {
                Some(next) => person.clicks("link", &format!("{} ›", next.name)).await,
                None => person.clicks("link", "Naar het overzicht").await,
            }
        }
        person.arrives_at("Snelscan").await;
        person.sees("U hebt alles beantwoord.").await;
    });
}

#[test]
fn no_result_is_visible_while_answering() {
    visit(Setup::LAPTOP, async |person| {
        has_a_scan_with_two_answers(person).await;
        for index in [0, 7] {
            let address = address_of(person, area(index)).await;
            person.opens(&address).await;
            person
                .chooses(PLACEMENT, &area(index).cells[2].description)
                .await;
            shows_no_result(person).await;
        }
        person.clicks("link", "2 Workshop").await;
        person.arrives_at("Stellingen").await;
        shows_no_result(person).await;
    });
}

/// None of the words in which a result is said.
async fn shows_no_result(person: &Person) {
    let text = person.text().await.to_lowercase();
    for word in [
        "fase ",
        "ingeschat",
        "kwadrant",
        "loopt voor",
        "gelijk op",
        "score",
        "%",
    ] {
        assert!(!text.contains(word), "“{word}” in: {text}");
    }
    let phases = INSTRUMENT.phases.iter();
    for phase in phases.map(|phase| phase.heading.to_lowercase()) {
        assert!(!text.contains(&phase), "“{phase}” in: {text}");
    }
}

#[test]
fn an_answer_that_could_not_be_stored_survives_going_to_another_screen() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        person.fills_the_storage().await;
        person.chooses(statement(0), "deels").await;
        person.sees("Niet bewaard").await;
        person.clicks("link", "1 Intake").await;
        person.arrives_at("Intake").await;
        person.sees("Niet bewaard").await;
        person.goes_back().await;
        person.arrives_at(&area(0).name).await;
        person.sees_chosen(statement(0), Some("deels")).await;
    });
}

#[test]
fn when_the_storage_is_full_it_says_so_and_the_answer_stays_on_the_screen() {
    visit(Setup::LAPTOP, async |person| {
        begins_a_scan(person).await;
        person.fills_the_storage().await;
        person.chooses(statement(0), "deels").await;
        person.sees("Niet bewaard").await;
        person.sees("Bewaar de scan nu als bestand").await;
        person.sees_chosen(statement(0), Some("deels")).await;
        let file = person.saves_file("Bewaren als bestand").await;
        let saved = std::fs::read_to_string(file).expect("a file");
        let id = area(0).statements[0].id.to_string();
        assert!(saved.contains(&format!("\"{id}\": 2")), "{saved}");
        person.empties_the_storage_again().await;
        person.chooses(statement(1), "helemaal overal").await;
        person.sees("Bewaard om").await;
        person.no_longer_sees("Niet bewaard").await;
    });
}

/// The address is changed under the user's hands: by the back button, a bookmark, another link.
#[test]
fn a_field_that_is_being_filled_in_keeps_what_was_typed_when_its_page_goes() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        person.clicks("button", "Nieuwe scan beginnen").await;
        person.clicks("link", "1 Intake").await;
        person.arrives_at("Intake").await;
        let intake = person.address().await;
        for (field, typed) in [("Gemeente", "Stek"), ("Wie begeleidt de scan?", "An")] {
            person.fills_in(field, typed).await;
            person
                .opens(&intake.replace("/intake", "/stellingen"))
                .await;
            person.arrives_at("Stellingen").await;
            person.opens(&intake).await;
            person.arrives_at("Intake").await;
            let filled_in =
                "return [...document.querySelectorAll('input')].map(input => input.value)";
            let filled_in = person.script(filled_in, json!([])).await;
            assert!(
                filled_in
                    .as_array()
                    .is_some_and(|all| all.contains(&json!(typed))),
                "{filled_in}"
            );
        }
    });
}
