//! What a browser's camera sees: a file of moving pictures, made from a picture of a screen.
//!
//! Invariant: the file has the same size whatever is seen, and is written in place, so that a camera
//! that is running sees the new picture too.

use super::Person;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;
use std::fs::OpenOptions;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

const WIDTH: usize = 1280;
const HEIGHT: usize = 720;
/// So few that a new picture is seen soon.
const FRAMES: usize = 2;
/// What is around the picture: a table.
const TABLE: u8 = 150;

/// A picture in grey.
pub(crate) struct Grey {
    width: usize,
    height: usize,
    luma: Vec<u8>,
}

impl Grey {
    /// What is in a PNG.
    pub(crate) fn of_png(bytes: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a PNG");
        let size = reader.output_buffer_size().expect("a picture of some size");
        let mut pixels = vec![0; size];
        let info = reader.next_frame(&mut pixels).expect("a whole picture");
        let samples = info.color_type.samples();
        let grey = |pixel: &[u8]| match *pixel {
            [red, green, blue, ..] => {
                let sum = u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29;
                u8::try_from(sum >> 8).expect("a mean of bytes")
            }
            [grey, ..] => grey,
            [] => TABLE,
        };
        let pixels = &pixels[..info.buffer_size()];
        Self {
            width: info.width as usize,
            height: info.height as usize,
            luma: pixels.chunks_exact(samples).map(grey).collect(),
        }
    }

    /// The pixel of the middle of the picture at a point of the frame; as many times larger or smaller
    /// as fits, in whole numbers.
    fn at(&self, x: usize, y: usize) -> u8 {
        let larger = (WIDTH / self.width).min(HEIGHT / self.height);
        let fits = |length: usize, by: usize| length.div_ceil(by);
        let smaller = fits(self.width, WIDTH).max(fits(self.height, HEIGHT));
        let place = |at: usize, whole: usize, length: usize| {
            let shown = length * larger.max(1) / smaller;
            let inside = at.checked_sub((whole - shown) / 2)?;
            let from = inside * smaller / larger.max(1);
            (inside < shown && from < length).then_some(from)
        };
        let from = place(x, WIDTH, self.width).zip(place(y, HEIGHT, self.height));
        from.map_or(TABLE, |(x, y)| self.mean(x, y, smaller))
    }

    /// The mean of a square, as far as it lies in the picture.
    fn mean(&self, x: usize, y: usize, side: usize) -> u8 {
        let rows = y..(y + side).min(self.height);
        let columns = x..(x + side).min(self.width);
        let count = (rows.len() * columns.len()).max(1);
        let row = |y: usize| &self.luma[y * self.width..][columns.clone()];
        let sum: usize = rows.flat_map(row).map(|pixel| usize::from(*pixel)).sum();
        u8::try_from(sum / count).expect("a mean of bytes")
    }
}

/// Writes the file of a camera that sees a picture, or only the table.
pub(super) fn write(path: &Path, picture: Option<&Grey>) {
    let frame = |index: usize| match picture {
        Some(picture) => picture.at(index % WIDTH, index / WIDTH),
        None => TABLE,
    };
    let luma: Vec<u8> = (0..WIDTH * HEIGHT).map(frame).collect();
    let mut moving = format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420\n").into_bytes();
    for _ in 0..FRAMES {
        moving.extend(b"FRAME\n");
        moving.extend(&luma);
        // No colour: two quarters of the size.
        moving.resize(moving.len() + WIDTH * HEIGHT / 2, 128);
    }
    let mut options = OpenOptions::new();
    // Not cut off first: the camera may be reading.
    let opened = options.write(true).create(true).truncate(false).open(path);
    let mut file = opened.expect("room for a film");
    file.seek(SeekFrom::Start(0)).expect("a beginning");
    file.write_all(&moving).expect("room for a film");
}

impl Person {
    /// What the QR code in a part of the screen says, read from its picture.
    pub(crate) async fn reads_qr(&self, role: &str, name: &str) -> String {
        let seen = Grey::of_png(&self.picture_of(role, name).await);
        let mut texts = iscan::exchange::read_qr(seen.width, seen.height, &seen.luma);
        assert_eq!(texts.len(), 1, "one code in the picture of “{name}”");
        texts.remove(0)
    }

    /// Holds the camera in front of a part of another person's screen, found by role and name.
    pub(crate) async fn points_the_camera_at(&self, other: &Self, role: &str, name: &str) {
        self.holds_before_the_camera(&other.picture_of(role, name).await);
    }

    /// A picture (PNG) of a part of the screen, also where that is larger than the window.
    pub(crate) async fn picture_of(&self, role: &str, name: &str) -> Vec<u8> {
        const PLACE: &str = r"
            const { left, top, width, height } = arguments[0].getBoundingClientRect();
            return { x: left + scrollX, y: top + scrollY, width, height, scale: 1 };";
        let shown = self.find(role, name).await;
        let shown = shown.to_json().expect("a reference to it");
        let place = self.script(PLACE, json!([shown])).await;
        let wanted = json!({ "format": "png", "clip": place, "captureBeyondViewport": true });
        let picture = self.cdp("Page.captureScreenshot", wanted).await;
        let picture = picture["data"].as_str().unwrap_or_default();
        BASE64.decode(picture).expect("a picture in Base64")
    }

    /// Holds a picture (PNG) before the camera. The camera need not be on yet.
    pub(crate) fn holds_before_the_camera(&self, png: &[u8]) {
        write(&self.machine().camera(), Some(&Grey::of_png(png)));
    }

    /// Holds nothing before the camera.
    pub(crate) fn takes_away_from_the_camera(&self) {
        write(&self.machine().camera(), None);
    }
}
