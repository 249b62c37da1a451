//! The words of opening a file: what is in it, what can be done with it, and what was done.
//!
//! Invariant: every way to open a file has its own sentence that says what happens to the scan that
//! is here already.

use super::{Lang, format, words};

words! {
    /// What stands around the facts about a file.
    Look {
        Title: "Dit staat in het bestand", "What is in this file";
        Nothing: "Er is nog niets gewijzigd. U kiest zelf wat er gebeurt.", "Nothing was changed yet. You choose what happens.";
        File: "Bestand", "File";
        WrittenBy: "Gemaakt met", "Made with";
        Questionnaire: "Vragenlijst", "Questionnaire";
        Municipality: "Gemeente", "Municipality";
        Name: "Naam van de scan", "Name of the scan";
        Day: "Datum van de scan", "Date of the scan";
        Written: "Bewaard op", "Saved on";
        Participants: "Deelnemers", "Participants";
        Answers: "Antwoorden", "Answers";
        NotSaid: "niet ingevuld", "not filled in";
        Compared: "Vergeleken met de scan in deze browser", "Compared with the scan in this browser";
        Equal: "Gelijk", "Equal";
        Changed: "Anders", "Different";
        OnlyHere: "Alleen hier", "Only here";
        OnlyThere: "Alleen in het bestand", "Only in the file";
        Unknown: "Deze vragenlijst kent dit niet", "This questionnaire does not know these";
        UnknownText: "De antwoorden hierop blijven bewaard, maar tellen niet mee in het resultaat.", "The answers to these are kept, but do not count in the result.";
        Problems: "Dit kan niet zo overgenomen worden", "This cannot be taken over as it is";
        Queue: "Hierna komt het volgende bestand.", "The next file comes after this one.";
    }
}

words! {
    /// How the file stands to what is here.
    Stand {
        New: "Deze scan staat nog niet in deze browser.", "This scan is not in this browser yet.";
        Same: "Deze scan staat al in deze browser, met dezelfde inhoud. U hoeft niets te doen.", "This scan is already in this browser, with the same content. There is nothing to do.";
        Newer: "Deze scan staat al in deze browser. Het bestand is nieuwer: het bevat alles wat hier staat, en meer.", "This scan is already in this browser. The file is newer: it holds everything that is here, and more.";
        Older: "Deze scan staat al in deze browser. Het bestand is ouder dan de scan hier: hier is nadien nog gewerkt.", "This scan is already in this browser. The file is older than the scan here: this one was worked on since.";
        Diverged: "Deze scan staat al in deze browser. In het bestand en hier is los van elkaar gewerkt. Met “Samenvoegen” houdt u het werk van allebei.", "This scan is already in this browser. The file and the scan here were worked on separately. “Merge” keeps the work of both.";
        OtherQuestions: "Deze scan staat al in deze browser, met een andere vragenlijst. Samenvoegen kan daarom niet.", "This scan is already in this browser, with another questionnaire. So the two cannot be merged.";
        OtherScan: "In deze browser staat een andere scan met hetzelfde nummer. Die blijft zoals hij is. U kunt het bestand ernaast openen.", "Another scan with the same number is in this browser. It stays as it is. You can open the file beside it.";
        Unreadable: "In deze browser staat al iets onder het nummer van deze scan, maar het kan niet gelezen worden. Het blijft zoals het is. U kunt het bestand ernaast openen.", "Something is already stored in this browser under the number of this scan, but it cannot be read. It stays as it is. You can open the file beside it.";
    }
}

words! {
    /// What can be done with the file.
    Act {
        Open: "Openen", "Open";
        Go: "Naar de scan", "Go to the scan";
        Update: "Bijwerken", "Update";
        UpdateText: "“Bijwerken” zet de inhoud van het bestand in de plaats van de scan hier.", "“Update” puts the content of the file in place of the scan here.";
        Merge: "Samenvoegen", "Merge";
        Replace: "Vervangen", "Replace";
        ReplaceText: "“Vervangen” zet de inhoud van het bestand in de plaats van de scan hier. Wat alleen hier staat, verdwijnt dan.", "“Replace” puts the content of the file in place of the scan here. Whatever is only here then disappears.";
        Copy: "Als kopie openen", "Open as a copy";
        CopyText: "“Als kopie openen” zet het bestand naast de scan hier.", "“Open as a copy” puts the file beside the scan here.";
        Nothing: "Niets doen", "Do nothing";
        Undo: "Import ongedaan maken", "Undo import";
        Redo: "Import terugzetten", "Restore import";
    }
}

