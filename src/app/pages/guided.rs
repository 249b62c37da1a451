//! The guide, on its way to a page that shows findings or recommendations.
//!
//! Invariant: it is fetched once per visit of a page, and a page says while it is not here.

use crate::app::load;
use crate::instrument::Instrument;
use crate::instrument::guide::Guide;
use leptos::prelude::*;
use std::sync::Arc;

/// The guide, as far as it came.
#[derive(Clone)]
pub(crate) enum Guided {
    /// It is on its way.
    Waiting,
    /// It did not arrive.
    Failed,
    /// Here it is.
    Here(Arc<Guide>),
}

impl Guided {
    /// The guide, if it is here.
    pub(crate) fn here(&self) -> Option<&Arc<Guide>> {
        match self {
            Self::Here(guide) => Some(guide),
            Self::Waiting | Self::Failed => None,
        }
    }
}

/// Fetches the guide, after the page that asks for it.
pub(crate) fn fetch(instrument: Arc<Instrument>) -> RwSignal<Guided> {
    let guided = RwSignal::new(Guided::Waiting);
    load::spawn(Box::pin(async move {
        let guide = load::guide(instrument).await;
        // The page may be gone by now.
        guided.try_set(guide.map_or(Guided::Failed, Guided::Here));
    }));
    guided
}
