//! Invitations and replies as codes: short texts that pass through a QR code, a link, a message or a
//! person's keyboard, from a device to the facilitator's and nowhere else.
//!
//! A **code** is `A1` (its kind and version), its length, its content and a checksum, in Crockford's
//! base 32, in capitals. That alphabet rather than base 64: a QR code stores it in 5.5 bits a character
//! instead of 8, so that the picture is *smaller*; chat programs change no capitals into anything and
//! find no mark-up in it; and it can be read aloud and typed. Reading accepts lower case, spaces,
//! hyphens and line breaks anywhere, `O` for `0`, `I` and `L` for `1`, and a whole link around it.
//! Where the length and the checksum stand is the same in every version, so that a cut code and a newer
//! one are told apart.
//!
//! | kind | letter | what it holds |
//! |---|---|---|
//! | [`Invitation`] | `D` | in the open: scan, municipality, roles, areas asked, public key |
//! | [`Reply`] | `A` | sealed: who, which vote, every answer; in the open: a tag of the scan, the instrument's version |
//! | [`Part`] of [`Comments`] | `T` | sealed: remarks, and a name that was too long for the reply |
//!
//! Seals are X25519 sealed boxes: whoever reads a code on its way learns the scan's tag, the version of
//! the instrument and, in steps of 20 bytes, how long name and role are together.
//!
//! Places in a code (statements, areas) are counted in the order of their ids, so that showing them in
//! another order changes no meaning; a change of the instrument itself changes its version.
//!
//! Invariant: every function is total over every text. What is read is equal to what was written, or
//! is refused with its reason; nothing is ever read by half. Randomness comes in as bytes, 32 for each
//! seal and never the same twice.

mod answers;
mod base32;
mod bytes;
mod comments;
mod culture;
mod error;
mod file;
mod find;
mod frame;
mod invitation;
mod key;
mod order;
mod receive;
mod reply;
mod roles;

pub use comments::{Comments, Gathered, PART_LIMIT, Part, gather, link, open_part, seal_comments};
pub use culture::CULTURE_PLACES;
pub use error::{PacketError, PacketFileError};
#[cfg(feature = "schema")]
pub(super) use file::Packed;
pub use file::{
    FILE_LIMIT, InvitationFile, ResponseFile, Wrapper, read_invitation, read_response,
    write_invitation, write_response,
};
pub use find::{Found, find_codes};
pub use frame::{PACKET_VERSION, PacketKind};
pub use invitation::Invitation;
pub use key::{PublicKey, SecretKey};
pub use receive::{How, Incoming, Received, receive, receive_all, receive_comments};
pub use reply::{NAME_LIMIT, REPLY_LIMIT, ROLE_LIMIT, Reply, open, seal};
pub use roles::{INVITED_LIMIT, InvitedRole};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
