//! A whole workshop, as a room lives it: a facilitator and seven people on machines of their own, from
//! the invitation to the profile that they agreed on.
//!
//! Invariant: nothing goes from one machine to another but what a person could hand over: what stands
//! on a screen, a text that was copied, a file that was saved.

mod guests;
mod guiding;
mod outcome;

use crate::harness::{Person, Setup, visit_together};
use crate::preparing::{begins, hash, invites, keeps_picture, link};
use crate::taking_part::text_of;
use crate::{address_of, area};
use guests::{
    AN, BO, CE, DI, ED, FA, GI, HAND_IN, HEADS, ICT, MANAGEMENT, POLICE, answers, saves_reply,
};
use guiding::{ballots, pastes, picks, prepares};
pub(crate) use guiding::{content, rows, sees_rows};
use iscan::instrument::{Answer, Statement};
use iscan::scan::{Content, Via, VoteRound};

/// What is said of a reply to this scan, and of the others.
const RECEIVED: &str = "Ontvangen.";
const SAME: &str = "Dit antwoord was er al. Er is niets gewijzigd.";
const REPLACES: &str = "Dit antwoord telt nu mee in plaats van het vorige (nummer 1)";
const CUT: &str = "Deze code is niet volledig: er zijn ";
const OTHER_SCAN: &str = "Dit antwoord is voor een andere scan.";
const LATE: &str = "De eerste ronde is gesloten. Dit antwoord telt mee in de tweede.";

#[test]
fn a_room_goes_from_the_invitation_to_an_agreed_profile() {
    let guide = Setup::LAPTOP.with_camera();
    let (phone, laptop) = (Setup::PHONE, Setup::LAPTOP);
    let machines = [guide, phone, phone, laptop, phone, phone, laptop];
    visit_together(&machines, async |people| {
        let [guide, an, bo, ce, di, shared, gi] = people else {
            panic!("seven machines");
        };
        let last_week = begins(guide).await;
        invites(guide, &last_week).await;
        let old = link(guide).await;
        let workshop = prepares(guide).await;
        invites(guide, &workshop).await;
        let invitation = link(guide).await;
        let code = guide.reads_qr("img", "QR-code van de uitnodiging").await;
        guide.clicks("button", "Bestand bewaren").await;
        let file = guide.downloaded().await;
        guide.clicks("link", "Naar Inzamelen").await;
        guide.arrives_at("Inzamelen").await;
        guide.sees("Nog niemand is binnen.").await;

        by_camera(guide, (an, shared), &code, &invitation).await;
        by_link(guide, bo, &invitation).await;
        by_file(guide, ce, &file).await;
        cut_and_then_whole(guide, di, &invitation).await;
        of_last_week(guide, gi, hash(&old)).await;
        closes_the_round(guide).await;
        late(guide, gi, &invitation).await;
        let before = content(guide).await;
        holds_what_was_said(&before);
        keeps_picture(guide, "inzamelen").await;

        outcome::agrees_on_everything(guide, &workshop).await;
        let after = content(guide).await;
        assert_eq!(after.ballots, before.ballots, "no answer was changed");
        assert_eq!(after.participants, before.participants);
        outcome::sees_the_result(guide).await;
        outcome::prints_the_report(guide).await;
    });
}

/// Two people on one device and one on a phone of her own hold up their codes.
async fn by_camera(guide: &Person, (an, shared): (&Person, &Person), code: &str, link: &str) {
    const SEEN: &str = "QR-code met uw antwoorden";
    AN.joins(an, hash(code)).await;
    AN.answers_and_hands_in(an).await;
    guide.clicks("button", "Camera aan").await;
    guide.points_the_camera_at(an, "img", SEEN).await;
    guide.sees("1 QR-code gelezen.").await;
    guide.sees(&format!("An ({MANAGEMENT}): {RECEIVED}")).await;
    sees_rows(guide, &[&format!("{MANAGEMENT} An | 1")]).await;

    ED.joins(shared, hash(link)).await;
    ED.answers_and_hands_in(shared).await;
    guide.points_the_camera_at(shared, "img", SEEN).await;
    guide.sees("2 QR-codes gelezen.").await;
    shared
        .clicks("button", "Volgende persoon op dit toestel")
        .await;
    shared.clicks("button", "Wissen en opnieuw beginnen").await;
    FA.begins(shared).await;
    FA.answers_and_hands_in(shared).await;
    guide.points_the_camera_at(shared, "img", SEEN).await;
    guide.sees("3 QR-codes gelezen.").await;
    guide.takes_away_from_the_camera();
    guide.clicks("button", "Camera uit").await;
    guide.sees("De camera is uit.").await;
    guide.sees("3 personen zijn binnen.").await;
    let rows = [format!("{ICT} Ed | 1"), format!("{POLICE} Fa | 1")];
    sees_rows(guide, &[&rows[0], &rows[1], &format!("{HEADS} | 0")]).await;
}

