//! QR codes: what is drawn is what is read, from pictures such as cameras take, and nothing breaks the
//! reader.
#![cfg(not(target_arch = "wasm32"))]

use iscan::exchange::{QUIET, qr_code, read_qr};
use proptest::prelude::*;

/// A grey picture.
#[derive(Clone)]
struct Picture {
    width: usize,
    height: usize,
    luma: Vec<u8>,
}

impl Picture {
    fn white(width: usize, height: usize) -> Self {
        let luma = vec![255; width * height];
        Self {
            width,
            height,
            luma,
        }
    }

    /// A code as its path draws it, with so many pixels to a module.
    fn of(text: &str, scale: usize) -> Self {
        let code = qr_code(text).expect("the text fits a code");
        let mut picture = Self::white(code.side * scale, code.side * scale);
        for [x, y, run] in runs(&code.path) {
            for row in y * scale..(y + 1) * scale {
                let start = row * picture.width;
                picture.luma[start + x * scale..start + (x + run) * scale].fill(0);
            }
        }
        picture
    }

    /// Puts another picture into this one.
    fn put(&mut self, other: &Self, left: usize, top: usize) {
        for y in 0..other.height {
            let to = (top + y) * self.width + left;
            let from = y * other.width;
            self.luma[to..to + other.width].copy_from_slice(&other.luma[from..from + other.width]);
        }
    }

