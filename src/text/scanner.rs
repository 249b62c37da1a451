//! The words of reading QR codes with the camera.
//!
//! Invariant: whatever is in the way, the sentence says what was kept and how to go on without it.

use super::{Lang, words};

words! {
    /// The camera.
    Scanner {
        On: "Camera aan", "Camera on";
        Off: "Camera uit", "Camera off";
        Picture: "Beeld van de camera", "Picture of the camera";
        Which: "Welke camera", "Which camera";
        Read: "Gelezen", "Read";
        Opening: "De camera gaat aan. Vraagt de browser of dat mag? Kies dan “Toestaan”.", "The camera is being switched on. Does the browser ask whether it may? Then choose “Allow”.";
        Aim: "Wijs met de camera naar de QR-code op de telefoon.", "Point the camera at the QR code on the phone.";
        IsOff: "De camera is uit.", "The camera is off.";
        Private: "Het beeld blijft op dit toestel. Er wordt niets opgenomen.", "The picture stays on this device. Nothing is recorded.";
        NotSecure: "Hier kan de camera niet aan: deze pagina is geopend zonder beveiligde verbinding (http in plaats van https).", "The camera cannot be used here: this page was opened without a secure connection (http instead of https).";
        NoCamera: "Er is geen camera gevonden op dit toestel.", "No camera was found on this device.";
        Refused: "De browser laat de camera niet toe. Toch gebruiken? Klik op het teken vóór het adres van deze pagina, sta de camera toe, en kies opnieuw “Camera aan”.", "The browser does not allow the camera. Do you want to use it after all? Click the sign in front of the address of this page, allow the camera, and choose “Camera on” again.";
        InUse: "De camera is bezet, misschien door een videogesprek. Sluit dat andere programma en kies opnieuw “Camera aan”.", "The camera is busy, perhaps with a video call. Close that other program and choose “Camera on” again.";
        Lost: "De camera is weggevallen. Kijk of ze nog aangesloten is en kies opnieuw “Camera aan”.", "The camera dropped out. Check that it is still connected and choose “Camera on” again.";
        Hidden: "De camera is uitgezet, want deze pagina was een tijd niet in beeld. Kies “Camera aan” om verder te gaan.", "The camera was switched off, because this page was out of sight for a while. Choose “Camera on” to go on.";
        Other: "De camera werkt hier niet. Probeer het nog eens, of probeer een andere browser.", "The camera does not work here. Try again, or try another browser.";
        Kept: "Wat al gelezen was, is er nog.", "What was read before is still there.";
        Instead: "Het kan ook zonder camera: plak een link, sleep bestanden hierheen, of typ over van papier.", "It also works without a camera: paste a link, drag files here, or type from paper.";
    }
}

/// How many codes were read since the camera is on.
pub fn count(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 QR-code gelezen. U kunt de volgende tonen.".to_owned(),
        (Lang::En, 1) => "1 QR code read. You can show the next one.".to_owned(),
        (Lang::Nl, count) => format!("{count} QR-codes gelezen. U kunt de volgende tonen."),
        (Lang::En, count) => format!("{count} QR codes read. You can show the next one."),
    }
}

/// The name of a camera that has none, from 1.
pub fn unnamed(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Nl | Lang::En => format!("Camera {number}"),
    }
}