words! {
    /// Choosing between two values.
    Pick {
        Title: "Wat wilt u houden?", "What do you want to keep?";
        Lead: "Dit is hier en in het bestand verschillend gewijzigd. Kies telkens wat u houdt. Al de rest wordt vanzelf samengevoegd.", "This was changed differently here and in the file. Choose each time what to keep. Everything else is merged automatically.";
        Here: "Dit toestel", "This device";
        There: "Het bestand", "The file";
        AllHere: "Overal dit toestel", "This device everywhere";
        AllThere: "Overal het bestand", "The file everywhere";
        Left: "Kies nog bij:", "Still to choose:";
        Empty: "niets ingevuld", "nothing filled in";
        Released: "zichtbaar in het rapport", "visible in the report";
        Private: "niet in het rapport", "not in the report";
        Yes: "ja", "yes";
        No: "nee", "no";
        Full: "de hele scan", "the whole scan";
        Quick: "snelscan", "quick scan";
        FirstVote: "de eerste stemronde", "the first vote";
        SecondVote: "de tweede stemronde", "the second vote";
        Other: "anders georganiseerd", "organised differently";
        Stale: "De scan hier is intussen gewijzigd. Er is niets overgenomen. Open het bestand opnieuw.", "The scan here was changed in the meantime. Nothing was taken over. Open the file again.";
    }
}

words! {
    /// The names of places in a scan.
    PlaceName {
        ScanName: "Naam van de scan", "Name of the scan";
        Kind: "Soort scan", "Kind of scan";
        Example: "Voorbeeld", "Example";
        Own: "Wie op dit scherm antwoordt", "Who answers on this screen";
        Municipality: "Gemeente", "Municipality";
        Scope: "Waarover de scan gaat", "What the scan is about";
        Merger: "Recente fusie", "Recent merger";
        Inhabitants: "Aantal inwoners", "Number of inhabitants";
        Day: "Datum van de scan", "Date of the scan";
        Facilitator: "Wie de scan begeleidt", "Who guides the scan";
        Logo: "Logo van de gemeente", "Logo of the municipality";
        Role: "rol", "role";
        PersonName: "naam", "name";
        AgreedPhase: "Afgesproken fase", "Agreed phase";
        Reason: "Waarom deze fase is afgesproken", "Why this phase was agreed";
        Evidence: "Waaruit de fase blijkt", "What shows the phase";
        Ambition: "Ambitie", "Ambition";
        Workshop: "De workshop", "The workshop";
        WorkshopRoles: "rollen", "roles";
        WorkshopNotes: "notities", "notes";
        WorkshopParked: "punten om op terug te komen", "points to come back to";
        WorkshopShown: "wat gesloten en getoond is", "what was closed and shown";
        WorkshopPurpose: "waarvoor de resultaten dienen", "what the results are for";
        Plan: "Het actieplan", "The action plan";
        PlanSymptoms: "wat de groep herkent", "what the group recognises";
        PlanOrder: "volgorde van de aanbevelingen", "order of the recommendations";
        PlanDismissed: "wat niet past", "what does not fit";
        PlanPoints: "punten die iemand gaf", "points that somebody gave";
        PlanConclusion: "een besluit van het rapport", "a conclusion of the report";
        PlanReport: "wat het rapport toont", "what the report shows";
        PlanReleased: "Vrijgegeven voor het rapport", "Released for the report";
        PlanAction: "een actie zonder titel", "an action without a title";
        AmbitionYear: "Jaar van de ambitie", "Year of the ambition";
        Placement: "Welke omschrijving het best past", "Which description fits best";
        Readings: "Wanneer een trede vastligt", "When a step holds";
        Vote: "Welke stemronde telt", "Which vote counts";
        Asked: "Aan wie het gevraagd wordt", "Of whom it is asked";
        Setting: "Instelling", "Setting";
        File: "Het bestand", "The file";
        Book: "Wie wat wanneer wijzigde", "Who changed what and when";
        Here: "de persoon op dit scherm", "the person at this screen";
        Somebody: "een deelnemer zonder naam", "a participant without a name";
    }
}

/// What stands where a logo does, which is too much to compare letter by letter.
pub fn logo(lang: Lang, bytes: usize) -> String {
    let size = format::bytes(lang, bytes as f64);
    match lang {
        Lang::Nl => format!("een logo van {size}"),
        Lang::En => format!("a logo of {size}"),
    }
}

