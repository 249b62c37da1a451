//! Pictures that come with a document: its logo and its drawings, as PNG.
//!
//! Invariant: a [`Png`] begins as one and has a size; what stands further in it is not looked at.

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Png {
    bytes: Vec<u8>,
    width: u32,
    height: u32,
}

/// The pictures of a document. One that could not be made is missing; its words are there all the same.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Pictures {
    /// The logo.
    pub logo: Option<Png>,
    /// The drawings, in the order of [`crate::document::Document::figures`].
    pub figures: Vec<Option<Png>>,
}

/// How each PNG begins, up to the name of its first part.
const START: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
/// Larger is no picture of ours.
const LARGEST: u32 = 20_000;

impl Png {
    /// Takes bytes for a picture if they begin as one.
    pub fn parse(bytes: Vec<u8>) -> Option<Self> {
        let rest = bytes.strip_prefix(START)?;
        let number = |at: usize| {
            let four = rest.get(at..at + 4)?.try_into().ok()?;
            Some(u32::from_be_bytes(four)).filter(|size| (1..=LARGEST).contains(size))
        };
        let (width, height) = (number(0)?, number(4)?);
        Some(Self {
            bytes,
            width,
            height,
        })
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// As large as fits into `most` by `high`, in its own proportion.
    pub(super) fn fit(&self, most: u32, high: u32) -> (u32, u32) {
        let [width, height] = [self.width, self.height].map(u64::from);
        let tall = u64::from(most) * height / width;
        // Both are at most what they are fitted into.
        let small = |size: u64| u32::try_from(size.max(1)).unwrap_or(most);
        if tall <= u64::from(high) {
            (most, small(tall))
        } else {
            (small(u64::from(high) * width / height), high)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> Option<Png> {
        let sizes = [width.to_be_bytes(), height.to_be_bytes()].concat();
        Png::parse([START, &sizes].concat())
    }

    #[test]
    fn a_picture_keeps_its_proportion_within_its_place() {
        let wide = picture(400, 100).expect("a picture");
        assert_eq!(wide.fit(1000, 1000), (1000, 250));
        let high = picture(100, 400).expect("a picture");
        assert_eq!(high.fit(1000, 800), (200, 800));
    }

    #[test]
    fn what_does_not_begin_as_a_picture_is_none() {
        assert_eq!(picture(0, 10), None);
        assert_eq!(Png::parse(b"GIF89a".to_vec()), None);
        assert_eq!(Png::parse(START.to_vec()), None);
    }
}
