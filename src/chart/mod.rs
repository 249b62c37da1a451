//! From results to drawings, on any plotters backend: a canvas on screen, SVG in print and export.
//!
//! Each chart is a pure function from a model to a list of [`Shape`]s, in CSS pixels; one generic
//! [`paint`] puts shapes on a backend. So a chart is compiled once, whatever it is drawn on.
//!
//! Invariant: a chart knows no language and measures no text with the backend. Every word comes in
//! with its model, and its width is estimated (`words`), generously; nothing is drawn outside the
//! area, and what does not fit is left out or shortened, since a table beside the chart says it all.

mod alignment;
mod culture;
mod distribution;
mod marks;
mod paint;
mod pen;
mod place;
mod plane;
mod shape;
mod stairs;
mod style;
mod svg;
mod timeline;
mod words;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub use alignment::{AlignmentModel, AlignmentRow, alignment, alignment_height, draw_alignment};
pub use culture::{CultureLine, CultureModel, culture, culture_height, draw_culture};
pub use distribution::{
    Direction, DistributionModel, distribution, distribution_height, draw_distribution,
};
pub use paint::paint;
pub use plane::{Estimate, Mark, PlaneModel, PlanePoint, draw_plane, plane};
pub use shape::{Frame, Shape, Side, Spot};
pub use stairs::{
    StairsLegend, StairsModel, StairsNotes, StepNote, draw_stairs, stairs, stairs_height,
};
pub use style::{Rgb, Style};
pub use svg::{Svg, svg, svg_file};
pub use timeline::{TimelineBar, TimelineModel, timeline, timeline_height};