/// The heading of one of several files.
pub fn file_of_several(lang: Lang, number: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("Bestand {number} van {total}"),
        Lang::En => format!("File {number} of {total}"),
    }
}

/// Which version of the format a file has, and which app wrote it.
pub fn written_by(lang: Lang, app: Option<&str>, version: u64) -> String {
    let format = match lang {
        Lang::Nl => format!("bestandsversie {version}"),
        Lang::En => format!("file version {version}"),
    };
    match app {
        Some(app) => format!("{app}, {format}"),
        None => format,
    }
}

/// The questionnaire of a file, and whether it is the one of this app.
pub fn questionnaire(lang: Lang, id: &str, version: u32, ours: Option<u32>) -> String {
    let said = match (lang, ours) {
        (Lang::Nl, Some(ours)) if ours == version => "dezelfde als hier".to_owned(),
        (Lang::Nl, Some(ours)) => format!("hier is dat versie {ours}"),
        (Lang::Nl, None) => "een andere dan hier".to_owned(),
        (Lang::En, Some(ours)) if ours == version => "the same as here".to_owned(),
        (Lang::En, Some(ours)) => format!("here it is version {ours}"),
        (Lang::En, None) => "another one than here".to_owned(),
    };
    match lang {
        Lang::Nl => format!("{id}, versie {version} ({said})"),
        Lang::En => format!("{id}, version {version} ({said})"),
    }
}

/// How many more there are than are shown.
pub fn and_more(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Nl => format!("… en nog {count}"),
        Lang::En => format!("… and {count} more"),
    }
}

/// That the link between answers and persons was cut in one of the copies.
pub fn purged(lang: Lang, here: bool, count: usize) -> String {
    let lists = lists(lang, count);
    match (lang, here) {
        (Lang::Nl, true) => format!(
            "In het bestand zijn de antwoorden losgemaakt van de personen. Hier is van vóór dat moment nog over: {lists}. Bij het samenvoegen valt dat weg."
        ),
        (Lang::Nl, false) => format!(
            "Hier zijn de antwoorden losgemaakt van de personen. In het bestand is van vóór dat moment nog over: {lists}. Dat wordt niet overgenomen."
        ),
        (Lang::En, true) => format!(
            "In the file the answers were detached from the persons. Still here from before that moment: {lists}. Merging drops that."
        ),
        (Lang::En, false) => format!(
            "Here the answers were detached from the persons. Still in the file from before that moment: {lists}. That is not taken over."
        ),
    }
}

/// What a merge did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MergedCounts {
    /// Changes that only the file had.
    pub taken: usize,
    /// Changes that only this device had.
    pub kept: usize,
    /// Lists of answers that only the file had.
    pub added: usize,
    /// Lists of answers that were withdrawn on one side.
    pub withdrawn: usize,
    /// Lists of answers from before a purge.
    pub dropped: usize,
    /// Differences about which a person decided.
    pub chosen: usize,
}

/// The same in sentences.
pub fn merged(lang: Lang, name: &str, counts: MergedCounts) -> String {
    let MergedCounts {
        taken,
        kept,
        added,
        withdrawn,
        dropped,
        chosen,
    } = counts;
    let (changes, added) = (changes(lang, taken), lists(lang, added));
    let mut said = vec![match lang {
        Lang::Nl => format!(
            "“{name}” is samengevoegd met het bestand: {changes} overgenomen, {kept} van hier behouden, {added} toegevoegd."
        ),
        Lang::En => format!(
            "“{name}” was merged with the file: {changes} taken over, {kept} kept from here, {added} added."
        ),
    }];
    if chosen > 0 {
        said.push(match (lang, chosen) {
            (Lang::Nl, 1) => "Bij 1 verschil geldt uw keuze.".to_owned(),
            (Lang::Nl, chosen) => format!("Bij {chosen} verschillen geldt uw keuze."),
            (Lang::En, 1) => "For 1 difference your choice counts.".to_owned(),
            (Lang::En, chosen) => format!("For {chosen} differences your choice counts."),
        });
    }
    if withdrawn > 0 {
        let withdrawn = lists(lang, withdrawn);
        said.push(match lang {
            Lang::Nl => format!("Ingetrokken, en dus weg: {withdrawn}."),
            Lang::En => format!("Withdrawn, so gone: {withdrawn}."),
        });
    }
    if dropped > 0 {
        let dropped = lists(lang, dropped);
        said.push(match lang {
            Lang::Nl => format!("Weggelaten, van vóór het losmaken van de antwoorden: {dropped}."),
            Lang::En => format!("Left out, from before the answers were detached: {dropped}."),
        });
    }
    said.join(" ")
}

