//! The workshop: one file per screen, and the choice among them.
//!
//! Invariant: before an area is revealed no screen here holds a rating of it, shown or hidden.

mod agree;
mod blank;
mod collect;
mod entry;
pub(crate) mod inbox;
mod invite;
mod loosen;
mod prepare;
mod purpose;
mod reply;
mod room;
mod schedule;
mod steps;
mod talk;
mod timer;
mod wall;

use crate::app::state::App;
use crate::instrument::Instrument;
use crate::route::Part;
use leptos::prelude::*;
use std::sync::Arc;

/// A screen of the workshop.
pub(super) fn page(app: App, part: Part, instrument: Arc<Instrument>) -> AnyView {
    match part {
        Part::Steps => steps::page(app, instrument),
        Part::Talk => talk::page(app, instrument),
        Part::Agree => agree::page(app, instrument),
        Part::Wall => wall::page(app, instrument),
        Part::Collect => collect::page(app, instrument),
        Part::Entry => entry::page(app, instrument),
        Part::Loosen => loosen::page(app, instrument),
        Part::Prepare => prepare::page(app, instrument),
        Part::Invite => invite::page(app, instrument),
        Part::Purpose => purpose::page(app),
        Part::Schedule => schedule::page(app),
        Part::Blank => blank::page(app, instrument),
    }
}

pub(super) use reply::page as reply;
