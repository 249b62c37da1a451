//! The words of the report: its cover, its first page, and what explains the figures after it.
//!
//! Invariant: says *ingeschat*, never *gemeten*; names no person and ranks nobody.

mod sentences;

pub use sentences::*;

use super::words;

words! {
    /// The report.
    Report {
        Title: "Rapport van de I-scan", "I-scan report";
        Print: "Afdrukken of als pdf bewaren", "Print or save as PDF";
        PrintHint: "In het afdrukvenster kiest u een printer of “Opslaan als pdf”.", "In the print dialogue choose a printer or “Save as PDF”.";
        Example: "Voorbeeld: een verzonnen gemeente met verzonnen antwoorden.", "Example: an invented municipality with invented answers.";
        Subtitle: "Een spiegel voor de organisatie en haar ICT: het begin van een gesprek, geen meting.", "A mirror for the organisation and its ICT: the start of a conversation, not a measurement.";
        Cover: "Over deze scan", "About this scan";
        Municipality: "Gemeente", "Municipality";
        Scope: "Waarover", "About";
        Inhabitants: "Inwoners", "Inhabitants";
        Merger: "Fusie", "Merger";
        Date: "Datum", "Date";
        Facilitator: "Begeleiding", "Guided by";
        Participants: "Deelnemers", "Participants";
        Instrument: "Vragenlijst", "Questions";
        App: "Programma", "Program";
        NotFilled: "niet ingevuld", "not filled in";
        PageOne: "Op één bladzijde", "On one page";
        Strengths: "Wat sterk staat", "Strong points";
        StrengthsNone: "Hier komt een gebied dat volledig bekend is, hoger staat dan fase 1 en door iedereen ongeveer gelijk gezien wordt. Zo'n gebied is er nu niet.", "An area is named here if it is fully known, stands above phase 1 and is seen much alike by everyone. There is no such area now.";
        StrengthsNoneOne: "Hier komt een gebied dat volledig bekend is en hoger staat dan fase 1. Zo'n gebied is er nu niet.", "An area is named here if it is fully known and stands above phase 1. There is no such area now.";
        Apart: "Waar ICT en organisatie uit elkaar lopen", "Where ICT and organisation are out of step";
        ApartNone: "Nergens is het zeker dat ICT of organisatie duidelijk verder staat dan het andere.", "Nowhere is it certain that ICT or the organisation is clearly further along.";
        Differ: "Waar mensen het anders zien", "Where people see it differently";
        DifferNone: "Waar genoeg mensen antwoordden, zien ze het ongeveer hetzelfde.", "Where enough people answered, they see it in much the same way.";
        DifferOne: "Eén persoon antwoordde. Of anderen het anders zien, weten we niet.", "One person answered. Whether others see it differently is not known.";
        DifferFew: "Er antwoordden te weinig mensen om dat te zeggen: er zijn er minstens 4 per stelling nodig.", "Too few people answered to say: at least 4 per statement are needed.";
        DifferPlaced: "de gekozen omschrijvingen liggen ver uit elkaar", "the chosen descriptions are far apart";
        Unknown: "Wat we niet weten", "What we do not know";
        UnknownNone: "Van elk gebied is genoeg bekend.", "Enough is known about every area.";
        Decided: "Wat is afgesproken", "What was agreed";
        Cannot: "Wat deze scan niet kan zeggen", "What this scan cannot say";
        CannotOpinion: "Dit is hoe de deelnemers het inschatten. Niemand heeft het nagemeten.", "This is how the participants see it. Nobody has measured it.";
        CannotCompare: "Het zegt niets over andere gemeenten, en het is niet te vergelijken met de scans van 2007–2009.", "It says nothing about other municipalities, and cannot be compared with the scans of 2007–2009.";
        CannotCause: "Het zegt niet waardoor iets zo is. Een latere scan met andere mensen kan geen vooruitgang aantonen.", "It does not say why something is so. A later scan with other people cannot show progress.";
        Phases: "Fase per gebied", "Phase per area";
        PhasesText: "De fase volgt uit de antwoorden op de stellingen. “Streng” en “mild” tonen hoe ze verschuift als men strenger of milder leest. “Geplaatst” is de middelste van de omschrijvingen die de deelnemers kozen.", "The phase follows from the answers to the statements. “Strict” and “mild” show how it moves when read more strictly or mildly. “Placed” is the median of the descriptions that the participants chose.";
        Area: "Gebied", "Area";
        Phase: "Fase", "Phase";
        Height: "Hoogte (1–5)", "Height (1–5)";
        Strict: "Streng", "Strict";
        Mild: "Mild", "Mild";
        Placed: "Geplaatst", "Placed";
        Asked: "Bevraagd", "Asked";
        Profile: "Profielschetsen", "Profile sketches";
        ProfileText: "Elke rij is een gebied, elke kolom een ontwikkelingsfase. In de cellen staan de trefwoorden van 2009. Waar “?” staat, liet de studie het open. De cel met de dikke rand is de fase die de deelnemers inschatten.", "Each row is an area, each column a development phase. The cells hold the keywords of 2009; where there is a “?”, the study left it open. The cell with the thick border is the phase that the participants estimate.";
        Here: "hier", "here";
        Possible: "mogelijk", "possible";
        DividedCell: "verdeeld", "divided";
        AgreedCell: "afgesproken", "agreed";
        AmbitionCell: "ambitie", "ambition";
        Plane: "Waar organisatie en ICT staan", "Where organisation and ICT stand";
        PlaneText: "Hoe verder naar rechts, hoe verder de organisatie; hoe hoger, hoe verder de ICT. De stippen en het kader tonen wat de antwoorden zeggen, ook bij een strenge en een milde lezing.", "The further right, the further the organisation; the higher, the further the ICT. The dots and the frame show what the answers say, also under a strict and a mild reading.";
        PlaneAlt: "Het vlak met de organisatie horizontaal en de ICT verticaal", "The plane with the organisation across and ICT upwards";
        PlaneNone: "Er is geen plaats in het vlak: niet alle gebieden zijn gevraagd.", "There is no place on the plane: not every area was asked.";
        PlaneTable: "De punten in het vlak", "The points on the plane";
        Point: "Punt", "Point";
        AxisOrganisation: "Organisatie", "Organisation";
        AxisIct: "ICT", "ICT";
        Estimated: "ingeschat, normale lezing", "estimated, normal reading";
        EstimatedLabel: "ingeschat", "estimated";
        OneLabel: "zoals u het ziet", "as you see it";
        EstimatedStrict: "ingeschat, strenge lezing", "estimated, strict reading";
        EstimatedMild: "ingeschat, milde lezing", "estimated, mild reading";
        PointPlaced: "geplaatst", "placed";
        PointAgreed: "afgesproken", "agreed";
        PointAmbition: "ambitie", "ambition";
        PointIntake: "intake", "intake";
        Alignment: "Afstemming", "Alignment";
        AlignmentText: "De organisatie naast de ICT van dezelfde rij. Een plus in de laatste kolom betekent dat de ICT verder staat.", "The organisation beside the ICT of the same row. A plus in the last column means that ICT is further along.";
        AlignmentAlt: "Per rij een rondje voor de organisatie en een vierkantje voor de ICT, op de schaal van 1 tot 5", "Per row a circle for the organisation and a square for ICT, on the scale from 1 to 5";
        Row: "Rij", "Row";
        Difference: "ICT min organisatie", "ICT minus organisation";
        Layers: "Samenwerken met anderen: interoperabiliteit", "Working with others: interoperability";
        LayersText: "De gebieden, geordend volgens de lagen van het schema van 2009. Dit is geen meting van interoperabiliteit. Het gebied Middelen van de organisatie staat ernaast en telt in geen laag mee.", "The areas, ordered by the layers of the scheme of 2009. This is not a measurement of interoperability. The area Resources of the organisation stands beside them and counts in no layer.";
        Layer: "Laag", "Layer";
        Question: "Vraag", "Question";
        Mean: "Gemiddelde", "Mean";
        Weakest: "Laagste gebied", "Lowest area";
        Intake: "Wat de feiten van de intake zeggen", "What the facts of the intake say";
        IntakeText: "Sommige feiten kwamen in 2009 vooral voor bij gemeenten die op een as hoog of laag stonden. Elk van die feiten telt als één stem. Vanaf vijf stemmen per as is er een punt. Het staat naast wat de deelnemers inschatten, niet in de plaats ervan.", "In 2009 some facts occurred mainly in municipalities that stood high or low on an axis. Each such fact counts as one vote. From five votes per axis there is a point. It stands beside what the participants estimate, not in its place.";
        IntakeTable: "Stemmen uit de intake", "Votes from the intake";
        Axis: "As", "Axis";
        High: "Hoog", "High";
        Low: "Laag", "Low";
        IntakeFew: "Er zijn nog geen vijf stemmen op elke as, dus er is geen punt.", "There are not yet five votes on each axis, so there is no point.";
        IntakeSame: "Het punt ligt in hetzelfde kwadrant als wat de deelnemers inschatten.", "The point lies in the same quadrant as what the participants estimate.";
        DecidedText: "Dit is na het gesprek vastgelegd. Het vervangt de inschatting niet.", "This was recorded after the discussion. It does not replace the estimate.";
        Reason: "Reden", "Reason";
        Evidence: "Bewijs", "Evidence";
        Ambition: "Ambitie", "Ambition";
        AgreedPhase: "Afgesproken fase", "Agreed phase";
        Method: "Hoe dit tot stand kwam", "How this came about";
        MethodWho: "De deelnemers zeiden bij elke stelling in hoeverre ze klopt: helemaal niet, eerder niet, deels, grotendeels of helemaal. “Weet ik niet” telt nergens mee als nul.", "For each statement the participants said how far it is true: not at all, rather not, partly, largely or fully. “I don’t know” never counts as zero.";
        MethodStairs: "Elke fase is een trede. Een trede ligt vast naarmate de deelnemers haar stellingen bevestigen. Een trede telt maar mee voor zover de treden eronder vastliggen.", "Each phase is a step. A step holds to the extent that the participants confirm its statements. A step counts only as far as the steps below it hold.";
        MethodReadings: "Mensen antwoorden streng of mild. Daarom lezen we de antwoorden drie keer: streng, normaal en mild. Een plaats in het vlak krijgt pas een naam als de drie lezingen dezelfde geven.", "People answer strictly or mildly. So the answers are read three times: strictly, normally and mildly. A place on the plane gets a name only if all three readings give the same.";
        MethodDivided: "Zijn de antwoorden over de beslissende trede verdeeld, dan staat er “verdeeld” en geen fase.", "Where the answers are split on the deciding step, it says “divided” instead of a phase.";
        MethodYes: "Er is vaak ja gezegd op tegengestelde stellingen. Lees de fasen daarom voorzichtig: ze kunnen te hoog liggen.", "People often said yes to opposite statements. So read the phases with care: they may be too high.";
        MethodMore: "De hele methode staat in het programma onder Verantwoording.", "The whole method is in the program under Method.";
        Settings: "Instellingen van deze scan", "Settings of this scan";
        SettingsSame: "Alle instellingen staan op de standaard. De standaard is voorlopig: ervaring uit echte workshops kan hem nog wijzigen.", "All settings are at their default. The defaults are provisional: experience from real workshops may still change them.";
        Setting: "Instelling", "Setting";
        ThisScan: "In deze scan", "In this scan";
        Default: "Standaard", "Default";
        AsInstrument: "zoals in de vragenlijst", "as in the questions";
        OtherThanInstrument: "anders dan in de vragenlijst", "other than in the questions";
        VoteFirst: "de eerste stemronde", "the first vote";
        VoteSecond: "de tweede stemronde waar die er is", "the second vote where there is one";
        Answers: "Antwoorden per stelling", "Answers per statement";
        AnswersText: "Hoeveel deelnemers elk antwoord gaven. Bij fase 1 staat de tegengestelde praktijk van fase 2.", "How many participants gave each answer. Phase 1 holds the opposite practice of phase 2.";
        AnswersQuick: "Deze snelscan vroeg geen stellingen, alleen de omschrijvingen.", "This quick scan asked no statements, only the descriptions.";
        Statement: "Stelling", "Statement";
        Comments: "Opmerkingen die zijn vrijgegeven", "Comments that were released";
        RemarksText: "Dit schreven deelnemers bij een stelling. Elke opmerking hier is apart vrijgegeven.", "Participants wrote this about a statement. Each comment here was released separately.";
        Aim: "Waar we naartoe willen", "Where we want to go";
        Steps: "Drie stappen", "Three steps";
        FirstSteps: "Eerste stappen", "First steps";
        How: "Hoe de scan gebeurde", "How the scan was done";
        RolesTable: "Deelnemers per rol", "Participants per role";
        Role: "Rol", "Role";
        Spread: "Gelijk en verschillend", "Alike and different";
        SpreadText: "Een verschil is een verschil in kijken, nooit een fout van iemand.", "A difference is a difference in view, never somebody’s mistake.";
        AgreeNowhere: "Er is geen gebied waarover alle antwoorden dicht bij elkaar liggen.", "There is no area on which all answers are close together.";
        DiffersOn: "Waarover", "On what";
        DifferTable: "Waar de antwoorden uiteenlopen, het meest verdeelde eerst", "Where the answers differ, the most divided first";
        GapTable: "Gebieden waar wie stuurt iets anders ziet dan wie uitvoert (hoogte van 1 tot 5)", "Areas that those who lead and those who carry out see differently (height from 1 to 5)";
        GapNone: "Wie stuurt, antwoordde ongeveer hetzelfde als wie uitvoert.", "Those who lead and those who carry out answered in much the same way.";
        GapUnknown: "Dit kunnen we niet tonen: in één van de twee groepen antwoordden te weinig mensen.", "This cannot be shown: in one of the two groups too few people answered.";
        EstimatedPhase: "Ingeschatte fase", "Estimated phase";
        Glossary: "Wat de woorden betekenen", "What the words mean";
        NotAsked: "niet gevraagd", "not asked";
        NotRated: "niet ingeschat", "not rated";
        Known: "onbekend", "not known";
    }
}

words! {
    /// The settings in words, in the order of METHOD.
    SettingNames {
        Asked: "Wie wat gevraagd wordt", "Who is asked what";
        Vote: "Welke stemronde telt", "Which vote counts";
        KnownFrom: "Aantal deelnemers vanaf wanneer een trede bekend is", "Number of participants from which a step is known";
        Normal: "Normale lezing: een trede begint te tellen, en ligt vast", "Normal reading: a step begins to count, and holds";
        Mild: "Milde lezing", "Mild reading";
        Strict: "Strenge lezing", "Strict reading";
        YesSaying: "Vaak ja op tegengestelde stellingen vanaf", "Yes to opposite statements often from";
        Cut: "Hoog op een as vanaf", "High on an axis from";
        Pace: "Niet gelijk op vanaf een verschil van", "Not in step from a difference of";
        ConfidentialFrom: "Cijfers per stelling vanaf dit aantal antwoorden", "Figures per statement from this number of answers";
    }
}
