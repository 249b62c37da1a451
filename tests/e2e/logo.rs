//! The municipality's logo: picked, drawn anew, shown in the report, carried in the file, never an SVG.

use crate::harness::{Person, Setup, visit};
use crate::{SAMPLE, goes_home, takes_in};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use iscan::exchange::ProblemKind;
use iscan::instrument::Lang;
use iscan::scan::Logo;
use iscan::text::errors;
use iscan::text::intake::Intake;
use serde_json::{Value, json};
use std::path::PathBuf;

/// What a camera or a person hid in the file of a picture.
const HIDDEN: &[u8] = b"Woonplaats van de fotograaf";

/// Leaves a file for the person to pick.
fn file(person: &Person, name: &str, bytes: &[u8]) -> PathBuf {
    let path = person.folder(name);
    std::fs::write(&path, bytes).expect("a file can be written");
    path
}

/// A picture of noise, which no PNG makes small, with something hidden behind it.
async fn noise(person: &Person, width: u32, height: u32) -> Vec<u8> {
    const SCRIPT: &str = r"
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = arguments;
        const context = canvas.getContext('2d');
        const image = context.createImageData(canvas.width, canvas.height);
        let seed = 7;
        for (let at = 0; at < image.data.length; at++) {
          seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
          image.data[at] = at % 4 === 3 ? 255 : seed >>> 24;
        }
        context.putImageData(image, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];";
    let code = person.script(SCRIPT, json!([width, height])).await;
    let code = code.as_str().expect("a picture");
    let mut bytes = BASE64.decode(code).expect("base64");
    bytes.extend_from_slice(HIDDEN);
    bytes
}

/// The logo that is shown under a name: its address, and its size in points.
async fn shown(person: &Person, name: &str) -> (String, [u64; 2]) {
    const SCRIPT: &str = r"
        const logo = [...document.images].find(image => image.alt === arguments[0]);
        return logo?.naturalWidth ? [logo.src, logo.naturalWidth, logo.naturalHeight] : null;";
    let logo = person
        .until("a logo that is drawn", async || {
            let found = person.script(SCRIPT, json!([name])).await;
            (!found.is_null()).then_some(found)
        })
        .await;
    let number = |at: usize| logo[at].as_u64().expect("a number");
    let address = logo[0].as_str().expect("an address").to_owned();
    (address, [number(1), number(2)])
}

fn bytes_of(address: &str) -> Vec<u8> {
    let (_, code) = address.split_once(',').expect("a data: address");
    BASE64.decode(code).expect("base64")
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_logo_is_drawn_small_shown_in_the_report_and_carried_in_the_file() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        person.clicks("button", "Nieuwe scan beginnen").await;
        person.clicks("link", "1 Intake").await;
        person.arrives_at("Intake").await;
        person.fills_in("Gemeente", "Stekene").await;
        let noise = noise(person, 1200, 900).await;
        assert!(noise.len() > 1_000_000);
        person
            .picks_file("Logo kiezen", &file(person, "logo.png", &noise))
            .await;
        person.sees(Intake::LogoThere.say(Lang::Nl)).await;
        let (address, size) = shown(person, "Logo van Stekene").await;
        assert_eq!(size, [213, 160]);
        let logo = Logo::parse(&address).expect("what is shown is a logo");
        assert!(logo.bytes() <= Logo::LIMIT);
        assert!(!holds(&bytes_of(&address), HIDDEN));

        let intake = person.address().await;
        person.opens(&intake.replace("/intake", "/rapport")).await;
        person.arrives_at("Rapport van de I-scan").await;
        assert_eq!(shown(person, "Logo van Stekene").await.0, address);

        let saved = person.saves_file("Bewaren als bestand").await;
        let saved = std::fs::read_to_string(saved).expect("the file");
        let saved: Value = serde_json::from_str(&saved).expect("JSON");
        assert_eq!(saved["data"]["content"]["context"]["logo"], json!(address));

        person.clicks("link", "1 Intake").await;
        person.clicks("button", "Logo verwijderen").await;
        person.sees(Intake::LogoGone.say(Lang::Nl)).await;
        assert!(!person.has("button", "Logo verwijderen").await);
        assert_eq!(person.focus().await.text, "Logo kiezen");
    });
}

#[test]
fn an_svg_and_what_is_no_picture_are_answered_with_a_sentence() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        person.clicks("button", "Nieuwe scan beginnen").await;
        person.clicks("link", "1 Intake").await;
        person.arrives_at("Intake").await;
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
        let broken = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR and then nothing of a picture";
        let huge = vec![b' '; 10_000_001];
        for (name, bytes, words) in [
            ("logo.svg", &svg[..], Intake::LogoSvg),
            ("svg.png", svg, Intake::LogoSvg),
            ("broken.png", broken, Intake::LogoNotDrawn),
            ("text.png", b"geen afbeelding", Intake::LogoNotDrawn),
            ("huge.png", &huge, Intake::LogoTooLarge),
        ] {
            let path = file(person, name, bytes);
            person.picks_file("Logo kiezen", &path).await;
            person.sees(words.say(Lang::Nl)).await;
            assert!(!person.has("button", "Logo verwijderen").await, "{name}");
            person.clicks("button", "Sluiten").await;
        }
    });
}

/// The sample file with a logo.
fn sample_with(person: &Person, name: &str, logo: &[u8]) -> PathBuf {
    let mut sample: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
    let address = format!("data:image/png;base64,{}", BASE64.encode(logo));
    assert!(Logo::parse(&address).is_some());
    sample["data"]["content"]["context"]["logo"] = json!(address);
    file(person, name, sample.to_string().as_bytes())
}

#[test]
fn the_logo_of_a_file_is_drawn_anew_and_one_that_cannot_be_is_left_out() {
    visit(Setup::LAPTOP, async |person| {
        person.opens("").await;
        let broken = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR and then nothing of a picture";
        let path = sample_with(person, "broken.json", broken);
        person.opens_file(&path).await;
        person
            .sees(&errors::problem(Lang::Nl, &ProblemKind::NoLogo))
            .await;
        person.clicks("button", "Niets doen").await;

        let noise = noise(person, 60, 40).await;
        takes_in(person, &sample_with(person, "whole.json", &noise), Lang::Nl).await;
        person.clicks("link", "1 Intake").await;
        let (address, size) = shown(person, "Logo van Genk").await;
        assert_eq!(size, [60, 40]);
        assert!(!holds(&bytes_of(&address), HIDDEN));

        // What went out comes in as what is here.
        let saved = person.saves_file("Bewaren als bestand").await;
        goes_home(person).await;
        person.opens_file(&saved).await;
        person.sees("met dezelfde inhoud").await;
    });
}
