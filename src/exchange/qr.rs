//! A text as a QR code, and the texts of the QR codes in a picture.
//!
//! Invariant: total. A text that fits no code is `None`; a picture in which nothing can be read, or
//! whose bytes are not what its size says, holds no texts.

use fast_qr::{ECL, QRBuilder, QRCode};
use rqrr::PreparedImage;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The white border that a code needs, in modules.
pub const QUIET: usize = 4;
/// Larger pictures are not searched: a camera's are made smaller first.
const MOST_PIXELS: usize = 1 << 22;
/// A picture with more codes than this is a pattern, not codes.
const MOST_CODES: usize = 32;

/// A way to look for texts in a picture of a width, a height and grey values.
type Pass = fn(usize, usize, &[u8]) -> Vec<String>;

/// A QR code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// Width and height in modules, the quiet zone included.
    pub side: usize,
    /// The dark modules as the data of an SVG path, in modules.
    pub path: String,
}

/// The code of a text: as small as correction level M allows, and of that size the level that repairs
/// most. Texts of capitals, digits and ` $%*+-./:` alone take about a third less room.
pub fn qr_code(text: &str) -> Option<QrCode> {
    if text.is_empty() {
        return None;
    }
    let of = |level| QRBuilder::new(text).ecl(level).build().ok();
    let smallest = of(ECL::M)?;
    let firmer = [ECL::H, ECL::Q].into_iter().filter_map(of);
    let code = firmer
        .into_iter()
        .find(|code| code.size == smallest.size)
        .unwrap_or(smallest);
    Some(QrCode {
        side: code.size + 2 * QUIET,
        path: path(&code),
    })
}

/// One rectangle for each run of dark modules in a row.
fn path(code: &QRCode) -> String {
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < row.len() {
            let run = row[x..].iter().take_while(|module| module.value()).count();
            if run > 0 {
                let (left, top) = (x + QUIET, y + QUIET);
                write!(path, "M{left} {top}h{run}v1h-{run}z").expect("a string takes all");
            }
            x += run.max(1);
        }
    }
    path
}

/// The texts of the QR codes in a picture of `width` × `height` grey values, row by row, each once.
///
/// A code that looks like one and is not can make the reader panic. Where panics unwind, that is a
/// picture without texts; in WebAssembly they do not, so there this runs in an instance of its own
/// (`browser/eye.rs`).
pub fn read_qr(width: usize, height: usize, luma: &[u8]) -> Vec<String> {
    let pixels = width.checked_mul(height);
    let fits = pixels.is_some_and(|pixels| pixels == luma.len() && pixels <= MOST_PIXELS);
    if !fits || width == 0 {
        return Vec::new();
    }
    let passes: [Pass; 2] = [without_specks, as_it_is];
    passes
        .into_iter()
        .map(|pass| catch_unwind(AssertUnwindSafe(|| pass(width, height, luma))))
        .filter_map(Result::ok)
        .find(|texts| !texts.is_empty())
        .unwrap_or_default()
}

/// The reader takes white to be nearly as bright as its surroundings, which grain is not: here specks
/// go first, and there is more room for grain.
fn without_specks(width: usize, height: usize, luma: &[u8]) -> Vec<String> {
    let sums = Sums::of(width, luma);
    let reach = (width.max(height) / 16).max(2);
    let is_dark = |x: usize, y: usize| {
        let (around, pixels) = sums.around(x, y, reach);
        // Darker than 7/8 of the mean of its surroundings.
        u64::from(median(width, luma, x, y)) * pixels * 8 < around * 7
    };
    let mut picture = PreparedImage::prepare_from_bitmap(width, height, is_dark);
    let grids = picture.detect_grids();
    once(grids.iter().filter_map(|grid| Some(grid.decode().ok()?.1)))
}

/// The picture as the reader itself would have it, for codes whose modules are hardly larger than
/// specks.
fn as_it_is(width: usize, height: usize, luma: &[u8]) -> Vec<String> {
    let grey = |x: usize, y: usize| luma[y * width + x];
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, grey);
    let grids = picture.detect_grids();
    once(grids.iter().filter_map(|grid| Some(grid.decode().ok()?.1)))
}

/// The median of a pixel and the eight around it; at the edge, the pixel itself.
fn median(width: usize, luma: &[u8], x: usize, y: usize) -> u8 {
    let mut near = [0; 9];
    for (row, part) in near.chunks_exact_mut(3).enumerate() {
        let left = (y + row).checked_sub(1).zip(x.checked_sub(1));
        let start = left.map(|(y, x)| y * width + x);
        let pixels = start.and_then(|start| luma.get(start..start + 3));
        match pixels {
            Some(pixels) if x + 1 < width => part.copy_from_slice(pixels),
            _ => return luma[y * width + x],
        }
    }
    *near.select_nth_unstable(4).1
}

/// Each text once.
fn once(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut once = Vec::new();
    for text in texts.take(MOST_CODES) {
        if !text.is_empty() && !once.contains(&text) {
            once.push(text);
        }
    }
    once
}

/// Sums over rectangles of a picture: of everything above and left of each corner.
struct Sums {
    width: usize,
    height: usize,
    /// One row and one column more than the picture, which begin with nothing.
    corners: Vec<u64>,
}

impl Sums {
    fn of(width: usize, luma: &[u8]) -> Self {
        let mut corners = vec![0; width + 1];
        for row in luma.chunks_exact(width) {
            let above = corners.len() - width - 1;
            let mut sum = 0;
            corners.push(0);
            for (x, pixel) in row.iter().enumerate() {
                sum += u64::from(*pixel);
                corners.push(corners[above + x + 1] + sum);
            }
        }
        let height = luma.len() / width;
        Self {
            width,
            height,
            corners,
        }
    }

    /// The sum over a square around a pixel, as far as it lies in the picture, and how many pixels those
    /// are.
    fn around(&self, x: usize, y: usize, reach: usize) -> (u64, u64) {
        let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(self.width));
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(self.height));
        let at = |x: usize, y: usize| self.corners[y * (self.width + 1) + x];
        let sum = at(right, bottom) + at(left, top) - at(left, bottom) - at(right, top);
        (sum, ((right - left) * (bottom - top)) as u64)
    }
}
