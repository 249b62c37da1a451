//! The actions as rows of a table, for a spreadsheet.

use super::list::{by_status, title_of};
use super::points::ranking;
use crate::document::sheet::{Column, Kind, Sheet, Value};
use crate::instrument::guide::Guide;
use crate::scan::CivilDate;
use crate::scan::plan::{Action, Plan};
use crate::text::Lang;
use crate::text::plan::{ActionWords, PlanWords, size, status};

const COLUMNS: [(ActionWords, Kind); 13] = [
    (ActionWords::TitleHead, Kind::Text),
    (ActionWords::OwnerHead, Kind::Text),
    (ActionWords::ServiceHead, Kind::Text),
    (ActionWords::StatusHead, Kind::Text),
    (ActionWords::Start, Kind::Date),
    (ActionWords::Due, Kind::Date),
    (ActionWords::Ended, Kind::Date),
    (ActionWords::EffortHead, Kind::Text),
    (ActionWords::EffectHead, Kind::Text),
    (ActionWords::Points, Kind::Integer),
    (ActionWords::AfterHead, Kind::Text),
    (ActionWords::From, Kind::Text),
    (ActionWords::Notes, Kind::Text),
];

/// Every action once, by status.
pub fn sheet(lang: Lang, plan: &Plan, guide: Option<&Guide>) -> Sheet {
    let points = ranking(lang, plan);
    let groups = by_status(plan);
    let ids = groups.iter().flat_map(|group| &group.actions);
    let rows = ids.filter_map(|id| {
        let sum = points
            .iter()
            .find(|one| one.id == *id)
            .map_or(0, |one| one.sum);
        Some(row(lang, plan, guide, plan.actions.get(id)?, sum))
    });
    Sheet {
        name: ActionWords::Heading.say(lang).to_owned(),
        title: PlanWords::Title.say(lang).to_owned(),
        lang,
        columns: COLUMNS
            .map(|(head, kind)| Column::new(kind, head.say(lang)))
            .into(),
        rows: rows.collect(),
    }
}

fn row(lang: Lang, plan: &Plan, guide: Option<&Guide>, action: &Action, sum: u32) -> Vec<Value> {
    let day = |day: Option<CivilDate>| day.map_or(Value::Empty, Value::Date);
    let how_much = |of: Option<_>| of.map_or(Value::Empty, |of| text(size(lang, of)));
    let after = action.after.iter().filter_map(|id| plan.actions.get(id));
    let after: Vec<String> = after.map(|action| title_of(lang, action)).collect();
    let from = match &action.recommendation {
        None => ActionWords::Own.say(lang).to_owned(),
        Some(id) => {
            let known = guide.and_then(|guide| guide.recommendation(id));
            known.map_or_else(|| id.to_string(), |one| one.title.clone())
        }
    };
    vec![
        text(&title_of(lang, action)),
        text(&action.owner),
        text(&action.service),
        text(status(lang, action.status)),
        day(action.start),
        day(action.due),
        day(action.ended),
        how_much(action.effort),
        how_much(action.effect),
        Value::Integer(i64::from(sum)),
        text(&after.join("; ")),
        text(&from),
        text(&action.notes),
    ]
}

fn text(text: &str) -> Value {
    Value::text(text.trim())
}
