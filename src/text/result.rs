//! The words of the result: the sentence, the lead, the signs, and the titles around the pictures.
//!
//! Invariant: says *ingeschat*, never *gemeten*; no blame, no rank. One person alone never reads a
//! quadrant here (METHOD §4).

mod counts;
mod group;
mod readings;
mod why;

pub use counts::*;
pub use group::*;
pub use readings::*;
pub use why::*;

use super::{Lang, words};

words! {
    /// The page of the result.
    ResultWords {
        EmptyTitle: "Er is nog geen resultaat", "There is no result yet";
        EmptyText: "Het resultaat komt uit de antwoorden op de stellingen. Die zijn er nog niet. Begin bij een gebied dat u goed kent; u kunt op elk moment terugkomen.", "The result follows from the answers to the statements. There are none yet. Start with an area that you know well; you can come back at any time.";
        EmptyButton: "Naar de stellingen", "Go to the statements";
        Meta: "Over dit resultaat", "About this result";
        Signs: "Waar u op let", "Points to watch";
        Unknown: "Wat nog niet bekend is", "What is not known yet";
        PlaneTitle: "Waar u staat", "Where you stand";
        PlaneOne: "Waar u de organisatie en de ICT ziet", "Where you see the organisation and its ICT";
        NoPlane: "Er is nog geen plaats in het vlak: voor een deel van de gebieden is niemand bevraagd.", "There is no place on the plane yet: for some areas nobody was asked.";
        PlaneFrames: "De kaders tonen hoe ver een strenge en een milde lezing van de antwoorden uiteenliggen, en wat nog open is.", "The frames show how far apart a strict and a mild reading of the answers lie, and what is still open.";
        Point: "Punt", "Point";
        Strict: "strenge lezing", "strict reading";
        Normal: "normale lezing", "normal reading";
        Mild: "milde lezing", "mild reading";
        Estimated: "ingeschat", "estimated";
        EstimatedOne: "zoals u het ziet", "as you see it";
        Placed: "geplaatst", "placed";
        Agreed: "afgesproken", "agreed";
        Ambition: "ambitie", "ambition";
        Intake: "intake", "intake";
        EstimatedMeans: "wat de antwoorden op de stellingen samen zeggen", "what the answers to the statements say together";
        PlacedMeans: "de omschrijving die de groep koos", "the description that the group chose";
        AgreedMeans: "wat de groep na het gesprek afsprak", "what the group agreed on after the discussion";
        AmbitionMeans: "waar de groep naartoe wil", "where the group wants to go";
        IntakeMeans: "wat de feiten van de intake aanwijzen", "what the facts of the intake point at";
        Meaning: "Wat het is", "What it is";
        SketchOrganisation: "Profielschets organisatie", "Profile sketch: organisation";
        SketchIct: "Profielschets ICT", "Profile sketch: ICT";
        SketchText: "Per gebied vijf fasen, elk met het trefwoord van 2009. Van links naar rechts: van werken per dienst naar werken voor de burger.", "Five phases per area, each with the keyword of 2009. From left to right: from working per service to working for the citizen.";
        Area: "Gebied", "Area";
        Here: "hier", "here";
        Between: "tussen", "between";
        PlacedHalf: "geplaatst, half", "placed, half";
        Key: "Wat de tekens betekenen", "What the signs mean";
        KeyFilled: "ingevuld tot en met de bereikte fase (ingeschat)", "filled up to the phase reached (estimated)";
        KeyFilledQuick: "ingevuld tot en met de fase die gekozen is", "filled up to the phase that was chosen";
        KeyHere: "hier: de bereikte fase", "here: the phase reached";
        KeyBetween: "tussen: de fase ligt nog open tussen deze cellen", "between: the phase is still open among these cells";
        KeyPlaced: "geplaatst: de omschrijving die de groep koos", "placed: the description that the group chose";
        KeyPlacedOne: "geplaatst: de omschrijving die u koos", "placed: the description that you chose";
        KeyHalf: "geplaatst, half: het midden ligt tussen twee fasen", "placed, half: the middle lies between two phases";
        KeyAgreed: "afgesproken na het gesprek", "agreed after the discussion";
        KeyAmbition: "ambitie", "ambition";
        SeedOrder: "Volgorde van de schets van 2009", "Order of the sketch of 2009";
        StairsTitle: "De trap per gebied", "The stairs per area";
        StairsText: "Elke trede telt maar mee voor zover de treden eronder vastliggen. De bol toont hoe hoog het gebied staat. Kies een gebied om te zien waarom.", "A step only counts as far as the steps below it hold. The ball shows how high the area stands. Choose an area to see why.";
        Why: "Waarom deze fase?", "Why this phase?";
        Phase: "Fase", "Phase";
        Height: "Hoogte", "Height";
        StrictShort: "Streng", "Strict";
        MildShort: "Mild", "Mild";
        ToTalk: "om over te praten", "to talk about";
        PlacedColumn: "Geplaatst", "Placed";
        AlignmentTitle: "Afstemming", "Alignment";
        AlignmentText: "Per rij de organisatie naast haar ICT: ontwikkelen ze zich samen?", "Per row the organisation beside its ICT: do they develop together?";
        Row: "Rij", "Row";
        Difference: "ICT min organisatie", "ICT minus organisation";
        Means: "In woorden", "In words";
        NotAsked: "niet gevraagd", "not asked";
        NotKnown: "nog niet bekend", "not known yet";
        NotYetSaid: "nog niet te zeggen", "cannot be said yet";
        IctAhead: "ICT loopt voor", "ICT is ahead";
        InStep: "gelijk op", "in step";
        OrganisationAhead: "organisatie loopt voor", "organisation is ahead";
        LayersTitle: "Samenwerken met anderen, laag per laag", "Working with others, layer by layer";
        LayersText: "Interoperabiliteit is samen kunnen werken. Elke laag bundelt gebieden uit de scan; het zwakste gebied bepaalt vaak hoe ver de laag draagt. Dit is geen meting van interoperabiliteit.", "Interoperability is being able to work together. Each layer combines areas of the scan; the weakest area often decides how far the layer carries. This is not a measurement of interoperability.";
        Layer: "Laag", "Layer";
        Question: "Vraag", "Question";
        Areas: "Gebieden", "Areas";
        Mean: "Gemiddelde", "Mean";
        Weakest: "Laagste gebied", "Lowest area";
        BesideLayers: "Middelen van de organisatie telt in geen laag mee: het staat naast de technische en de semantische laag.", "The organisation’s resources count in no layer: they stand beside the technical and the semantic layer.";
        PlacementTitle: "Stellingen naast omschrijvingen", "Statements beside descriptions";
        PlacementNone: "In geen enkel gebied ligt de gekozen omschrijving een fase of meer naast wat de stellingen zeggen.", "In no area does the chosen description lie a phase or more away from what the statements say.";
        PlacementText: "Hier ligt de omschrijving die gekozen werd een fase of meer naast wat de stellingen zeggen. Dat is niet fout; het is om over te praten.", "Here the description that was chosen lies a phase or more away from what the statements say. That is not wrong; it is something to talk about.";
        IntakeTitle: "Wat de intake aanwijst", "What the intake points at";
        IntakeText: "De feiten van de intake wijzen hoog of laag aan op een as, zoals de onderzoekers dat zagen bij de gemeenten van toen (2009, n = 29, geen norm). Dit punt staat naast de andere, nooit in de plaats ervan.", "The facts of the intake point high or low on an axis, as the researchers saw it in the municipalities of that time (2009, n = 29, not a norm). This point stands beside the others, never in their place.";
        IntakeLink: "Naar de intake", "Go to the intake";
        Axis: "As", "Axis";
        High: "Hoog", "High";
        Low: "Laag", "Low";
        RoomTitle: "Wie deelnam", "Who took part";
        Role: "Rol", "Role";
        Count: "Aantal", "Number";
        NoRole: "zonder rol", "without a role";
        Table: "Als tabel", "As a table";
        ToReport: "Naar het rapport", "Go to the report";
        QuickTitleOne: "Zo plaatst u uw organisatie en uw ICT", "This is where you place your organisation and its ICT";
        QuickTitle: "Zo plaatst de groep uw organisatie en uw ICT", "This is where the group places your organisation and its ICT";
        QuickLead: "Dit is een snelscan: per gebied één gekozen omschrijving. Een fase volgt daar niet uit; daarvoor zijn de stellingen nodig.", "This is a quick scan: one chosen description per area. No phase follows from it; that takes the statements.";
        QuickOn: "Verder met de hele scan", "Go on to the whole scan";
        QuickOnText: "Uw gekozen omschrijvingen blijven staan. Daarna antwoordt u op 65 stellingen, in stukken als u wilt.", "The descriptions that you chose stay. You then answer 65 statements, in parts if you like.";
        OnlyPlacements: "Alleen de omschrijvingen zijn al gekozen. De stellingen wachten nog; daaruit volgen de fasen.", "Only the descriptions have been chosen so far. The statements are still waiting; the phases follow from them.";
    }
}

/// What follows the name of a page in a table's caption.
pub fn caption(lang: Lang, title: &str) -> String {
    match lang {
        Lang::Nl => format!("{title}, als tabel"),
        Lang::En => format!("{title}, as a table"),
    }
}
