//! Who was in the room: whether the quadrants that are left hang on who took part (METHOD §5).
//!
//! Invariant: a draw gives exactly the candidates that scoring the drawn people would give, somebody
//! drawn twice being two people; it is cheap because each person's part in each cell is added up
//! beforehand, and no ballot is read again. The same scan draws the same people on every machine.
//!
//! "The same candidates" are those of the room itself. Without a plane in the room there is nothing
//! to say; a draw without a plane is another result.

use crate::instrument::{Area, Dimension, Instrument, Phase, Quadrant, Row};
use crate::scan::{Content, Ramp, ScanId, Settings};
use crate::scoring::ballots::{self, Voter};
use crate::scoring::cells::known_from;
use crate::scoring::{Interval, Readings, Rectangle, plane, stairs};

/// From how many participants it is asked.
pub const RESAMPLED_FROM: usize = 8;

/// How often the room is drawn again.
pub const RESAMPLES: usize = 1000;

/// Whether the picture hangs on who was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dependence {
    /// At least 90 % of the draws leave the same quadrants.
    Little,
    /// Fewer do.
    Much,
}

/// The columns of one area in the table of people: whether it was asked, then per step the share and
/// whether anything was rated.
struct Columns {
    asked: usize,
    steps: usize,
}

/// Draws the room again, as many times at once as is asked for.
pub struct Resampling {
    /// Person by person, what each adds to every column.
    table: Vec<f64>,
    width: usize,
    people: usize,
    areas: Vec<Columns>,
    /// The areas of the organisation, and of each row's ICT, in id order.
    organisation: Vec<usize>,
    ict: Vec<Vec<usize>>,
    known_from: u8,
    ramps: Readings<Ramp>,
    cut: f64,
    of_room: Vec<Quadrant>,
    random: u64,
    drawn: usize,
    same: usize,
    sums: Vec<f64>,
}

impl Resampling {
    /// Before the first draw. `None` with fewer than 8 participants, or when they leave no plane.
    pub fn new(content: &Content, instrument: &Instrument, scan: &ScanId) -> Option<Self> {
        let voters = ballots::voters(content, instrument);
        if voters.len() < RESAMPLED_FROM {
            return None;
        }
        let Settings {
            known_from,
            strict,
            normal,
            mild,
            ..
        } = content.settings;
        let (areas, width) = columns(instrument);
        let mut resampling = Self {
            table: voters
                .iter()
                .flat_map(|voter| person(instrument, voter))
                .collect(),
            width,
            people: voters.len(),
            areas,
            organisation: in_id_order(instrument, |area| area.dimension == Dimension::Organisation),
            ict: Row::ALL
                .map(|row| {
                    in_id_order(instrument, |area| {
                        area.dimension == Dimension::Ict && area.row == row
                    })
                })
                .into(),
            known_from,
            ramps: Readings {
                strict,
                normal,
                mild,
            },
            cut: plane::cut(&content.settings),
            of_room: Vec::new(),
            random: scan.seed(),
            drawn: 0,
            same: 0,
            sums: vec![0.0; width],
        };
        let everyone = 0..resampling.people;
        resampling.of_room = resampling.candidates(everyone)?;
        Some(resampling)
    }

    /// Draws so many times more, and says the answer once all draws are done.
    pub fn step(&mut self, draws: usize) -> Option<Dependence> {
        for _ in 0..draws.min(RESAMPLES - self.drawn) {
            self.draw();
        }
        (self.drawn == RESAMPLES).then_some(if self.same * 10 >= RESAMPLES * 9 {
            Dependence::Little
        } else {
            Dependence::Much
        })
    }

    /// How many of the draws are done.
    pub fn drawn(&self) -> usize {
        self.drawn
    }

    /// The next draw: who was drawn, by place in id order, and the quadrants that they leave.
    pub fn draw(&mut self) -> (Vec<usize>, Option<Vec<Quadrant>>) {
        let drawn: Vec<usize> = (0..self.people).map(|_| self.index()).collect();
        let candidates = self.candidates(drawn.iter().copied());
        self.drawn += 1;
        self.same += usize::from(candidates.as_ref() == Some(&self.of_room));
        (drawn, candidates)
    }

    /// `SplitMix64`, brought within the number of people by multiplying and shifting.
    fn index(&mut self) -> usize {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        let scaled = u128::from(z) * self.people as u128;
        usize::try_from(scaled >> 64).unwrap_or(0)
    }

