//! How the answers to the statement that decides an area are spread.
//!
//! Invariant: shown for the deciding statement alone, and only where [`Room`] allows it.

use super::Source;
use crate::chart::{Direction, DistributionModel};
use crate::instrument::{Area, Rating};
use crate::report::Room;
use crate::scoring::{AreaResult, Distribution};
use crate::text::common;
use crate::text::result as say;
use crate::text::result::{ResultWords, WhyWords};
use crate::view::figure::{Chart, Drawing, Table};

/// The spread of the deciding statement, or why it is hidden (METHOD §5).
pub(super) fn spread(
    of: Source,
    area: &Area,
    result: &AreaResult,
) -> (Option<Chart>, Option<&'static str>) {
    let Some(deciding) = deciding(result) else {
        return (None, None);
    };
    let room = Room::of(&of.scan.content, of.instrument);
    if !room.may_show(&area.id) {
        return (None, Some(WhyWords::SpreadHidden.say(of.lang)));
    }
    let counts = room.may_count(&area.id);
    (Some(spread_chart(of, area, deciding, counts)), None)
}

/// The statement that splits the group, else of the weakest step the one with the lowest agreement.
fn deciding(result: &AreaResult) -> Option<&Distribution> {
    let all = &result.distributions;
    if let Some(divided) = &result.divided {
        return all.iter().find(|d| d.statement == divided.statement);
    }
    let phase = result.missing?;
    let mut of_step: Vec<&Distribution> = all.iter().filter(|d| d.phase == phase).collect();
    of_step.sort_by(|a, b| {
        let (a, b) = (a.agreement.unwrap_or(1.0), b.agreement.unwrap_or(1.0));
        a.total_cmp(&b)
    });
    of_step.first().copied().filter(|d| d.raters() > 0)
}

fn spread_chart(of: Source, area: &Area, deciding: &Distribution, counts: bool) -> Chart {
    let lang = of.lang;
    let text = area
        .statements
        .iter()
        .find(|s| s.id == deciding.statement)
        .map(|s| s.text.clone())
        .unwrap_or_default();
    let answers = Rating::ALL.map(|rating| {
        let count = deciding.counts[rating.index()];
        (common::rating(lang, rating).to_owned(), count)
    });
    let dont_know = counts.then(|| (common::dont_know(lang).to_owned(), deciding.dont_know));
    let rows = answers.iter().chain(&dont_know);
    let rows = rows.map(|(name, count)| vec![name.replace('\u{ad}', ""), count.to_string()]);
    Chart {
        table: Table {
            caption: say::caption(lang, &text),
            head: vec![
                WhyWords::Answer.say(lang).to_owned(),
                ResultWords::Count.say(lang).to_owned(),
            ],
            rows: rows.collect(),
        },
        summary: say::spread_summary(lang, deciding.raters(), deciding.asked),
        drawing: Drawing::Distribution(DistributionModel {
            dimension: area.dimension,
            direction: Direction::Up,
            answers,
            dont_know,
        }),
        title: text,
    }
}
