//! Somebody's own part on a phone: from the invitation to the reply that the facilitator opens.
//!
//! Invariant: the facilitator is this test: it makes the invitation and opens the replies with the key
//! that it alone has.

use crate::harness::{Person, Setup, axe, visit};
use crate::{INSTRUMENT, PLACEMENT, area};
use iscan::exchange::packet::{
    Gathered, Invitation, InvitationFile, InvitedRole, PacketKind, Reply, SecretKey, Wrapper,
    find_codes, gather, open, open_part, read_response, write_invitation,
};
use iscan::instrument::{Answer, Placement, Rating};
use iscan::scan::workshop::Identify;
use iscan::scan::{InstrumentRef, Kind, Municipality, ScanId, Timestamp, VoteRound};
use serde_json::{Value, json};

const REMARK: &str = "zie het verslag van mei";

fn key() -> SecretKey {
    SecretKey::from_random([5; 32])
}

/// Heads of service are asked the first two areas; staff the first alone.
fn invitation(vote: VoteRound, identify: Identify) -> Invitation {
    let role = |id: &str, areas: usize| InvitedRole {
        id: id.into(),
        name: None,
        areas: (0..areas).map(|at| area(at).id.clone()).collect(),
    };
    Invitation {
        scan: ScanId::from_random([3; 10]),
        municipality: Municipality {
            name: "Stekene".to_owned(),
            refnis: Some("46024".to_owned()),
        },
        instrument: InstrumentRef::to(&INSTRUMENT),
        kind: Kind::Full,
        vote,
        culture: false,
        identify,
        roles: vec![role("heads", 2), role("staff", 1)],
        key: key().public(),
    }
}

fn address(vote: VoteRound, identify: Identify) -> String {
    let code = invitation(vote, identify).encode(&INSTRUMENT);
    format!("#/deelnemen/{code}")
}

/// The same with the next version of the code, and the checksum that belongs to it.
fn of_a_newer_app(address: &str) -> String {
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let code = address
        .trim_start_matches("#/deelnemen/")
        .replacen("D1", "D2", 1);
    let content = &code[..code.len() - 7];
    let sum = crc32fast::hash(content.as_bytes());
    let places = [30, 25, 20, 15, 10, 5, 0];
    let sum = places.map(|shift| char::from(DIGITS[(sum >> shift) as usize & 31]));
    format!("#/deelnemen/{content}{}", sum.iter().collect::<String>())
}

fn role(id: &str) -> &'static str {
    let role = INSTRUMENT.role(&id.into());
    &role.expect("a role of the instrument").name
}

/// Opens the invitation and begins.
async fn joins(person: &Person, id: &str) {
    person
        .opens(&address(VoteRound::First, Identify::Role))
        .await;
    person.arrives_at("U bent uitgenodigd").await;
    person.clicks("radio", role(id)).await;
    person.clicks("button", "Beginnen").await;
    person.arrives_at("Uw antwoorden").await;
}

/// Answers everything of the area on the screen: the statements in turn, then the placement.
async fn answers_area(person: &Person, at: usize) {
    let words = ["helemaal niet", "deels", "weet ik niet"];
    person.arrives_at(&area(at).name).await;
    for (index, statement) in area(at).statements.iter().enumerate() {
        person.chooses(&statement.text, words[index % 3]).await;
    }
    person
        .chooses(PLACEMENT, &area(at).cells[2].description)
        .await;
}

/// The text of a field that can only be read.
pub(super) async fn text_of(person: &Person, field: &str) -> String {
    let field = person.find("field", field).await;
    let value = field.prop("value").await.expect("a field");
    value.unwrap_or_default()
}

/// What the link on the screen holds.
async fn opens_the_link(person: &Person) -> (Reply, Vec<Gathered>) {
    person.arrives_at("Bezorg mijn antwoorden").await;
    let link = text_of(person, "De link").await;
    let page = person
        .script("return location.href.split('#')[0]", json!([]))
        .await;
    let beginning = format!("{}#/antwoord/", page.as_str().expect("an address"));
    assert!(link.starts_with(&beginning), "{link}");
    read(link.strip_prefix(&beginning).expect("it starts so"))
}

