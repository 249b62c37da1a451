//! What the study of 2009 found and what it advises: findings with their conditions, the patterns of
//! the four quadrants, the symptoms that a group can recognise, and the recommendations.
//!
//! Invariant: a value of type [`Guide`] is complete and holds together: every id has its text, every
//! condition names something that the instrument has, and what a recommendation needs can be put
//! before it. There is no *not* in a [`Condition`], so that what is not known never counts as no.

#[cfg(not(target_arch = "wasm32"))]
mod builtin;
mod check;
mod condition;
mod parse;

#[cfg(not(target_arch = "wasm32"))]
pub use builtin::sources;
pub use condition::{Condition, Faster, Share};

use super::{
    AreaId, ContentError, CulturePairs, FindingId, Instrument, Lang, Layer, Phase, Quadrant,
    RecommendationId, Source, SymptomId, TopicId,
};

/// Everything that the report can say beside the results, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// The language of all its texts.
    pub lang: Lang,
    /// The findings. Of two that exclude each other the earlier one is kept.
    pub findings: Vec<Finding>,
    /// What the findings are about, in the order in which they occur.
    pub topics: Vec<Topic>,
    /// What 2009 found per quadrant: four sets of four.
    pub portraits: Vec<Portrait>,
    /// The lists of symptoms.
    pub symptoms: Vec<SymptomList>,
    /// The pairs of the culture barometer.
    pub culture: CulturePairs,
    /// The recommendations, in the order of the seed.
    pub recommendations: Vec<Recommendation>,
}

/// A sentence about a municipality that is true when its condition holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// The chapter in which it stands.
    pub chapter: Layer,
    /// What it is about.
    pub topic: TopicId,
    /// How it is meant.
    pub tone: Tone,
    /// When it is true.
    pub when: Condition,
    /// The findings that cannot be true beside it; each of two names the other.
    pub excludes: Vec<FindingId>,
    /// What it rests on.
    pub source: Source,
    /// The sentence.
    pub text: String,
}

/// How a finding is meant; never as blame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something to build on.
    Strength,
    /// Something worth talking about.
    Attention,
    /// How it is.
    Neutral,
}

/// What findings are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Its heading.
    pub title: String,
}

/// One of the four sets of texts per quadrant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PortraitSet {
    /// Suppliers and infrastructure.
    Suppliers,
    /// Working in processes.
    Processes,
    /// The organisation.
    Organisation,
    /// The I-professionals.
    Professionals,
}

impl PortraitSet {
    /// All four.
    pub const ALL: [Self; 4] = [
        Self::Suppliers,
        Self::Processes,
        Self::Organisation,
        Self::Professionals,
    ];
}

/// What the study of 2009 found in the municipalities of one quadrant.
#[derive(Clone, Debug, PartialEq)]
pub struct Portrait {
    /// The chapter in which it stands.
    pub chapter: Layer,
    /// The set that it belongs to.
    pub set: PortraitSet,
    /// Of which quadrant.
    pub quadrant: Quadrant,
    /// Its heading.
    pub title: String,
    /// What was found, line by line.
    pub lines: Vec<PortraitLine>,
}

/// One line of a portrait.
#[derive(Clone, Debug, PartialEq)]
pub struct PortraitLine {
    /// What it rests on.
    pub source: Source,
    /// The line.
    pub text: String,
}

/// Symptoms of which a group ticks what it recognises.
#[derive(Clone, Debug, PartialEq)]
pub struct SymptomList {
    /// Its id.
    pub id: String,
    /// The chapter that it belongs to.
    pub chapter: Layer,
    /// Its heading.
    pub title: String,
    /// What is asked.
    pub question: String,
    /// The symptoms.
    pub items: Vec<Symptom>,
}

/// Something that a group can recognise.
#[derive(Clone, Debug, PartialEq)]
pub struct Symptom {
    /// Its id.
    pub id: SymptomId,
    /// What it rests on.
    pub source: Source,
    /// The symptom in words.
    pub text: String,
}

/// For whom a recommendation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The municipality itself.
    Municipality,
    /// Central government.
    Government,
    /// The suppliers.
    Supplier,
}

impl Audience {
    /// All of them, the municipality first.
    pub const ALL: [Self; 3] = [Self::Municipality, Self::Government, Self::Supplier];
}

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    /// Its id.
    pub id: RecommendationId,
    /// For whom it is.
    pub audience: Audience,
    /// Its chapter.
    pub chapter: Layer,
    /// The areas whose low phase brings it up.
    pub areas: Vec<AreaId>,
    /// The phase that it helps to reach.
    pub step: Phase,
    /// What brings it up as well, whatever the areas say.
    pub when: Option<Condition>,
    /// What comes first.
    pub needs: Vec<RecommendationId>,
    /// What it rests on.
    pub source: Source,
    /// Whether it counts as one of the 30 of 2009.
    pub counts: bool,
    /// What to do, in a few words.
    pub title: String,
    /// What and why.
    pub text: String,
    /// What it rests on, in words.
    pub rests: String,
    /// A first step for Monday morning.
    pub start: String,
    /// How one will see that it worked.
    pub sign: String,
}

impl Guide {
    /// Joins structure and texts, each an object of the files `findings`, `advice` and `culture`.
    /// `instrument` must have its intake.
    ///
    /// # Errors
    /// [`ContentError`] names the first place where something does not fit.
    pub fn parse(
        lang: Lang,
        instrument: &Instrument,
        structure: &str,
        texts: &str,
    ) -> Result<Self, ContentError> {
        parse::guide(lang, instrument, structure, texts)
    }

    /// The recommendation with this id.
    pub fn recommendation(&self, id: &RecommendationId) -> Option<&Recommendation> {
        self.recommendations.iter().find(|one| one.id == *id)
    }

    /// The finding with this id.
    pub fn finding(&self, id: &FindingId) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.id == *id)
    }

    /// The symptom with this id.
    pub fn symptom(&self, id: &SymptomId) -> Option<&Symptom> {
        let mut all = self.symptoms.iter().flat_map(|list| &list.items);
        all.find(|symptom| symptom.id == *id)
    }

    /// The heading of a topic.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }
}
