//! The pair of keys of a scan: the public one seals replies, the secret one opens them.
//!
//! Invariant: the secret key shows itself in no `Debug`; it is written only where a file of the
//! facilitator holds it. Replies to one key are readable by whoever has its secret, and by nobody else.

use super::base32;
use super::error::PacketError;
use crypto_box::aead::rand_core::{CryptoRng, Error, RngCore};
use std::fmt;

/// What seals replies: 32 bytes, in every invitation.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

/// What opens replies: 32 bytes, with the facilitator alone.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretKey([u8; 32]);

/// The bytes of a key as text, in lower case or capitals.
fn parse(text: &str) -> Option<[u8; 32]> {
    base32::decode(text)?.try_into().ok()
}

fn write(bytes: &[u8; 32]) -> String {
    base32::encode(bytes).to_ascii_lowercase()
}

impl PublicKey {
    /// The key of these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key that this text writes.
    pub fn parse(text: &str) -> Option<Self> {
        parse(text).map(Self)
    }

    /// Seals bytes so that only the secret key opens them.
    pub(super) fn seal(&self, content: &[u8], random: [u8; 32]) -> Vec<u8> {
        let key = crypto_box::PublicKey::from_bytes(self.0);
        let sealed = key.seal(&mut Once(random), content);
        // Sealing fails for contents of gigabytes alone; nothing opens as nothing.
        sealed.unwrap_or_default()
    }
}

impl SecretKey {
    /// The key of these random bytes.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key that this text writes.
    pub fn parse(text: &str) -> Option<Self> {
        parse(text).map(Self)
    }

    /// The key as text, for the facilitator's own file.
    pub fn reveal(&self) -> String {
        write(&self.0)
    }

    /// The public key that belongs to it.
    pub fn public(&self) -> PublicKey {
        let key = crypto_box::SecretKey::from_bytes(self.0);
        PublicKey(key.public_key().to_bytes())
    }

    /// Opens what was sealed for its public key.
    pub(super) fn open(&self, sealed: &[u8]) -> Result<Vec<u8>, PacketError> {
        let key = crypto_box::SecretKey::from_bytes(self.0);
        key.unseal(sealed).map_err(|_| PacketError::NotForThisKey)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&write(&self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

/// Hands out the bytes that came from outside, as the library asks for them: once, in one piece of 32.
struct Once([u8; 32]);

impl RngCore for Once {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, into: &mut [u8]) {
        for (byte, random) in into.iter_mut().zip(&self.0) {
            *byte = *random;
        }
        self.0 = [0; 32];
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(into);
        Ok(())
    }
}

impl CryptoRng for Once {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_opens_what_was_sealed_for_it_and_another_does_not() {
        let key = SecretKey::from_random([7; 32]);
        let sealed = key.public().seal(b"stil", [9; 32]);
        assert_eq!(key.open(&sealed), Ok(b"stil".to_vec()));
        let other = SecretKey::from_random([8; 32]);
        assert_eq!(other.open(&sealed), Err(PacketError::NotForThisKey));
        assert_eq!(key.open(&[]), Err(PacketError::NotForThisKey));
    }

    #[test]
    fn the_randomness_of_a_seal_is_what_was_given_and_nothing_else() {
        let key = SecretKey::from_random([7; 32]).public();
        let random = [9; 32];
        let sealed = key.seal(b"stil", random);
        let ephemeral = SecretKey::from_random(random).public();
        assert_eq!(&sealed[..32], ephemeral.bytes());
        assert_eq!(sealed, key.seal(b"stil", random));
        assert_ne!(sealed, key.seal(b"stil", [10; 32]));
    }

    #[test]
    fn keys_are_written_as_ids_are_and_a_secret_is_not_shown() {
        let key = SecretKey::from_random([0xab; 32]);
        assert_eq!(SecretKey::parse(&key.reveal()), Some(key.clone()));
        assert_eq!(key.reveal().len(), 52);
        let public = key.public();
        assert_eq!(PublicKey::parse(&public.to_string()), Some(public));
        assert_eq!(PublicKey::parse("abc"), None);
        assert_eq!(format!("{key:?}"), "SecretKey(…)");
    }
}