/// What a text with codes holds.
fn read(text: &str) -> (Reply, Vec<Gathered>) {
    let scan = invitation(VoteRound::First, Identify::Role).scan;
    let found = find_codes(text);
    let (mut reply, mut parts) = (None, Vec::new());
    for code in found {
        match code.kind.expect("a whole code") {
            PacketKind::Reply => {
                assert!(code.code.len() <= 250);
                reply = Some(open(&code.code, &key(), &scan, &INSTRUMENT).expect("it opens"));
            }
            PacketKind::Comments => {
                let part = open_part(&code.code, &key(), &scan, &INSTRUMENT);
                parts.push(part.expect("it opens"));
            }
            PacketKind::Invitation => panic!("no invitation"),
        }
    }
    (reply.expect("a reply"), gather(&parts, &INSTRUMENT))
}

/// Compares the answers to an area with what [`answers_area`] chose.
fn holds_area(reply: &Reply, at: usize) {
    for (index, statement) in area(at).statements.iter().enumerate() {
        let answer = reply.ratings.get(&statement.id);
        let rating = answer.map(|answer| answer.rating().map(Rating::number));
        assert_eq!(rating, Some([Some(0), Some(2), None][index % 3]));
        assert_eq!(matches!(answer, Some(Answer::DontKnow)), index % 3 == 2);
    }
    let placement = reply.placements.get(&area(at).id);
    let Some(Placement::At(phase)) = placement else {
        panic!("{placement:?}");
    };
    assert_eq!(phase.index(), 2);
}

/// Everything that this origin keeps, as one text.
pub(super) async fn everything_stored(person: &Person) -> String {
    const LOOK: &str = r"
        const done = arguments[0];
        const read = name => new Promise(resolve => {
          const asked = indexedDB.open(name);
          asked.onsuccess = () => {
            const db = asked.result, stores = [...db.objectStoreNames];
            if (!stores.length) { db.close(); return resolve([]); }
            const tx = db.transaction(stores);
            Promise.all(stores.map(store => new Promise(one => {
              tx.objectStore(store).getAll().onsuccess = e => one(e.target.result);
            }))).then(all => { db.close(); resolve(all); });
          };
        });
        indexedDB.databases()
          .then(all => Promise.all(all.map(db => read(db.name))))
          .then(all => done(JSON.stringify([all, { ...localStorage }, { ...sessionStorage }])));";
    let all = person.script_async(LOOK, json!([])).await;
    all.as_str().expect("a text").to_owned()
}

async fn nothing_is_cut_off(person: &Person) {
    let wide = "return document.documentElement.scrollWidth > window.innerWidth";
    let is_wide = person.script(wide, json!([])).await;
    assert_eq!(is_wide, Value::Bool(false), "{}", person.address().await);
}

/// Axe in light and dark, and nothing beside a screen of 320 px.
pub(super) async fn is_sound(person: &Person) {
    person.resize((320, 640), true).await;
    nothing_is_cut_off(person).await;
    person.resize(Setup::PHONE.size, true).await;
    for dark in [false, true] {
        person.prefers_dark(dark).await;
        let faults = axe::violations(person).await;
        assert_eq!(faults, Vec::<String>::new(), "{}", person.address().await);
        keeps_picture(person, dark).await;
    }
    person.prefers_dark(false).await;
}

