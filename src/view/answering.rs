//! Progress, what is still open, and where to go on.
//!
//! Invariant: nothing here looks at a rating's value: no result is visible while answering.

use crate::instrument::{Answer, Area, AreaId, Instrument, Placement, StatementId};
use crate::scan::{Ballot, Content, Kind};

/// One thing that is asked of the person at this screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// A statement of an area.
    Statement(AreaId, StatementId),
    /// The placement of an area.
    Placement(AreaId),
}

impl Question {
    /// Its area.
    pub fn area(&self) -> &AreaId {
        match self {
            Self::Statement(area, _) | Self::Placement(area) => area,
        }
    }
}

/// How far somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many questions have an answer; *weet ik niet* is one.
    pub answered: usize,
    /// How many are asked.
    pub total: usize,
}

impl Progress {
    /// Whether everything is answered.
    pub fn is_complete(self) -> bool {
        self.answered >= self.total
    }
}

/// The questions of an area, in the order of the screen: its statements, then its placement. A
/// *snelscan* asks the placement alone.
pub fn questions(area: &Area, kind: Kind) -> Vec<Question> {
    let statements = match kind {
        Kind::Full => area.statements.as_slice(),
        Kind::Quick => &[],
    };
    statements
        .iter()
        .map(|s| Question::Statement(area.id.clone(), s.id.clone()))
        .chain([Question::Placement(area.id.clone())])
        .collect()
}

fn is_answered(ballot: Option<&Ballot>, question: &Question) -> bool {
    ballot.is_some_and(|ballot| match question {
        Question::Statement(_, statement) => ballot.ratings.contains_key(statement),
        Question::Placement(area) => ballot.placements.contains_key(area),
    })
}

/// The progress of the person at this screen in one area.
pub fn area_progress(content: &Content, area: &Area) -> Progress {
    let ballot = content.own_ballot();
    let questions = questions(area, content.kind);
    Progress {
        answered: questions.iter().filter(|q| is_answered(ballot, q)).count(),
        total: questions.len(),
    }
}

/// The progress of the person at this screen in all areas.
pub fn progress(content: &Content, instrument: &Instrument) -> Progress {
    let each = instrument.areas.iter().map(|a| area_progress(content, a));
    each.fold(Progress::default(), |sum, area| Progress {
        answered: sum.answered + area.answered,
        total: sum.total + area.total,
    })
}

/// Everything that is still open, in the order in which it is asked.
pub fn open_questions(content: &Content, instrument: &Instrument) -> Vec<Question> {
    let ballot = content.own_ballot();
    instrument
        .areas
        .iter()
        .flat_map(|area| questions(area, content.kind))
        .filter(|question| !is_answered(ballot, question))
        .collect()
}

/// Where to go on: the first open question after the last answered one, else the first open one.
pub fn resume(content: &Content, instrument: &Instrument) -> Option<Question> {
    let ballot = content.own_ballot();
    let all: Vec<Question> = instrument
        .areas
        .iter()
        .flat_map(|area| questions(area, content.kind))
        .collect();
    let after_last = all
        .iter()
        .rposition(|question| is_answered(ballot, question))
        .map_or(0, |last| last + 1);
    all[after_last..]
        .iter()
        .chain(&all[..after_last])
        .find(|question| !is_answered(ballot, question))
        .cloned()
}

/// What the person at this screen answered to a statement.
pub fn own_answer(content: &Content, statement: &StatementId) -> Option<Answer> {
    content.own_ballot()?.ratings.get(statement).copied()
}

/// Which description the person at this screen picked.
pub fn own_placement(content: &Content, area: &AreaId) -> Option<Placement> {
    content.own_ballot()?.placements.get(area).copied()
}

/// The number of an area's first statement when all are counted through, from 1.
pub fn first_number(instrument: &Instrument, area: &AreaId) -> usize {
    let before = instrument.areas.iter().take_while(|a| a.id != *area);
    1 + before.map(|a| a.statements.len()).sum::<usize>()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::instrument::{Lang, Rating};
    use crate::scan::{BallotId, Birth, Edit, Event, Own, ParticipantId, ReplicaId, Scan, ScanId};
    use crate::scan::{Timestamp, update};

    fn scan(kind: Kind) -> (Scan, Instrument) {
        let instrument = Instrument::builtin(Lang::Nl);
        let birth = Birth {
            id: ScanId::from_random([1; 10]),
            own: Own {
                participant: ParticipantId::from_random([2; 8]),
                ballot: BallotId::from_random([3; 8]),
            },
            now: Timestamp::parse("2026-11-23T09:00:00Z").expect("a moment"),
        };
        (Scan::new(birth, kind, &instrument), instrument)
    }

    fn apply(scan: &mut Scan, event: Event) {
        let edit = Edit {
            replica: ReplicaId::from_random([4; 8]),
            now: scan.created.clone(),
        };
        update(scan, event, &edit);
    }

    #[test]
    fn a_whole_scan_asks_78_questions_and_a_quick_one_13() {
        for (kind, total) in [(Kind::Full, 78), (Kind::Quick, 13)] {
            let (scan, instrument) = scan(kind);
            let progress = progress(&scan.content, &instrument);
            assert_eq!((progress.answered, progress.total), (0, total));
        }
    }

    #[test]
    fn one_goes_on_after_the_last_answer_and_comes_back_to_what_was_skipped() {
        let (mut scan, instrument) = scan(Kind::Full);
        let area = &instrument.areas[0];
        let skipped = &area.statements[0].id;
        for statement in &area.statements[1..] {
            let answer = Answer::Rated(Rating::ALL[2]);
            apply(&mut scan, Event::Rate(statement.id.clone(), Some(answer)));
        }
        assert_eq!(
            resume(&scan.content, &instrument),
            Some(Question::Placement(area.id.clone()))
        );
        for area in &instrument.areas {
            let dont_know = Some(Placement::DontKnow);
            apply(&mut scan, Event::Place(area.id.clone(), dont_know));
            for statement in &area.statements {
                if statement.id != *skipped {
                    let dont_know = Some(Answer::DontKnow);
                    apply(&mut scan, Event::Rate(statement.id.clone(), dont_know));
                }
            }
        }
        let left = Question::Statement(area.id.clone(), skipped.clone());
        assert_eq!(resume(&scan.content, &instrument), Some(left.clone()));
        assert_eq!(open_questions(&scan.content, &instrument), [left]);
    }
}