    /// The quadrants that these people leave.
    fn candidates(&mut self, people: impl Iterator<Item = usize>) -> Option<Vec<Quadrant>> {
        self.sums.fill(0.0);
        for who in people {
            let start = who * self.width;
            let row = &self.table[start..start + self.width];
            for (sum, part) in self.sums.iter_mut().zip(row) {
                *sum += part;
            }
        }
        let rectangles = Readings {
            strict: self.rectangle(self.ramps.strict)?,
            normal: self.rectangle(self.ramps.normal)?,
            mild: self.rectangle(self.ramps.mild)?,
        };
        Some(plane::candidates(&rectangles, self.cut))
    }

    fn rectangle(&self, ramp: Ramp) -> Option<Rectangle> {
        let mut ict = Interval::exact(0.0);
        for row in &self.ict {
            let (mean, _) = self.mean(row, ramp)?;
            ict.low += mean.low;
            ict.high += mean.high;
        }
        let (organisation, asked) = self.mean(&self.organisation, ramp)?;
        let rows = self.ict.len() as f64;
        (asked == self.organisation.len()).then_some(Rectangle {
            organisation,
            ict: Interval {
                low: ict.low / rows,
                high: ict.high / rows,
            },
        })
    }

    /// The mean score of those of these areas that were asked, and how many they are.
    fn mean(&self, areas: &[usize], ramp: Ramp) -> Option<(Interval, usize)> {
        let (mut sum, mut asked) = (Interval::exact(0.0), 0_usize);
        for columns in areas.iter().map(|area| &self.areas[*area]) {
            if let Some(score) = self.score(columns, ramp) {
                sum.low += score.low;
                sum.high += score.high;
                asked += 1;
            }
        }
        let count = asked as f64;
        (asked > 0).then_some((
            Interval {
                low: sum.low / count,
                high: sum.high / count,
            },
            asked,
        ))
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sum of ones, of at most as many people as there are"
    )]
    fn score(&self, columns: &Columns, ramp: Ramp) -> Option<Interval> {
        let asked = self.sums[columns.asked] as usize;
        if asked == 0 {
            return None;
        }
        let known_from = known_from(self.known_from, asked) as f64;
        let first = columns.asked + 1;
        let steps = self.sums[first..first + 2 * columns.steps].chunks_exact(2);
        let attainments = steps.map(|step| (step[1] >= known_from).then(|| step[0] / step[1]));
        Some(stairs::height(attainments, ramp))
    }
}

/// Where each area stands in the table, and how wide the table is.
fn columns(instrument: &Instrument) -> (Vec<Columns>, usize) {
    let mut width = 0;
    let areas = instrument.areas.iter();
    let columns = areas
        .map(|area| {
            let columns = Columns {
                asked: width,
                steps: area.steps().count(),
            };
            width += 1 + 2 * columns.steps;
            columns
        })
        .collect();
    (columns, width)
}

/// What a person adds to every column.
fn person(instrument: &Instrument, voter: &Voter) -> Vec<f64> {
    let (mut row, mut start) = (Vec::new(), 0);
    for (area, asked) in instrument.areas.iter().zip(&voter.asked) {
        let answers = &voter.answers[start..start + area.statements.len()];
        start += area.statements.len();
        row.push(f64::from(u8::from(*asked)));
        for phase in area.steps() {
            let share = share(area, phase, answers).filter(|_| *asked);
            row.extend([share.unwrap_or(0.0), f64::from(u8::from(share.is_some()))]);
        }
    }
    row
}

/// The mean of what a person rated in a cell, as METHOD §3.1 has it.
fn share(area: &Area, phase: Phase, answers: &[Option<crate::instrument::Answer>]) -> Option<f64> {
    let of_cell = area.statements.iter().zip(answers);
    let ratings = of_cell
        .filter(|(statement, _)| statement.phase == phase)
        .filter_map(|(_, answer)| answer.as_ref()?.rating());
    let (rated, points) = ratings.fold((0_u32, 0_u32), |(rated, points), rating| {
        (rated + 1, points + u32::from(rating.number()))
    });
    (rated > 0).then(|| f64::from(points) / f64::from(4 * rated))
}

/// The places of some areas, in the order of their ids.
fn in_id_order(instrument: &Instrument, of: impl Fn(&Area) -> bool) -> Vec<usize> {
    let areas = instrument.areas.iter().enumerate();
    let mut found: Vec<(usize, &Area)> = areas.filter(|(_, area)| of(area)).collect();
    found.sort_unstable_by_key(|(_, area)| &area.id);
    found.into_iter().map(|(place, _)| place).collect()
}
