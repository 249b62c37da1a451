//! What comes of the workshop: agreeing, the result, and page one on paper.
//!
//! Invariant: only what the group decided is typed here, never an answer.

use super::guests::{AN, BO, CE, DI, DISPUTED, ED, FA, GI, HEADS, ICT, MANAGEMENT, POLICE};
use super::sees_rows;
use crate::INSTRUMENT;
use crate::harness::Person;
use crate::preparing::keeps_picture;
use iscan::instrument::{Area, Dimension};
use serde_json::json;
use thirtyfour::Key;
use thirtyfour::components::SelectElement;

const YEAR: &str = "2029";

/// The name of an area, with its side where the other side has one of that name.
fn full_name(area: &Area) -> String {
    let side = match area.dimension {
        Dimension::Organisation => "Organisatie",
        Dimension::Ict => "ICT",
    };
    let of_name = INSTRUMENT.areas.iter().filter(|one| one.name == area.name);
    match of_name.count() {
        1 => area.name.clone(),
        _ => format!("{} ({side})", area.name),
    }
}

/// Shows everything, takes over what all agree on, agrees on the rest, and sets an ambition everywhere.
pub(super) async fn agrees_on_everything(guide: &Person, workshop: &str) {
    guide.opens(&format!("{workshop}/afspreken")).await;
    guide.sees("0 van 13 gebieden afgesproken").await;
    guide.sees("nog niet getoond").await;
    guide.opens(&format!("{workshop}/bespreken")).await;
    guide.clicks("button", "Toon alle gebieden").await;
    guide.sees("Alle gebieden zijn getoond.").await;
    guide.opens(&format!("{workshop}/afspreken")).await;
    guide.clicks("button", "Neem alle gebieden over…").await;
    guide.sees("12 gebieden zijn overgenomen.").await;
    guide.sees("12 van 13 gebieden afgesproken").await;
    for (at, area) in INSTRUMENT.areas.iter().enumerate() {
        let summary = format!("{}…", full_name(area));
        guide.clicks("summary", &summary).await;
        if at == DISPUTED {
            guide.clicks("radio", "2. …").await;
            guide
                .fills_in("Waarom deze fase?", "De helft werkt al zo.")
                .await;
            guide
                .fills_in(
                    "Waaraan ziet u dat? Eén voorbeeld is genoeg.",
                    "Het plan van mei",
                )
                .await;
        }
        let aim = match area.dimension {
            Dimension::Organisation => 3,
            Dimension::Ict => 2,
        };
        let field = guide.find("field", "Waar willen we naartoe?").await;
        let field = SelectElement::new(&field).await.expect("a list");
        field.select_by_index(aim + 1).await.expect("a phase");
        guide.fills_in("Tegen welk jaar?", YEAR).await;
        guide.presses(Key::Tab).await;
        guide.clicks("summary", &summary).await;
    }
    guide.sees("13 van 13 gebieden afgesproken").await;
    guide.sees("Bewaard om").await;
    guide.reloads().await;
    guide.sees("13 van 13 gebieden afgesproken").await;
    keeps_picture(guide, "afspreken").await;
}

/// All four readings of where the municipality stands, side by side.
pub(super) async fn sees_the_result(guide: &Person) {
    guide.clicks("link", "Naar het resultaat").await;
    for says in [
        "Ingeschat: organisatie 2,7, ICT 2,0.",
        "Geplaatst: organisatie 3,0, ICT 2,0.",
        "Afgesproken: organisatie 2,8, ICT 2,0.",
        "Ambitie 2029: organisatie 4,0, ICT 3,0.",
    ] {
        guide.sees(says).await;
    }
    guide.clicks("summary", "Als tabel").await;
    let rows = [
        "ingeschat | 2,7 | 2,0 | wat de antwoorden op de stellingen samen zeggen, normale lezing",
        "geplaatst | 3,0 | 2,0 | de omschrijving die de groep koos",
        "afgesproken | 2,8 | 2,0 | wat de groep na het gesprek afsprak",
        "ambitie 2029 | 4,0 | 3,0 | waar de groep naartoe wil",
        &format!("{POLICE} | 1"),
        &format!("{HEADS} | 2"),
    ];
    sees_rows(guide, &rows).await;
    keeps_picture(guide, "resultaat").await;
}

/// Page one is on paper, and says who was there.
pub(super) async fn prints_the_report(guide: &Person) {
    guide.clicks("link", "Naar het rapport").await;
    guide.arrives_at("Rapport van de I-scan").await;
    let paper = json!({ "media": "print" });
    guide.cdp("Emulation.setEmulatedMedia", paper).await;
    guide.find("heading", "Op één bladzijde").await;
    guide
        .sees(&format!(
            "Ingevuld door 6 deelnemers: {MANAGEMENT} (1), {HEADS} (2), {ICT} (2) en {POLICE} (1)."
        ))
        .await;
    let seen = guide.text().await;
    for name in [AN, BO, CE, DI, ED, FA, GI].map(|guest| guest.0) {
        let words = seen.split(|char: char| !char.is_alphanumeric());
        assert_eq!(words.filter(|word| *word == name).count(), 0, "{name}");
    }
    let wanted = json!({ "preferCSSPageSize": true, "pageRanges": "2" });
    let print = guide.cdp("Page.printToPDF", wanted).await;
    let print = print["data"].as_str().unwrap_or_default();
    assert!(print.len() > 20_000, "{}", print.len());
}
