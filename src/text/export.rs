//! The words of handing the report to other programs: Word, spreadsheets, pictures.
//!
//! Invariant: a file that could not be made is said in one sentence, with what is still there and what
//! to do.

use super::words;

words! {
    /// Exporting.
    Export {
        Open: "Exporteren", "Export";
        Text: "Een kopie om in een ander programma mee verder te werken. De scan zelf verandert niet.", "A copy to work on further in another program. The scan itself does not change.";
        Word: "Word-document (.docx)", "Word document (.docx)";
        WordHint: "Het hele rapport, om aan te passen. De bladzijdenummers in de inhoudsopgave komen er in Word bij: rechtsklik erop en kies “Veld bijwerken”.", "The whole report, to edit. Word adds the page numbers of the table of contents: right-click it and choose “Update Field”.";
        Sheet: "Rekenblad (.xlsx)", "Spreadsheet (.xlsx)";
        SheetHint: "De cijfers, een tabblad per onderwerp.", "The figures, one tab per subject.";
        Tables: "Eén tabel als CSV", "One table as CSV";
        Table: "Welke tabel", "Which table";
        TableHint: "Voor programma's die geen rekenblad lezen.", "For programs that cannot read spreadsheets.";
        Charts: "Eén grafiek", "One chart";
        Chart: "Welke grafiek", "Which chart";
        ChartNone: "In dit rapport staan geen grafieken.", "There are no charts in this report.";
        Svg: "Als SVG", "As SVG";
        Png: "Als PNG", "As PNG";
        SaveCsv: "Als CSV", "As CSV";
        Busy: "Het bestand wordt gemaakt…", "The file is being made…";
        Failed: "Het bestand kon niet worden gemaakt. Uw scan en het rapport zijn er nog. Laad de pagina opnieuw en probeer het nog eens. Lukt het weer niet, bewaar het rapport dan als pdf via afdrukken.", "The file could not be made. Your scan and the report are still there. Reload the page and try again. If it fails again, print the report as PDF.";
        NotLoaded: "Het deel van de I-scan dat bestanden maakt, is niet aangekomen. Uw scan en het rapport zijn er nog. Kijk of u verbonden bent en probeer het nog eens.", "The part of I-scan that makes files did not arrive. Your scan and the report are still there. Check that you are connected and try again.";
        NotOffered: "De browser liet het bestand niet door. Uw scan en het rapport zijn er nog. Kijk of downloads zijn toegelaten en probeer het nog eens.", "The browser did not let the file through. Your scan and the report are still there. Check that downloads are allowed and try again.";
        NoPictures: "Niet van elke grafiek kon een afbeelding worden gemaakt. Wat erin te zien is, staat er wel in woorden.", "Not every chart could become a picture. What they show is there in words.";
        Close: "Sluiten", "Close";
        Contents: "Inhoud", "Contents";
        Report: "rapport", "report";
        Figures: "cijfers", "figures";
        ChartFile: "grafiek", "chart";
    }
}

words! {
    /// The spreadsheet: its sheets, the line above each, and the heads of its columns.
    Book {
        Profile: "Profiel", "Profile";
        ProfileTitle: "De profielschets: per gebied de trefwoorden van 2009, met het resultaat tussen haakjes", "The profile sketch: the keywords of 2009 per area, with the result in brackets";
        Areas: "Gebieden", "Areas";
        AreasTitle: "Per gebied wat de deelnemers inschatten, en wat is afgesproken", "Per area what the participants estimate, and what was agreed";
        Statements: "Stellingen", "Statements";
        StatementsTitle: "Hoeveel deelnemers elk antwoord gaven; leeg waar te weinig mensen antwoordden om het te tonen", "How many participants gave each answer; empty where too few people answered to show it";
        Spread: "Spreiding", "Spread";
        SpreadTitle: "Hoe de antwoorden per stelling verspreid zijn, van 0 (helemaal niet) tot 4 (helemaal)", "How the answers per statement are spread, from 0 (not at all) to 4 (fully)";
        Placements: "Omschrijvingen", "Descriptions";
        PlacementsTitle: "Hoeveel deelnemers elke omschrijving kozen; leeg waar te weinig mensen antwoordden om het te tonen", "How many participants picked each description; empty where too few people answered to show it";
        Participants: "Deelnemers", "Participants";
        ParticipantsTitle: "Hoeveel mensen meededen, per rol", "How many people took part, per role";
        Settings: "Instellingen", "Settings";
        SettingsTitle: "De instellingen van deze scan naast de standaard", "The settings of this scan beside the defaults";
        Area: "Gebied", "Area";
        Side: "Kant", "Side";
        Phase: "Fase", "Phase";
        PhaseLow: "Fase, minstens", "Phase, at least";
        PhaseHigh: "Fase, hoogstens", "Phase, at most";
        Low: "Hoogte, minstens", "Height, at least";
        High: "Hoogte, hoogstens", "Height, at most";
        StrictLow: "Streng, minstens", "Strict, at least";
        StrictHigh: "Streng, hoogstens", "Strict, at most";
        MildLow: "Mild, minstens", "Mild, at least";
        MildHigh: "Mild, hoogstens", "Mild, at most";
        Placed: "Geplaatst", "Placed";
        Asked: "Bevraagd", "Asked";
        Agreed: "Afgesproken fase", "Agreed phase";
        Reason: "Reden", "Reason";
        Evidence: "Bewijs", "Evidence";
        Ambition: "Ambitie (fase)", "Ambition (phase)";
        Year: "Tegen", "By";
        Id: "Nummer", "Number";
        Statement: "Stelling", "Statement";
        Raters: "Antwoorden", "Answers";
        Median: "Mediaan", "Median";
        Quartile1: "Eerste kwartiel", "First quartile";
        Quartile3: "Derde kwartiel", "Third quartile";
        Agreement: "Overeenstemming (A van Van der Eijk)", "Agreement (van der Eijk’s A)";
        Role: "Rol", "Role";
        Count: "Aantal", "Number of people";
        Total: "Samen", "Together";
        Setting: "Instelling", "Setting";
        Here: "In deze scan", "In this scan";
        Default: "Standaard", "Default";
    }
}

/// That a file was handed to the browser.
pub fn offered(lang: super::Lang, name: &str) -> String {
    match lang {
        super::Lang::Nl => format!("Het bestand “{name}” staat bij uw downloads."),
        super::Lang::En => format!("The file “{name}” is in your downloads."),
    }
}