/// Somebody who mails a link twice, and then a better one.
async fn by_link(guide: &Person, bo: &Person, link: &str) {
    BO.joins(bo, hash(link)).await;
    let reply = BO.hands_in_by_link(bo).await;
    let mail = format!("Dag,\n\nhier zijn mijn antwoorden: {reply}\n\nGroeten, Bo");
    pastes(guide, &mail).await;
    guide.sees(&format!("Bo ({HEADS}): {RECEIVED}")).await;
    sees_rows(guide, &[&format!("{HEADS} Bo | 1")]).await;
    pastes(guide, &mail).await;
    guide.sees(&format!("Bo ({HEADS}): {SAME}")).await;
    sees_rows(guide, &[&format!("{HEADS} Bo | 1")]).await;

    bo.opens(&address_of(bo, area(0)).await).await;
    bo.chooses(&better().text, "weet ik niet").await;
    bo.clicks("link", &format!("{} ›", area(1).name)).await;
    bo.opens(&address_of(bo, area(0)).await.replace("/o-leadership", ""))
        .await;
    bo.sees("wijzigde u 1 antwoord").await;
    bo.clicks("button", "Bezorg ze opnieuw").await;
    bo.arrives_at(HAND_IN).await;
    pastes(guide, &text_of(bo, "De link").await).await;
    guide
        .sees(&format!("Bo ({HEADS}): Ontvangen. {REPLACES}"))
        .await;
    sees_rows(guide, &[&format!("{HEADS} Bo | 1")]).await;
}

/// The statement that Bo answers otherwise the second time.
fn better() -> &'static Statement {
    let last = area(0).statements.iter().max_by_key(|one| one.phase);
    last.expect("an area has statements")
}

/// Somebody who got the invitation as a file, and sends one back.
async fn by_file(guide: &Person, ce: &Person, invitation: &std::path::Path) {
    ce.opens("").await;
    ce.opens_file(invitation).await;
    CE.begins(ce).await;
    let reply = CE.hands_in_by_file(ce).await;
    picks(guide, &reply).await;
    guide.sees(&format!("Ce ({ICT}): {RECEIVED}")).await;
    sees_rows(guide, &[&format!("{ICT} Ce en Ed | 2")]).await;
}

/// Somebody whose link was cut on its way, and who then sends the file.
async fn cut_and_then_whole(guide: &Person, di: &Person, link: &str) {
    DI.joins(di, hash(link)).await;
    let reply = DI.hands_in_by_link(di).await;
    pastes(guide, &reply[..reply.len() - 30]).await;
    guide.sees(CUT).await;
    guide.find("heading", "Niet aangenomen").await;
    guide.sees("5 personen zijn binnen.").await;
    let file = saves_reply(di).await;
    guide.drops_file(&file).await;
    guide.sees(&format!("Di ({HEADS}): {RECEIVED}")).await;
    sees_rows(guide, &[&format!("{HEADS} Bo en Di | 2")]).await;
}

/// Somebody who still had the invitation to another scan.
async fn of_last_week(guide: &Person, gi: &Person, old: &str) {
    gi.opens(old).await;
    gi.arrives_at("U bent uitgenodigd").await;
    gi.clicks("radio", MANAGEMENT).await;
    gi.clicks("button", "Beginnen").await;
    gi.clicks("link", "Naar de eerste stelling").await;
    gi.arrives_at(&area(0).name).await;
    answers(gi, &GI.says(0)).await;
    gi.sees("Bewaard").await;
    gi.opens(&address_of(gi, area(0)).await.replace("/o-leadership", ""))
        .await;
    gi.clicks("button", HAND_IN).await;
    gi.arrives_at(HAND_IN).await;
    pastes(guide, &text_of(gi, "De link").await).await;
    guide.sees(OTHER_SCAN).await;
    guide.reloads().await;
    guide.find("heading", "Niet aangenomen").await;
    guide.sees(CUT).await;
    guide.sees(OTHER_SCAN).await;
    assert!(!guide.has("heading", "Wat net gebeurde").await);
}

async fn closes_the_round(guide: &Person) {
    guide.sees("6 personen zijn binnen.").await;
    guide.clicks("button", "Sluit ronde").await;
    guide.sees("De eerste ronde is gesloten.").await;
}

/// Somebody who comes when the round is closed. Her link is opened, not pasted.
async fn late(guide: &Person, gi: &Person, link: &str) {
    GI.joins(gi, hash(link)).await;
    let reply = GI.hands_in_by_link(gi).await;
    guide.opens(hash(&reply)).await;
    guide.arrives_at("Inzamelen").await;
    guide
        .sees(&format!("Gi ({MANAGEMENT}): {RECEIVED} {LATE}"))
        .await;
    guide.sees("6 personen zijn binnen.").await;
    let rows = [
        format!("{MANAGEMENT} An en Gi | 1 | 1"),
        format!("{HEADS} Bo en Di | 2 | 0"),
    ];
    sees_rows(guide, &[&rows[0], &rows[1]]).await;
    assert!(!guide.address().await.contains("antwoord"));
}

/// Every answer is in, as it was given, once.
fn holds_what_was_said(content: &Content) {
    assert_eq!((content.participants.len(), content.ballots.len()), (7, 8));
    for (guest, via) in [
        (AN, Via::Qr),
        (CE, Via::File),
        (DI, Via::File),
        (ED, Via::Qr),
        (FA, Via::Qr),
        (GI, Via::Link),
    ] {
        let [ballot] = *ballots(content, guest) else {
            panic!("one ballot of {}", guest.0);
        };
        assert!(guest.said(ballot), "{}: {ballot:?}", guest.0);
        assert_eq!(ballot.via, via, "{}", guest.0);
        let late = guest.0 == GI.0;
        assert_eq!(ballot.vote == VoteRound::Second, late, "{}", guest.0);
    }
    let [first, last] = *ballots(content, BO) else {
        panic!("both ballots of Bo");
    };
    assert!(BO.said(first), "the one before is kept");
    let statement = &better().id;
    assert_eq!(last.ratings.get(statement), Some(&Answer::DontKnow));
    let mut back = last.clone();
    back.ratings
        .insert(statement.clone(), first.ratings[statement]);
    assert!(BO.said(&back), "and nothing else was changed");
}
