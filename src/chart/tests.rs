//! The charts: their bounds on every size, and their pictures as snapshots.

use super::*;
use crate::instrument::{Dimension, Phase, Quadrant};
use crate::scoring::{Interval, Point, Readings, Rectangle, Step};

mod bounds;
mod pictures;

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes of the tests are small and positive"
)]
fn pixels(length: f64) -> u32 {
    length.ceil() as u32
}

fn interval(low: f64, high: f64) -> Interval {
    Interval { low, high }
}

fn rectangle(organisation: (f64, f64), ict: (f64, f64)) -> Rectangle {
    Rectangle {
        organisation: interval(organisation.0, organisation.1),
        ict: interval(ict.0, ict.1),
    }
}

fn plane_model(estimated: Option<Readings<Rectangle>>, points: &[(Mark, f64, f64)]) -> PlaneModel {
    let label = |mark| match mark {
        Mark::Intake => "intake",
        Mark::Ambition => "ambitie 2029",
        Mark::Agreed => "afgesproken",
        Mark::Placed => "geplaatst",
    };
    PlaneModel {
        organisation: "Organisatie".into(),
        ict: "ICT".into(),
        cut: 2.5,
        quadrants: [
            "ICT loopt voor".into(),
            "gelijk op, gevorderd".into(),
            "gelijk op, aan het begin".into(),
            "organisatie loopt voor".into(),
        ],
        candidates: vec![Quadrant::IV],
        estimated: estimated.map(|readings| Estimate {
            readings,
            label: "ingeschat".into(),
        }),
        points: points
            .iter()
            .map(|&(mark, organisation, ict)| PlanePoint {
                mark,
                at: Point { organisation, ict },
                label: label(mark).into(),
            })
            .collect(),
    }
}

/// The sketch of the look: IV, all known.
fn usual_plane() -> PlaneModel {
    let readings = Readings {
        strict: rectangle((2.6, 2.6), (1.8, 1.8)),
        normal: rectangle((3.1, 3.1), (2.2, 2.2)),
        mild: rectangle((3.4, 3.4), (2.4, 2.4)),
    };
    let points = [
        (Mark::Agreed, 3.4, 2.6),
        (Mark::Ambition, 4.0, 3.4),
        (Mark::Placed, 2.9, 2.3),
        (Mark::Intake, 2.2, 1.8),
    ];
    plane_model(Some(readings), &points)
}

fn step(phase: u8, firmness: (f64, f64), held: (f64, f64)) -> Step {
    Step {
        phase: Phase::new(phase).expect("a phase of the tests is 1–5"),
        firmness: interval(firmness.0, firmness.1),
        held: interval(held.0, held.1),
    }
}

/// The example of METHOD §3: 1, 0.6, 1 by themselves; 3.2 high.
fn usual_stairs() -> StairsModel {
    StairsModel {
        dimension: Dimension::Organisation,
        steps: vec![
            step(2, (1.0, 1.0), (1.0, 1.0)),
            step(3, (0.6, 0.6), (0.6, 0.6)),
            step(4, (1.0, 1.0), (0.6, 0.6)),
        ],
        unknown: vec![],
        height: Some(interval(3.2, 3.2)),
        notes: None,
    }
}

/// The same with phase 3 unknown: between 2 and 4.
fn unknown_stairs() -> StairsModel {
    StairsModel {
        dimension: Dimension::Ict,
        steps: vec![
            step(2, (1.0, 1.0), (1.0, 1.0)),
            step(3, (0.0, 1.0), (0.0, 1.0)),
            step(4, (1.0, 1.0), (0.0, 1.0)),
        ],
        unknown: vec![Phase::ALL[2]],
        height: Some(interval(2.0, 4.0)),
        notes: None,
    }
}

fn notes() -> StairsNotes {
    let step = |name: &str, note: &str| StepNote {
        name: name.into(),
        note: note.into(),
    };
    StairsNotes {
        steps: [
            step("Kwaliteit op de werkplek", "hier begint iedereen"),
            step(
                "Beheersing van primaire processen",
                "ligt vast, telt helemaal mee",
            ),
            step("Organisatie als samenhangend geheel", "ligt deels vast"),
            step(
                "Samenwerking in de keten",
                "ligt vast, telt maar mee zo ver als trede 3",
            ),
            step("Transformatie\u{ad}vermogen", "niet bevraagd"),
        ],
        legend: StairsLegend {
            held: "telt mee".into(),
            firm: "ligt op zichzelf vast".into(),
            unknown: "onbekend".into(),
        },
    }
}

fn usual_alignment() -> AlignmentModel {
    let row = |name: &str, organisation, ict, difference: &str| AlignmentRow {
        name: name.into(),
        organisation,
        ict,
        difference: difference.into(),
    };
    let at = |score: f64| Some(interval(score, score));
    AlignmentModel {
        organisation: "Organisatie".into(),
        ict: "ICT".into(),
        rows: vec![
            row(
                "Leidinggevenden",
                at(3.2),
                at(2.1),
                "organisatie loopt voor",
            ),
            row("Beleid & strategie", at(2.9), at(2.85), "gelijk op"),
            row(
                "Medewerkers",
                Some(interval(2.0, 3.4)),
                at(4.0),
                "ICT loopt voor",
            ),
            row(
                "Processen",
                at(1.0),
                Some(interval(1.4, 5.0)),
                "nog niet te zeggen",
            ),
            row("Middelen", at(4.0), None, "ICT niet bevraagd"),
        ],
    }
}

fn usual_distribution(direction: Direction) -> DistributionModel {
    let answer = |name: &str, count| (name.to_owned(), count);
    DistributionModel {
        dimension: Dimension::Ict,
        direction,
        answers: [
            answer("helemaal niet", 4),
            answer("eerder niet", 2),
            answer("deels", 0),
            answer("grotendeels", 3),
            answer("helemaal", 2),
        ],
        dont_know: Some(answer("weet ik niet", 1)),
    }
}

/// With few, with many, with divided and with hidden answers.
fn usual_culture() -> CultureModel {
    let line = |hinders: &str, helps: &str, quartiles, note: &str| CultureLine {
        hinders: hinders.into(),
        helps: helps.into(),
        quartiles,
        note: note.into(),
    };
    CultureModel {
        hinders: "remt verandering".into(),
        helps: "helpt verandering".into(),
        middle: "middelste antwoord".into(),
        half: "middelste helft".into(),
        lines: vec![
            line(
                "Rollen liggen vast",
                "Rollen wisselen",
                Some([2.0, 2.5, 4.0]),
                "",
            ),
            line(
                "Meteen naar een oplossing grijpen",
                "Eerst kijken hoe het werk loopt",
                Some([1.0, 3.0, 5.0]),
                "",
            ),
            line(
                "Een fout wordt bestraft",
                "Een fout mag, we leren ervan",
                None,
                "te weinig antwoorden",
            ),
            line(
                "Diensten zijn eilanden",
                "Diensten werken door elkaar heen",
                Some([5.0, 5.0, 5.0]),
                "",
            ),
        ],
    }
}