    /// The picture as a camera sees it that is turned by an angle and sees greys, not black and white.
    fn turned(&self, degrees: f64) -> Self {
        let side = self.width * 3 / 2;
        let (sin, cos) = degrees.to_radians().sin_cos();
        let half = |length: usize| length as f64 / 2.0;
        let mut seen = Self::white(side, side);
        for (index, pixel) in seen.luma.iter_mut().enumerate() {
            let (x, y) = (half(2 * (index % side)), half(2 * (index / side)));
            let (x, y) = (x - half(side), y - half(side));
            let from_x = (x * cos + y * sin + half(self.width)).floor();
            let from_y = (y * cos - x * sin + half(self.height)).floor();
            *pixel = 40 + self.at(from_x, from_y) / 2;
        }
        seen
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn at(&self, x: f64, y: f64) -> u8 {
        let is_inside = x >= 0.0 && y >= 0.0 && (x as usize) < self.width;
        let pixel = is_inside.then(|| self.luma.get(y as usize * self.width + x as usize));
        pixel.flatten().copied().unwrap_or(255)
    }

    fn texts(&self) -> Vec<String> {
        read_qr(self.width, self.height, &self.luma)
    }
}

/// The rectangles of a path: left, top and length.
fn runs(path: &str) -> Vec<[usize; 3]> {
    let number = |text: &str| text.parse().expect("a number of modules");
    let rectangles = path.split('M').skip(1);
    let run = |rectangle: &str| {
        let (start, rest) = rectangle.split_once('h').expect("a line to the right");
        let (x, y) = start.split_once(' ').expect("a point");
        let (run, back) = rest.split_once("v1h-").expect("a row is one module high");
        assert_eq!(
            back.strip_suffix('z'),
            Some(run),
            "it closes where it began"
        );
        [number(x), number(y), number(run)]
    };
    rectangles.map(run).collect()
}

/// A text of this length in bytes, of letters of all sorts.
fn text(length: usize) -> String {
    let alphabet = "aZ0/-_?#&=.:%";
    let letters = alphabet.chars().cycle().skip(length % alphabet.len());
    letters.take(length).collect()
}

/// A generator that needs nothing from outside (`SplitMix64`).
fn noise(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// 250 characters as of a sealed reply. (A text that repeats itself makes a pattern in which the reader,
/// once there is grain, may take one corner for another.)
fn reply() -> String {
    let mut seed = 1;
    let letters = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let letter = |_| char::from(letters[usize::try_from(noise(&mut seed) % 32).expect("small")]);
    (0..250).map(letter).collect()
}

#[test]
fn every_text_of_up_to_a_thousand_characters_is_read_back() {
    for length in 1..=1000 {
        let text = text(length);
        assert_eq!(Picture::of(&text, 3).texts(), [text], "{length}");
    }
}

#[test]
fn capitals_and_digits_and_letters_beyond_ascii_are_read_back() {
    for length in (1..=1000).step_by(37) {
        let capitals = text(length)
            .to_uppercase()
            .replace(['_', '?', '#', '&', '='], "$");
        assert_eq!(Picture::of(&capitals, 3).texts(), [capitals]);
        let digits = "3141592653".repeat(length.div_ceil(10));
        assert_eq!(Picture::of(&digits, 3).texts(), [digits]);
    }
    for text in ["Sint-Truiden – één", "Ünïcödé ⚙ 統計", " ", "日"] {
        assert_eq!(Picture::of(text, 3).texts(), [text]);
    }
}

#[test]
fn capitals_take_less_room_than_small_letters() {
    let side = |text: &str| qr_code(text).expect("a code").side;
    let capitals = "HTTPS://ISCAN.EXAMPLE/R/0123456789ABCDEFGHJKMNPQRSTVWXYZ".repeat(4);
    assert!(side(&capitals) < side(&capitals.to_lowercase()));
    // 224 characters at level M: version 9 in the alphanumeric mode, 11 in bytes.
    assert_eq!(side(&capitals), 9 * 4 + 17 + 2 * QUIET);
}

#[test]
fn a_text_that_fits_no_code_has_none_and_neither_has_no_text() {
    assert!(qr_code(&"x".repeat(2331)).is_some());
    assert!(qr_code(&"x".repeat(2332)).is_none());
    assert!(qr_code(&"X".repeat(3391)).is_some());
    assert!(qr_code(&"x".repeat(1_000_000)).is_none());
    assert!(qr_code("").is_none());
}

#[test]
fn the_quiet_zone_is_white() {
    for length in [1, 100, 1000] {
        let code = qr_code(&text(length)).expect("a code");
        for [x, y, run] in runs(&code.path) {
            assert!(x >= QUIET && y >= QUIET);
            assert!(x + run <= code.side - QUIET && y < code.side - QUIET);
        }
    }
}

#[test]
fn a_turned_grey_code_is_read() {
    let picture = Picture::of("https://iscan.example/#/antwoord/0123456789abcdef", 6);
    for degrees in [0.0, 7.0, 15.0, 45.0, 90.0, 133.0, 180.0, 271.0] {
        let texts = picture.turned(degrees).texts();
        assert_eq!(texts.len(), 1, "{degrees}");
    }
}

#[test]
fn a_small_code_in_a_large_picture_is_read() {
    let mut table = Picture::white(960, 540);
    table.luma.fill(180);
    table.put(&Picture::of(&text(250), 2), 700, 350);
    assert_eq!(table.texts(), [text(250)]);
}

#[test]
fn a_code_in_little_light_is_read_through_the_grain() {
    for grain in [10, 20, 30, 40] {
        let mut picture = Picture::of(&reply(), 5);
        let mut seed = 7;
        for pixel in &mut picture.luma {
            let speck = i16::try_from(noise(&mut seed) % (2 * grain + 1)).expect("small");
            let grey = 60 + i16::from(*pixel) / 2 + speck - i16::try_from(grain).expect("small");
            *pixel = u8::try_from(grey.clamp(0, 255)).expect("a grey value");
        }
        assert_eq!(picture.texts(), [reply()], "{grain}");
    }
}

#[test]
fn a_dusty_code_is_read() {
    let mut picture = Picture::of(&reply(), 5);
    let mut seed = 7;
    for _ in 0..picture.luma.len() / 200 {
        let at = usize::try_from(noise(&mut seed)).expect("64 bits") % picture.luma.len();
        picture.luma[at] = 255 - picture.luma[at];
    }
    assert_eq!(picture.texts(), [reply()]);
}

#[test]
fn several_codes_in_one_picture_are_read_each_once() {
    let mut table = Picture::white(900, 600);
    table.put(&Picture::of("the first reply", 4), 20, 30);
    table.put(&Picture::of("the second reply", 5), 450, 60);
    table.put(&Picture::of("the third reply", 6), 200, 320);
    table.put(&Picture::of("the first reply", 4), 600, 380);
    let mut texts = table.texts();
    texts.sort();
    assert_eq!(
        texts,
        ["the first reply", "the second reply", "the third reply"]
    );
}

#[test]
fn a_picture_without_a_code_or_of_another_size_than_it_says_holds_no_texts() {
    let none: [&str; 0] = [];
    assert_eq!(Picture::white(640, 480).texts(), none);
    assert_eq!(Picture::white(1, 1).texts(), none);
    assert_eq!(read_qr(0, 0, &[]), none);
    assert_eq!(read_qr(0, 5, &[]), none);
    assert_eq!(read_qr(640, 480, &[0; 100]), none);
    assert_eq!(read_qr(usize::MAX, usize::MAX, &[0; 1]), none);
    let large = vec![255; 3000 * 3000];
    assert_eq!(
        read_qr(3000, 3000, &large),
        none,
        "larger than any camera's"
    );
    let mut cut = Picture::of("cut in half", 6);
    cut.height /= 2;
    cut.luma.truncate(cut.width * cut.height);
    assert_eq!(cut.texts(), none);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_break_the_reader(
        width in 1usize..120,
        luma in prop::collection::vec(any::<u8>(), 0..12_000),
    ) {
        let height = luma.len() / width;
        read_qr(width, height, &luma[..width * height]);
        read_qr(width, height + 1, &luma);
    }

    #[test]
    fn no_damage_breaks_the_reader(
        length in 1usize..200,
        damage in prop::collection::vec((any::<u32>(), 1usize..40, 1usize..40, any::<u8>()), 1..40),
    ) {
        let mut picture = Picture::of(&text(length), 3);
        for (at, width, height, grey) in damage {
            let at = at as usize % picture.luma.len();
            for row in 0..height {
                let start = at + row * picture.width;
                let end = (start + width).min(picture.luma.len());
                if start < end {
                    picture.luma[start..end].fill(grey);
                }
            }
        }
        for read in picture.texts() {
            prop_assert_eq!(read, text(length), "what is read is what was written");
        }
    }
}