fn changes(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 wijziging".to_owned(),
        (Lang::Nl, count) => format!("{count} wijzigingen"),
        (Lang::En, 1) => "1 change".to_owned(),
        (Lang::En, count) => format!("{count} changes"),
    }
}

fn lists(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 ingevulde lijst".to_owned(),
        (Lang::Nl, count) => format!("{count} ingevulde lijsten"),
        (Lang::En, 1) => "1 completed list".to_owned(),
        (Lang::En, count) => format!("{count} completed lists"),
    }
}

/// After replacing the scan that is here.
pub fn replaced(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("“{name}” heeft nu de inhoud van het bestand."),
        Lang::En => format!("“{name}” now has the content of the file."),
    }
}

/// How long an import can be undone.
pub fn until_closed(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "U kunt dat ongedaan maken tot u de pagina sluit of herlaadt.",
        Lang::En => "You can undo this until you close or reload the page.",
    }
}

/// After undoing.
pub fn undone(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => {
            format!("De import van “{name}” is ongedaan gemaakt. Alles staat weer zoals ervoor.")
        }
        Lang::En => format!("The import of “{name}” was undone. Everything is back as it was."),
    }
}

/// After bringing back what undoing took away.
pub fn redone(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nl => format!("“{name}” staat weer zoals na de import."),
        Lang::En => format!("“{name}” is as it was after the import."),
    }
}

/// Undoing did not work, or something was changed since.
pub fn not_undone(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => {
            "De browser kon de scan van vóór de import niet terugzetten. De scan staat er nog zoals na de import. Verwijder een andere scan die u niet meer nodig hebt, en probeer opnieuw."
        }
        Lang::En => {
            "The browser could not put back the scan from before the import. The scan is still as it was after the import. Delete another scan that you no longer need, and try again."
        }
    }
}

/// Whose answers.
pub fn answers_of(lang: Lang, person: &str) -> String {
    match lang {
        Lang::Nl => format!("Antwoorden van {person}"),
        Lang::En => format!("Answers of {person}"),
    }
}

/// A place that belongs to somebody: *Stelling “…”, van Jan*.
pub fn of_person(lang: Lang, what: &str, person: &str) -> String {
    match lang {
        Lang::Nl => format!("{what}, van {person}"),
        Lang::En => format!("{what}, by {person}"),
    }
}

/// A statement.
pub fn statement(lang: Lang, text: &str) -> String {
    match lang {
        Lang::Nl => format!("Stelling “{text}”"),
        Lang::En => format!("Statement “{text}”"),
    }
}

/// A remark at a statement.
pub fn remark(lang: Lang, text: &str) -> String {
    match lang {
        Lang::Nl => format!("Opmerking bij “{text}”"),
        Lang::En => format!("Comment on “{text}”"),
    }
}

/// Somebody who takes part.
pub fn participant(lang: Lang, person: &str) -> String {
    match lang {
        Lang::Nl => format!("Deelnemer: {person}"),
        Lang::En => format!("Participant: {person}"),
    }
}

/// A phase with its name.
pub fn phase(lang: Lang, number: u8, heading: &str) -> String {
    match lang {
        Lang::Nl => format!("fase {number}: {heading}"),
        Lang::En => format!("phase {number}: {heading}"),
    }
}

/// How many answers a list holds.
pub fn list_of(lang: Lang, answers: usize, remarks: usize) -> String {
    match lang {
        Lang::Nl => format!("{answers} antwoorden, {remarks} opmerkingen"),
        Lang::En => format!("{answers} answers, {remarks} comments"),
    }
}

/// An action of the plan.
pub fn action(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Nl => format!("Actie “{title}”"),
        Lang::En => format!("Action “{title}”"),
    }
}

/// How a remark is released, from its word in files.
pub fn released_as(lang: Lang, word: &str) -> &'static str {
    match (lang, word) {
        (Lang::Nl, "role") => "met de rol erbij",
        (Lang::Nl, "name") => "met de naam erbij",
        (Lang::Nl, _) => "zonder naam",
        (Lang::En, "role") => "with the role",
        (Lang::En, "name") => "with the name",
        (Lang::En, _) => "without a name",
    }
}
