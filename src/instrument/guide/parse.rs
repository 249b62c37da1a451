//! Joins the structure of the guide with the texts of one language.
//!
//! Invariant: every id of the structure has its text and every text has its id, ids are unique, and
//! what an id points at is there; or nothing is returned.

use super::super::parse::{Node, Result, culture, read, source};
use super::check;
use super::condition::{Known, phase, quadrant};
use super::{
    Audience, Finding, Guide, Portrait, PortraitLine, PortraitSet, Recommendation, Symptom,
    SymptomList, Tone, Topic,
};
use crate::instrument::{CulturePairs, Instrument, Lang, Layer, RecommendationId, TopicId};
use std::collections::BTreeSet;

/// The name of the structure in an error.
const FILE: &str = "guide";

pub(super) fn guide(
    lang: Lang,
    instrument: &Instrument,
    structure: &str,
    texts: &str,
) -> Result<Guide> {
    let structure = read(FILE, structure)?;
    let texts = read(lang.code(), texts)?;
    let shape = Node::root(FILE, &structure);
    let words = Node::root(lang.code(), &texts);
    shape.only(&["findings", "advice", "culture"])?;
    words.only(&["findings", "advice", "culture"])?;
    let (found, told) = (shape.get("findings")?, words.get("findings")?);
    found.only(&["findings", "portraits", "symptoms"])?;
    told.only(&["findings", "portraits", "symptoms", "topics"])?;
    let symptoms = symptoms(&found.get("symptoms")?, &told.get("symptoms")?)?;
    let items = symptoms.iter().flat_map(|list| &list.items);
    let known = Known {
        instrument,
        symptoms: items.map(|symptom| symptom.id.to_string()).collect(),
    };
    let findings = findings(&known, &found.get("findings")?, &told.get("findings")?)?;
    let pairs = culture::of(&shape.get("culture")?, &words.get("culture")?)?;
    Ok(Guide {
        lang,
        topics: topics(&findings, &told.get("topics")?)?,
        findings,
        portraits: portraits(&found.get("portraits")?, &told.get("portraits")?)?,
        symptoms,
        culture: CulturePairs { lang, pairs },
        recommendations: recommendations(&known, &shape.get("advice")?, &words.get("advice")?)?,
    })
}

fn portraits(shapes: &Node, texts: &Node) -> Result<Vec<Portrait>> {
    let portraits = each(shapes, texts, portrait)?;
    check::portraits(shapes, &portraits)?;
    Ok(portraits)
}

fn recommendations(known: &Known, shape: &Node, words: &Node) -> Result<Vec<Recommendation>> {
    shape.only(&["recommendations"])?;
    words.only(&["recommendations"])?;
    let (shapes, texts) = (shape.get("recommendations")?, words.get("recommendations")?);
    let all = each(&shapes, &texts, |shape, text| {
        recommendation(known, shape, text)
    })?;
    check::needs(&shapes, &all)?;
    Ok(all)
}

/// Joins every item of a list with the texts under its id; refuses an id that stands twice and texts
/// that are left over.
fn each<T>(
    shapes: &Node,
    texts: &Node,
    mut join: impl FnMut(&Node, &Node) -> Result<T>,
) -> Result<Vec<T>> {
    let mut all = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    for shape in shapes.items()? {
        let id = shape.get("id")?;
        if ids.contains(&id.str()?) {
            return Err(id.wrong());
        }
        ids.push(id.str()?);
        all.push(join(&shape, &texts.get(id.str()?)?)?);
    }
    texts.only(&ids)?;
    Ok(all)
}

/// The ids in a list under a key; the key may be left out.
fn list<'a>(node: &Node<'a>, key: &str) -> Result<Vec<Node<'a>>> {
    if node.object()?.contains_key(key) {
        node.get(key)?.items()
    } else {
        Ok(Vec::new())
    }
}

fn layer(node: &Node) -> Result<Layer> {
    node.get("chapter")?.word(&Layer::WORDS)
}

fn symptoms(shapes: &Node, texts: &Node) -> Result<Vec<SymptomList>> {
    let lists = each(shapes, texts, |shape, text| {
        shape.only(&["id", "chapter", "items"])?;
        text.only(&["title", "question", "items"])?;
        let items = each(&shape.get("items")?, &text.get("items")?, |shape, text| {
            shape.only(&["id", "source"])?;
            Ok(Symptom {
                id: shape.get("id")?.str()?.into(),
                source: source(&shape.get("source")?)?,
                text: text.str()?.to_owned(),
            })
        })?;
        Ok(SymptomList {
            id: shape.text("id")?,
            chapter: layer(shape)?,
            title: text.text("title")?,
            question: text.text("question")?,
            items,
        })
    })?;
    // A symptom is ticked by its id alone, whatever its list.
    let mut seen = BTreeSet::new();
    let mut items = lists.iter().flat_map(|list| &list.items);
    match items.find(|symptom| !seen.insert(&symptom.id)) {
        Some(_) => Err(shapes.wrong()),
        None => Ok(lists),
    }
}

