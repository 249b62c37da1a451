//! Who takes part in the workshop, what each says, and how they take part on machines of their own.
//!
//! Invariant: what somebody says is worked out from their number alone, so that every answer can be
//! looked for where it should have arrived.

use crate::harness::Person;
use crate::taking_part::text_of;
use crate::{INSTRUMENT, PLACEMENT, area};
use iscan::instrument::{Answer, Dimension, Phase, Placement, Rating};
use iscan::scan::{Ballot, Content, Participant};
use serde_json::{Value, json};

pub(super) const HEADS: &str = "Diensthoofden";
pub(super) const ICT: &str = "ICT-medewerkers (I-professionals)";
pub(super) const MANAGEMENT: &str = "Algemeen directeur en managementteam";
/// A role of this workshop alone.
pub(super) const POLICE: &str = "Politiezone";
pub(super) const HAND_IN: &str = "Bezorg mijn antwoorden";
/// The area that splits the room, from 0.
pub(super) const DISPUTED: usize = 1;

/// Somebody who takes part: the nickname, the role as it is called, and a number to answer by.
#[derive(Clone, Copy)]
pub(super) struct Guest(pub(super) &'static str, pub(super) &'static str, u8);

pub(super) const AN: Guest = Guest("An", MANAGEMENT, 0);
pub(super) const BO: Guest = Guest("Bo", HEADS, 1);
pub(super) const CE: Guest = Guest("Ce", ICT, 2);
pub(super) const DI: Guest = Guest("Di", HEADS, 3);
pub(super) const ED: Guest = Guest("Ed", ICT, 4);
pub(super) const FA: Guest = Guest("Fa", POLICE, 5);
pub(super) const GI: Guest = Guest("Gi", MANAGEMENT, 6);

impl Guest {
    /// The phase that an area has reached; in the disputed area, for one half of the room.
    fn reached(self, at: usize) -> u8 {
        match area(at).dimension {
            _ if at == DISPUTED => [4, 2][usize::from(self.2 % 2)],
            Dimension::Organisation => 3,
            Dimension::Ict => 2,
        }
    }

    /// The rating of a statement. No two people rate all areas alike.
    fn rates(self, at: usize, phase: u8) -> u8 {
        match phase {
            1 => 0,
            2 if at == DISPUTED => [4, 0][usize::from(self.2 % 2)],
            3 if at == DISPUTED => 4,
            phase if at != DISPUTED && phase <= self.reached(at) => 4,
            _ => (self.2 >> (at % 3)) & 1,
        }
    }

    /// Every question of an area with the beginning of its answer, as both stand on the screen.
    pub(super) fn says(self, at: usize) -> Vec<[&'static str; 2]> {
        const WORDS: [&str; 5] = [
            "helemaal niet",
            "eerder niet",
            "deels",
            "grotendeels",
            "helemaal overal",
        ];
        let statements = area(at).statements.iter().map(|statement| {
            let rating = self.rates(at, statement.phase.number());
            [statement.text.as_str(), WORDS[usize::from(rating)]]
        });
        let cell = &area(at).cells[usize::from(self.reached(at)) - 1];
        statements
            .chain([[PLACEMENT, cell.description.as_str()]])
            .collect()
    }

    /// Whether a ballot says exactly that.
    pub(super) fn said(self, ballot: &Ballot) -> bool {
        let (mut ratings, mut placements) = (0, 0);
        let all = self.asked().into_iter().all(|at| {
            ratings += area(at).statements.len();
            placements += 1;
            let placed = Phase::new(self.reached(at)).map(Placement::At);
            let mut statements = area(at).statements.iter();
            ballot.placements.get(&area(at).id) == placed.as_ref()
                && statements.all(|statement| {
                    let rating = Rating::new(self.rates(at, statement.phase.number()));
                    let rated = ballot.ratings.get(&statement.id);
                    rated == rating.map(Answer::Rated).as_ref()
                })
        });
        all && ballot.ratings.len() == ratings && ballot.placements.len() == placements
    }

    /// The areas that are asked, from 0.
    fn asked(self) -> Vec<usize> {
        let known = INSTRUMENT.roles.iter().find(|role| role.name == self.1);
        let person = Participant {
            // A role that the instrument does not know is asked what everyone is.
            role: Some(known.map_or("politiezone".into(), |role| role.id.clone())),
            ..Participant::default()
        };
        let content = Content::default();
        let is_asked = |at: &usize| content.is_asked(&person, area(*at));
        (0..INSTRUMENT.areas.len()).filter(is_asked).collect()
    }

    /// Opens the invitation and begins.
    pub(super) async fn joins(self, person: &Person, address: &str) {
        person.opens(address).await;
        self.begins(person).await;
    }

    pub(super) async fn begins(self, person: &Person) {
        person.arrives_at("U bent uitgenodigd").await;
        person.clicks("radio", self.1).await;
        person.fills_in("Uw schuilnaam", self.0).await;
        person.clicks("button", "Beginnen").await;
        person.arrives_at("Uw antwoorden").await;
    }

    /// Answers everything, area after area, and hands it in.
    pub(super) async fn answers_and_hands_in(self, person: &Person) {
        let asked = self.asked();
        person.clicks("link", "Naar de eerste stelling").await;
        for (place, at) in asked.iter().enumerate() {
            person.arrives_at(&area(*at).name).await;
            answers(person, &self.says(*at)).await;
            let next = match asked.get(place + 1) {
                Some(next) => format!("{} ›", area(*next).name),
                None => "Naar het overzicht".to_owned(),
            };
            person.clicks("link", &next).await;
        }
        person.sees("U hebt alles beantwoord.").await;
        person.clicks("button", HAND_IN).await;
        person.arrives_at(HAND_IN).await;
    }

    pub(super) async fn hands_in_by_link(self, person: &Person) -> String {
        self.answers_and_hands_in(person).await;
        text_of(person, "De link").await
    }

    pub(super) async fn hands_in_by_file(self, person: &Person) -> std::path::PathBuf {
        self.answers_and_hands_in(person).await;
        saves_reply(person).await
    }
}

/// Clicks answers, as soon as all of them are there: a whole area at once, for there are hundreds.
pub(super) async fn answers(person: &Person, answers: &[[&str; 2]]) {
    const CLICK: &str = r"
        const textOf = element => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) {
            if (!walker.currentNode.parentElement.closest('[aria-hidden=true]')) texts.push(walker.currentNode.data);
          }
          return texts.join(' ').replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim();
        };
        const groups = [...document.querySelectorAll('fieldset > legend')]
          .map(legend => [textOf(legend), legend.parentElement]);
        const labels = arguments[0].map(([question, answer]) => {
          const group = groups.find(([text]) => text.startsWith(question))?.[1];
          return [...group?.querySelectorAll('label') ?? []].find(label => textOf(label).startsWith(answer));
        });
        if (!labels.every(label => label && !label.control.matches(':disabled'))) return false;
        labels.forEach(label => label.click());
        return labels.every(label => label.control.checked);";
    person
        .until("the answers to an area", async || {
            let done = person.script(CLICK, json!([answers])).await;
            (done == Value::Bool(true)).then_some(())
        })
        .await;
}

pub(super) async fn saves_reply(person: &Person) -> std::path::PathBuf {
    person.clicks("summary", "Als code of als bestand").await;
    person.clicks("button", "Bestand bewaren").await;
    person.downloaded().await
}