/// Leaves a picture to look at, where somebody asked for one.
async fn keeps_picture(person: &Person, dark: bool) {
    use base64::Engine as _;
    let Some(folder) = std::env::var_os("ISCAN_SCREENSHOTS") else {
        return;
    };
    let picture = person.cdp(
        "Page.captureScreenshot",
        json!({ "captureBeyondViewport": true }),
    );
    let picture = picture.await["data"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let picture = base64::engine::general_purpose::STANDARD.decode(picture);
    let address = person.address().await;
    let name: String = address.chars().filter(char::is_ascii_alphabetic).collect();
    let name = format!("{}-{dark}.png", &name[name.len().saturating_sub(24)..]);
    let path = std::path::Path::new(&folder).join(name);
    std::fs::write(path, picture.expect("a picture")).expect("room for a picture");
}

#[test]
fn what_is_answered_on_a_phone_is_what_the_facilitator_opens() {
    visit(Setup::PHONE, async |person| {
        joins(person, "heads").await;
        person.sees("Stekene").await;
        person.sees("0 van 12").await;
        person.clicks("link", "Naar de eerste stelling").await;
        answers_area(person, 0).await;
        person.clicks("summary", "Opmerking").await;
        person.fills_in("Uw opmerking", REMARK).await;
        person.sees("Bewaard").await;
        person.reloads().await;
        person.arrives_at(&area(0).name).await;
        person
            .sees_chosen(&area(0).statements[1].text, Some("deels"))
            .await;

        // Enough for a first reply.
        person.clicks("link", &format!("{} ›", area(1).name)).await;
        person.clicks("link", &format!("‹ {}", area(0).name)).await;
        person.arrives_at(&area(0).name).await;
        person.goes_back().await;
        person.arrives_at(&area(1).name).await;
        person.clicks("link", "Naar het overzicht").await;
        person.sees("6 van 12").await;
        person.clicks("button", "Bezorg mijn antwoorden").await;
        let (first, remarks) = opens_the_link(person).await;
        holds_area(&first, 0);
        assert_eq!(
            (first.ratings.len(), first.seq, first.vote),
            (5, 1, VoteRound::First)
        );
        assert_eq!(first.role, Some("heads".into()));
        let remarks = remarks[0]
            .comments
            .as_ref()
            .expect("all parts")
            .remarks
            .clone();
        assert_eq!(remarks[&area(0).statements[0].id].text, REMARK);

        // Shown again it says the same; changed it says so and gets a new number.
        person.reloads().await;
        assert_eq!(opens_the_link(person).await.0, first);
        person.clicks("link", "Terug naar mijn antwoorden").await;
        person.sees("Sindsdien wijzigde u niets.").await;
        person.clicks("link", "Verder waar u gebleven was").await;
        answers_area(person, 1).await;
        person.clicks("link", "Naar het overzicht").await;
        person.sees("U hebt alles beantwoord.").await;
        person.sees("wijzigde u 6 antwoorden").await;
        person.clicks("button", "Bezorg ze opnieuw").await;
        let (second, _) = opens_the_link(person).await;
        holds_area(&second, 0);
        holds_area(&second, 1);
        assert_eq!((second.participant, second.seq), (first.participant, 2));
    });
}

#[test]
fn code_and_file_hold_what_the_link_holds() {
    visit(Setup::PHONE, async |person| {
        joins(person, "staff").await;
        person.clicks("link", "Naar de eerste stelling").await;
        answers_area(person, 0).await;
        person.clicks("link", "Naar het overzicht").await;
        person.clicks("button", "Bezorg mijn antwoorden").await;
        let (by_link, _) = opens_the_link(person).await;
        person.clicks("summary", "Als code of als bestand").await;
        let (by_code, _) = read(&text_of(person, "De code").await);
        assert_eq!(by_code, by_link);
        person.clicks("button", "Bestand bewaren").await;
        let path = person.downloaded().await;
        let bytes = std::fs::read(path).expect("the file");
        let file = read_response(&bytes).expect("a file with a reply");
        assert_eq!(read(&file.reply).0, by_link);
        assert_eq!(file.municipality.name, "Stekene");
    });
}

#[test]
fn comments_that_are_too_long_for_a_link_go_along_in_further_codes() {
    visit(Setup::PHONE, async |person| {
        joins(person, "staff").await;
        person.clicks("link", "Naar de eerste stelling").await;
        answers_area(person, 0).await;
        person.clicks("summary", "Opmerking").await;
        person.fills_in("Uw opmerking", &"woord ".repeat(300)).await;
        person.sees("Deze opmerking mag in het rapport").await;
        person.clicks("link", "Naar het overzicht").await;
        person.clicks("button", "Bezorg mijn antwoorden").await;
        assert_eq!(opens_the_link(person).await.1, []);
        person
            .sees("Uw opmerkingen zijn te lang voor een link.")
            .await;
        person.clicks("button", "Ook mijn opmerkingen tonen").await;
        person
            .find(
                "heading",
                "Opmerkingen, code 1 van 7: houd ook deze voor de camera",
            )
            .await;
        for number in 2..=7 {
            person.clicks("button", "Volgende code").await;
            let caption = format!("Opmerkingen, code {number} van 7: houd ook deze voor de camera");
            person.find("heading", &caption).await;
        }
        person
            .clicks("button", "Terug naar de code met antwoorden")
            .await;
        person
            .find("heading", "Houd dit voor de camera van de begeleider")
            .await;
    });
}

#[test]
fn the_next_person_on_this_device_finds_nothing_of_the_one_before() {
    visit(Setup::PHONE, async |person| {
        joins(person, "staff").await;
        person.clicks("link", "Naar de eerste stelling").await;
        answers_area(person, 0).await;
        person.clicks("summary", "Opmerking").await;
        person.fills_in("Uw opmerking", REMARK).await;
        person.sees("Bewaard").await;
        person.clicks("link", "Naar het overzicht").await;
        let place = person.address().await;
        assert!(everything_stored(person).await.contains(REMARK));

        person
            .clicks("button", "Volgende persoon op dit toestel")
            .await;
        person.sees("U hebt uw antwoorden nog niet bezorgd.").await;
        person.clicks("button", "Niet wissen").await;
        person.clicks("button", "Bezorg mijn antwoorden").await;
        let (reply, _) = opens_the_link(person).await;
        person
            .clicks("button", "Volgende persoon op dit toestel")
            .await;
        assert!(!person.text().await.contains("nog niet bezorgd"));
        person.clicks("button", "Wissen en opnieuw beginnen").await;
        person.arrives_at("U bent uitgenodigd").await;
        let stored = everything_stored(person).await;
        for word in [REMARK, reply.participant.as_str(), "ratings", "staff"] {
            assert!(!stored.contains(word), "“{word}” in {stored}");
        }
        assert!(!person.has("button", "Verder gaan…").await);

        person.opens(&place).await;
        person.sees("niet").await;
        assert!(!person.text().await.contains(&area(0).name));
        joins(person, "heads").await;
        person.sees("0 van 12").await;
        person.opens("").await;
        person.reloads().await;
        person.find("link", "Deelname aan Stekene").await;
        assert!(!everything_stored(person).await.contains(REMARK));
    });
}

#[test]
fn every_other_address_of_a_part_leads_back_to_it() {
    visit(Setup::PHONE, async |person| {
        joins(person, "staff").await;
        let place = person.address().await;
        let scan = place.trim_end_matches("/stellingen").to_owned();
        let unasked = format!("stellingen/{}", area(1).id);
        for end in [
            "intake",
            "resultaat",
            "rapport",
            "workshop/stappen",
            "workshop/inzamelen",
            "workshop/scherm",
            "workshop/losmaken",
            unasked.as_str(),
        ] {
            person.opens(&format!("{scan}/{end}")).await;
            person.arrives_at("Uw antwoorden").await;
            assert!(!person.has("link", "1 Intake").await);
            assert!(!person.has("link", "Naar het resultaat").await);
        }
    });
}

#[test]
fn whoever_began_goes_on_and_somebody_else_begins_beside_them() {
    visit(Setup::PHONE, async |person| {
        joins(person, "staff").await;
        person.clicks("link", "Naar de eerste stelling").await;
        answers_area(person, 0).await;
        person.sees("Bewaard").await;
        person
            .opens(&address(VoteRound::First, Identify::Role))
            .await;
        person.sees("Op dit toestel is al begonnen").await;
        person
            .clicks("button", "Iemand anders op dit toestel")
            .await;
        person.clicks("radio", role("heads")).await;
        person.clicks("button", "Beginnen").await;
        person.sees("0 van 12").await;
        person
            .opens(&address(VoteRound::First, Identify::Role))
            .await;
        let label = format!("Verder gaan: {}: 6 van 6", role("staff"));
        person.clicks("button", &label).await;
        person.sees("U hebt alles beantwoord.").await;
    });
}

#[test]
fn the_second_vote_starts_from_the_answers_of_the_first() {
    visit(Setup::PHONE, async |person| {
        joins(person, "staff").await;
        person.clicks("link", "Naar de eerste stelling").await;
        answers_area(person, 0).await;
        person.clicks("link", "Naar het overzicht").await;
        person.clicks("button", "Bezorg mijn antwoorden").await;
        let (first, _) = opens_the_link(person).await;
        person
            .opens(&address(VoteRound::Second, Identify::Role))
            .await;
        person.sees("Dit is de tweede ronde").await;
        person.clicks("button", "Verder gaan…").await;
        person.sees("Tweede ronde.").await;
        person.clicks("button", "Bezorg mijn antwoorden").await;
        let (second, _) = opens_the_link(person).await;
        assert_eq!((second.vote, second.seq), (VoteRound::Second, 2));
        assert_eq!(second.participant, first.participant);
        assert_eq!(second.ratings, first.ratings);
    });
}

#[test]
fn a_name_is_asked_only_where_the_facilitator_asks_for_one() {
    visit(Setup::PHONE, async |person| {
        person
            .opens(&address(VoteRound::First, Identify::Role))
            .await;
        person.arrives_at("U bent uitgenodigd").await;
        person.find("button", "Beginnen").await;
        assert!(!person.has("field", "Uw naam").await);
        person
            .opens(&address(VoteRound::First, Identify::Name))
            .await;
        person.find("field", "Uw naam").await;
        person.clicks("button", "Beginnen").await;
        person.sees("Kies eerst uw rol.").await;
        person.clicks("radio", role("staff")).await;
        person.clicks("button", "Beginnen").await;
        person.sees("Vul eerst een naam in.").await;
        assert_eq!(person.focus().await.text, "Uw naam");
        person.fills_in("Uw naam", "An Peeters").await;
        person.clicks("button", "Beginnen").await;
        person.arrives_at("Uw antwoorden").await;
        person.sees("An Peeters").await;
    });
}

#[test]
fn an_invitation_that_cannot_be_read_says_why_and_one_in_a_file_is_opened() {
    visit(Setup::PHONE, async |person| {
        let whole = address(VoteRound::First, Identify::Role);
        person.opens(&whole[..whole.len() - 9]).await;
        person.sees("De link is afgekapt").await;
        person.opens(&of_a_newer_app(&whole)).await;
        person.sees("nieuwere I-scan").await;
        let mut invitation = invitation(VoteRound::First, Identify::Role);
        invitation.instrument.version = 9;
        person
            .opens(&format!("#/deelnemen/{}", invitation.encode(&INSTRUMENT)))
            .await;
        person
            .sees("andere versie van de stellingen (versie 9)")
            .await;

        invitation.instrument.version = INSTRUMENT.version;
        let wrapper = Wrapper {
            instrument: &INSTRUMENT,
            about: "Een uitnodiging",
            exported: &Timestamp::parse("2026-11-23T09:00:00Z").expect("a moment"),
            app: "test",
        };
        let file = InvitationFile::new(&invitation, &INSTRUMENT);
        let file = person.file(
            "uitnodiging.json",
            write_invitation(&file, wrapper).as_bytes(),
        );
        person.opens("").await;
        person.opens_file(&file).await;
        person.arrives_at("U bent uitgenodigd").await;
        person.sees("Stekene").await;
    });
}

#[test]
fn every_screen_of_a_part_is_sound_on_a_small_phone_in_light_and_dark() {
    visit(Setup::PHONE, async |person| {
        person
            .opens(&address(VoteRound::First, Identify::Nickname))
            .await;
        person.find("button", "Beginnen").await;
        is_sound(person).await;
        joins(person, "staff").await;
        is_sound(person).await;
        person.clicks("link", "Naar de eerste stelling").await;
        answers_area(person, 0).await;
        person.clicks("summary", "Opmerking").await;
        person.fills_in("Uw opmerking", REMARK).await;
        is_sound(person).await;
        person.clicks("link", "Naar het overzicht").await;
        person.arrives_at("Uw antwoorden").await;
        is_sound(person).await;
        person.clicks("button", "Bezorg mijn antwoorden").await;
        person.arrives_at("Bezorg mijn antwoorden").await;
        person.clicks("summary", "Als code of als bestand").await;
        is_sound(person).await;
        person.opens("").await;
        person.find("link", "Deelname aan Stekene").await;
        is_sound(person).await;
    });
}