fn findings(known: &Known, shapes: &Node, texts: &Node) -> Result<Vec<Finding>> {
    const TONES: [(&str, Tone); 3] = [
        ("strength", Tone::Strength),
        ("attention", Tone::Attention),
        ("neutral", Tone::Neutral),
    ];
    let mut findings = each(shapes, texts, |shape, text| {
        shape.only(&[
            "id", "chapter", "topic", "tone", "when", "excludes", "source",
        ])?;
        text.only(&["text"])?;
        let mut excludes = Vec::new();
        for other in list(shape, "excludes")? {
            excludes.push(other.str()?.into());
        }
        Ok(Finding {
            id: shape.get("id")?.str()?.into(),
            chapter: layer(shape)?,
            topic: shape.get("topic")?.str()?.into(),
            tone: shape.get("tone")?.word(&TONES)?,
            when: known.condition(&shape.get("when")?, false)?,
            excludes,
            source: source(&shape.get("source")?)?,
            text: text.text("text")?,
        })
    })?;
    check::excludes(shapes, &mut findings)?;
    Ok(findings)
}

/// The topics of the findings, in their order.
fn topics(findings: &[Finding], titles: &Node) -> Result<Vec<Topic>> {
    let mut topics: Vec<Topic> = Vec::new();
    for finding in findings {
        if !topics.iter().any(|topic| topic.id == finding.topic) {
            let title = titles.text(finding.topic.as_str())?;
            let id: TopicId = finding.topic.clone();
            topics.push(Topic { id, title });
        }
    }
    let ids: Vec<&str> = topics.iter().map(|topic| topic.id.as_str()).collect();
    titles.only(&ids)?;
    Ok(topics)
}

fn portrait(shape: &Node, text: &Node) -> Result<Portrait> {
    const SETS: [(&str, PortraitSet); 4] = [
        ("suppliers", PortraitSet::Suppliers),
        ("processes", PortraitSet::Processes),
        ("organisation", PortraitSet::Organisation),
        ("professionals", PortraitSet::Professionals),
    ];
    shape.only(&["id", "chapter", "set", "quadrant", "lines"])?;
    text.only(&["title", "lines"])?;
    let lines = each(&shape.get("lines")?, &text.get("lines")?, |shape, text| {
        shape.only(&["id", "source"])?;
        Ok(PortraitLine {
            source: source(&shape.get("source")?)?,
            text: text.str()?.to_owned(),
        })
    })?;
    Ok(Portrait {
        chapter: layer(shape)?,
        set: shape.get("set")?.word(&SETS)?,
        quadrant: quadrant(&shape.get("quadrant")?)?,
        title: text.text("title")?,
        lines,
    })
}

fn recommendation(known: &Known, shape: &Node, text: &Node) -> Result<Recommendation> {
    const AUDIENCES: [(&str, Audience); 3] = [
        ("municipality", Audience::Municipality),
        ("government", Audience::Government),
        ("supplier", Audience::Supplier),
    ];
    shape.only(&[
        "id", "audience", "chapter", "areas", "step", "when", "needs", "source", "counts",
    ])?;
    text.only(&["title", "text", "rests", "start", "sign"])?;
    let audience = shape.get("audience")?.word(&AUDIENCES)?;
    let mut areas = Vec::new();
    for area in shape.get("areas")?.items()? {
        areas.push(known.area_id(&area)?);
    }
    if areas.is_empty() {
        return Err(shape.get("areas")?.wrong());
    }
    let when = match shape.object()?.get("when") {
        // What the municipality hands on says nothing of one person.
        Some(_) => Some(known.condition(&shape.get("when")?, audience == Audience::Municipality)?),
        None => None,
    };
    Ok(Recommendation {
        id: shape.get("id")?.str()?.into(),
        audience,
        chapter: layer(shape)?,
        areas,
        step: phase(shape, "step")?,
        when,
        needs: needs(shape)?,
        source: source(&shape.get("source")?)?,
        counts: shape.flag("counts")?,
        title: text.text("title")?,
        text: text.text("text")?,
        rests: text.text("rests")?,
        start: text.text("start")?,
        sign: text.text("sign")?,
    })
}

fn needs(shape: &Node) -> Result<Vec<RecommendationId>> {
    let mut needs = Vec::new();
    for other in list(shape, "needs")? {
        needs.push(other.str()?.into());
    }
    Ok(needs)
}
