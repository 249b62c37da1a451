//! The words of the statements, the placement, and the list of what is open.

use super::{Lang, common, words};
use crate::instrument::Dimension;

words! {
    /// Answering.
    Answering {
        Overview: "Stellingen", "Statements";
        OverviewQuick: "Snelscan", "Quick scan";
        OverviewLead: "Zeg per stelling in hoeverre ze vandaag klopt bij u. Er zijn geen juiste of foute antwoorden, en u ziet geen resultaat terwijl u antwoordt. Twijfelt u of weet u het niet? Kies dan “weet ik niet”.", "For each statement, say how far it is true for you today. There are no right or wrong answers, and you see no result while answering. In doubt, or you do not know? Choose “I don’t know”.";
        QuickLead: "Kies per gebied de omschrijving die vandaag het best past. Kies “weet ik niet” als u er geen zicht op hebt.", "For each area choose the description that fits best today. Choose “I don’t know” if you cannot tell.";
        Start: "Beginnen", "Start";
        IntakeFirst: "Eerst de intake invullen", "Fill in the intake first";
        Resume: "Verder waar u gebleven was", "Continue where you left off";
        ToResult: "Naar het resultaat", "Go to the result";
        AllDone: "U hebt alles beantwoord.", "You have answered everything.";
        Open: "Wat nog open staat", "What is still open";
        Areas: "Aandachtsgebieden", "Areas";
        AllAreas: "Alle gebieden", "All areas";
        GuidanceComes: "De uitleg wordt geladen…", "Loading the explanation…";
        WhatMean: "Uitleg", "Explanation";
        Evidence: "Een voorbeeld van bewijs:", "An example of evidence:";
        Source: "Herkomst", "Source";
        SourceKeyword: "Steunt op het trefwoord van 2009 in de profielschets:", "Rests on the keyword of 2009 in the profile sketch:";
        SourceSlide: "Steunt op de eindpresentatie van 2009, dia", "Rests on the final presentation of 2009, slide";
        SourceOurs: "Eigen aanvulling: de studie van 2009 zegt hier niets over.", "Our own addition: the study of 2009 is silent here.";
        CommentAdd: "Opmerking", "Comment";
        CommentYours: "Uw opmerking", "Your comment";
        CommentPrivate: "Alleen voor wie de scan begeleidt, tot u ze vrijgeeft voor het rapport.", "Only for whoever guides the scan, until you release it for the report.";
        CommentRelease: "Deze opmerking mag in het rapport", "This comment may go into the report";
        Clear: "Wissen", "Clear";
        PlacementTitle: "Welke omschrijving past vandaag het best?", "Which description fits best today?";
        PlacementHint: "Kies er één, ook als ze niet volledig past.", "Choose one, even if it does not fit entirely.";
        NobodyHere: "In deze scan zitten de antwoorden van anderen. Op dit scherm antwoordt nog niemand.", "This scan holds the answers of others. Nobody answers on this screen yet.";
        JoinText: "Wilt u zelf ook antwoorden? Dan telt u mee als één deelnemer, zonder naam en zonder rol.", "Do you want to answer too? You then count as one participant, without a name or a role.";
        WithGroup: "Met een groep? Houd een workshop", "With a group? Hold a workshop";
        Culture: "Cultuurbarometer", "Culture barometer";
        Join: "Zelf ook antwoorden", "Answer too";
        Previous: "Vorige", "Previous";
        Next: "Volgende", "Next";
        ToOverview: "Naar het overzicht", "To the overview";
        Placement: "De omschrijving", "The description";
        Description2009: "Over deze omschrijvingen", "About these descriptions";
    }
}

/// *Organisatie, gebied 3 van 5*.
pub fn area_place(lang: Lang, dimension: Dimension, number: usize, total: usize) -> String {
    let side = common::dimension(lang, dimension);
    match lang {
        Lang::Nl => format!("{side}, gebied {number} van {total}"),
        Lang::En => format!("{side}, area {number} of {total}"),
    }
}

/// *12 van 78*.
pub fn of(lang: Lang, part: usize, total: usize) -> String {
    match lang {
        Lang::Nl => format!("{part} van {total}"),
        Lang::En => format!("{part} of {total}"),
    }
}

/// *Stelling 11*.
pub fn statement_number(lang: Lang, number: usize) -> String {
    match lang {
        Lang::Nl => format!("Stelling {number}"),
        Lang::En => format!("Statement {number}"),
    }
}

/// How much is open.
pub fn open_count(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Nl, 1) => "1 vraag staat nog open".to_owned(),
        (Lang::Nl, count) => format!("{count} vragen staan nog open"),
        (Lang::En, 1) => "1 question is still open".to_owned(),
        (Lang::En, count) => format!("{count} questions are still open"),
    }
}
