//! The logo of the municipality, as it stands in a scan and in its file.
//!
//! Invariant: a [`Logo`] is the `data:` address of a PNG, JPEG or WebP of at most [`Logo::LIMIT`]
//! bytes, and begins as such a picture does. Never SVG, which can hold scripts and addresses.

use serde::Serialize;
use std::sync::Arc;

/// Each kind of picture, and how its first bytes read in base64, in two pieces: the second begins
/// at the eleventh letter. Of a WebP, what lies between them is its size.
const KINDS: [(&str, &str, &str); 3] = [
    ("png", "iVBORw0KGgo", ""),
    ("jpeg", "/9j/", ""),
    ("webp", "UklGR", "XRUJQ"),
];

/// A small picture, as a `data:` address. Shared, since every step that can be undone holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Logo(Arc<str>);

impl Logo {
    /// The most bytes that the picture has.
    pub const LIMIT: usize = 60_000;

    /// Reads an address.
    pub fn parse(address: &str) -> Option<Self> {
        let (kind, code) = address
            .strip_prefix("data:image/")?
            .split_once(";base64,")?;
        let (_, first, second) = KINDS.iter().find(|(name, ..)| *name == kind)?;
        let begins = code.starts_with(first) && code.get(11..)?.starts_with(second);
        let letters = code.strip_suffix('=').unwrap_or(code);
        let letters = letters.strip_suffix('=').unwrap_or(letters);
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
        let is_code = code.len() % 4 == 0 && letters.bytes().all(is_letter);
        (begins && is_code && size(code) <= Self::LIMIT).then(|| Self(address.into()))
    }

    /// The address, to be shown as a picture.
    pub fn address(&self) -> &str {
        &self.0
    }

    /// How many bytes the picture has.
    pub fn bytes(&self) -> usize {
        size(self.0.split_once(',').map_or("", |(_, code)| code))
    }
}

/// How many bytes stand in a base64 text.
fn size(code: &str) -> usize {
    code.trim_end_matches('=').len() * 3 / 4
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Logo {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Logo".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A PNG, JPEG or WebP of at most 60,000 bytes, as a data: address",
            "type": "string",
            "pattern": "^data:image/(png;base64,iVBORw0KGgo|jpeg;base64,/9j/|webp;base64,UklGR)[A-Za-z0-9+/]*={0,2}$",
            "maxLength": 80_023,
        })
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD as BASE64;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01";
    const WEBP: &[u8] = b"RIFF\x12\x34\x56\x78WEBPVP8L";

    fn address(kind: &str, bytes: &[u8]) -> String {
        format!("data:image/{kind};base64,{}", BASE64.encode(bytes))
    }

    #[test]
    fn a_png_a_jpeg_and_a_webp_are_logos() {
        for (kind, bytes) in [("png", PNG), ("jpeg", JPEG), ("webp", WEBP)] {
            let address = address(kind, bytes);
            let logo = Logo::parse(&address).expect(kind);
            assert_eq!(logo.address(), address);
            assert_eq!(logo.bytes(), bytes.len());
        }
        // Whatever size a WebP says it has.
        for size in [[0; 4], [255; 4], [0xaa; 4]] {
            let bytes = [&b"RIFF"[..], &size, b"WEBPVP8 "].concat();
            assert!(Logo::parse(&address("webp", &bytes)).is_some(), "{size:?}");
        }
    }

    #[test]
    fn an_svg_is_no_logo_whatever_it_is_called() {
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        for kind in ["svg+xml", "png", "jpeg", "webp", "PNG", ""] {
            assert_eq!(Logo::parse(&address(kind, svg)), None, "{kind}");
        }
        assert_eq!(Logo::parse(&address("svg+xml", PNG)), None);
        assert_eq!(Logo::parse("data:image/svg+xml,<svg/>"), None);
    }

    #[test]
    fn a_picture_under_the_name_of_another_kind_is_no_logo() {
        for (kind, bytes) in [("png", JPEG), ("jpeg", WEBP), ("webp", PNG), ("gif", PNG)] {
            assert_eq!(Logo::parse(&address(kind, bytes)), None, "{kind}");
        }
        let other = [&b"RIFF\x12\x34\x56\x78"[..], b"WAVEfmt "].concat();
        assert_eq!(Logo::parse(&address("webp", &other)), None);
    }

    #[test]
    fn a_picture_is_a_logo_up_to_its_last_byte_and_no_further() {
        for (length, fits) in [(60_000, true), (60_001, false), (60_002, false)] {
            let mut bytes = PNG.to_vec();
            bytes.resize(length, 7);
            let logo = Logo::parse(&address("png", &bytes));
            assert_eq!(
                logo.map(|logo| logo.bytes() == length),
                fits.then_some(true)
            );
        }
    }

    #[test]
    fn what_is_not_base64_is_no_logo() {
        let good = address("png", PNG);
        assert!(Logo::parse(&good).is_some());
        for bad in [
            good.replace("base64,", "base64, "),
            good.replace("KGgo", "KG\"o"),
            format!("{good}A"),
            format!("{good}===="),
            format!("{good}AA=A"),
            format!("{good}AAA\u{e9}"),
            good.replace("data:", "https:"),
            good.replace(";base64", ";charset=utf-8;base64"),
            String::new(),
        ] {
            assert_eq!(Logo::parse(&bad), None, "{bad}");
        }
    }
}
