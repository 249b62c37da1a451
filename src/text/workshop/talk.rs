//! The facilitator's private window.

use super::super::{Lang, words};

words! {
    /// The private window.
    TalkWords {
        Title: "Tonen en bespreken", "Show and discuss";
        Private: "Dit is uw privéscherm. Toon het niet aan de zaal.", "This is your private screen. Do not show it to the room.";
        OpenWall: "Scherm voor de zaal openen", "Open the screen for the room";
        OpenWallText: "Het opent in een nieuw tabblad. Sleep dat naar de projector en druk op F11.", "It opens in a new tab. Drag it to the projector and press F11.";
        OneScreen: "Maar één scherm? Druk op B: dan staat hier alleen wat de zaal mag zien. Druk nog eens op B om terug te komen.", "Only one screen? Press B: this screen then shows only what the room may see. Press B again to come back.";
        CoverPrivate: "Privéscherm afdekken (B)", "Cover the private screen (B)";
        Uncover: "Terug naar het privéscherm (B)", "Back to the private screen (B)";
        CoverWall: "Scherm van de zaal afdekken (.)", "Cover the screen of the room (.)";
        UncoverWall: "Scherm van de zaal weer tonen (.)", "Show the screen of the room again (.)";
        Dark: "Donker scherm voor de zaal", "Dark screen for the room";
        Keys: "Toetsen", "Keys";
        KeyNext: "→, Page Down of spatie: volgende", "→, Page Down or space: next";
        KeyBack: "← of Page Up: vorige", "← or Page Up: previous";
        KeyDot: ". (punt): scherm van de zaal afdekken", ". (full stop): cover the screen of the room";
        KeyB: "B: privéscherm afdekken, voor wie maar één scherm heeft", "B: cover the private screen, for those with only one screen";
        KeyD: "D, op het scherm van de zaal: donker of licht", "D, on the screen of the room: dark or light";
        WhoIsIn: "Wie is binnen", "Who is in";
        Role: "Rol", "Role";
        First: "Eerste ronde", "First vote";
        Second: "Tweede ronde", "Second vote";
        NoRole: "zonder rol", "without a role";
        Total: "Samen", "Together";
        CloseFirst: "Sluit ronde", "Close the round";
        CloseFirstText: "Sluit de ronde als iedereen klaar is. Daarna veranderen de antwoorden van de eerste ronde niet meer. Wie later komt, doet mee aan de tweede.", "Close the round when everybody is ready. After that the first vote no longer changes. Those who come later take part in the second.";
        FirstClosed: "De eerste ronde is gesloten. Wie nu nog antwoordt, doet mee aan de tweede.", "The first vote is closed. Those who answer now take part in the second.";
        Nobody: "Er is nog niemand binnen. Zamel eerst de antwoorden in.", "Nobody is in yet. Collect the answers first.";
        ToCollect: "Naar inzamelen", "Go to collecting";
        Show: "Tonen", "Show";
        ShowText: "Nog niemand ziet antwoorden van een ander. Ook u niet.", "Nobody sees the answers of others yet. Not even you.";
        ShowAll: "Toon alle gebieden", "Show all areas";
        ShowOne: "Toon één gebied", "Show one area";
        ShowThis: "Toon dit gebied", "Show this area";
        PickArea: "Gebied", "Area";
        AllShown: "Alle gebieden zijn getoond.", "All areas have been shown.";
        AreasOnly: "Deze workshop blijft op het niveau van de gebieden: de antwoorden per stelling worden niet getoond.", "This workshop stays at the level of areas: the answers per statement are not shown.";
        CloseSecond: "Sluit de tweede ronde en toon het verschil", "Close the second vote and show the difference";
        CloseSecondText: "Daarna toont het scherm per stelling wat veranderde.", "The screen then shows per statement what changed.";
        SecondClosed: "De tweede ronde is gesloten.", "The second vote is closed.";
        UseSecond: "Reken de fasen met de tweede ronde", "Work out the phases with the second vote";
        Now: "Nu op het scherm van de zaal", "Now on the screen of the room";
        Then: "Hierna", "Next";
        End: "Dit is het einde.", "This is the end.";
        Back: "Vorige", "Previous";
        Next: "Volgende", "Next";
        Order: "Volgorde van het gesprek", "Order of the talk";
        TimerTitle: "Tijd", "Timer";
        TimerStop: "Stop de tijd", "Stop the timer";
        TimerUp: "De tijd is om", "Time is up";
        Note: "Notitie (alleen voor u)", "Note (for you alone)";
        Remarks: "Opmerkingen van deelnemers (alleen voor u)", "Remarks of participants (for you alone)";
        RemarksNone: "Geen opmerkingen bij deze stelling.", "No remarks at this statement.";
        Parking: "Parkeerplaats", "Parking lot";
        ParkingNew: "Wat wilt u later bespreken?", "What do you want to talk about later?";
        ParkingAdd: "Zet op de parkeerplaats", "Put in the parking lot";
        Insights: "Wat alleen een groep toont (alleen voor u)", "What only a group shows (for you alone)";
        InsightsNone: "Hier is niets bijzonders te zien.", "There is nothing special to see here.";
        Ask: "Vraag aan de groep:", "Ask the group:";
        About: "Het gaat over:", "It is about:";
        AgreeHere: "Afspreken", "Agree";
        ToAgree: "Alle afspraken", "All agreements";
        TakeAll: "Neem alle gebieden over waarover de groep het eens is", "Take over all areas on which the group agrees";
        Reading: "De antwoorden worden nagerekend.", "The answers are being worked out.";
    }
}

/// *3 min*, alike in both languages.
pub fn minutes(count: u64) -> String {
    format!("{count} min")
}

/// The button that starts a countdown, for who cannot see the group that it stands in. What can be seen
/// comes first, so that who speaks to the computer can say it.
pub fn start_minutes(lang: Lang, count: u64) -> String {
    let minutes = minutes(count);
    match lang {
        Lang::Nl => format!("{minutes}: klok starten"),
        Lang::En => format!("{minutes}: start the clock"),
    }
}

/// *3 van 12 gebieden getoond*.
pub fn shown_of(lang: Lang, shown: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!("{shown} van {of} gebieden getoond."),
        Lang::En => format!("{shown} of {of} areas shown."),
    }
}

/// *Stap 3 van 20*.
pub fn step_of(lang: Lang, step: usize, of: usize) -> String {
    match lang {
        Lang::Nl => format!("{step} van {of}"),
        Lang::En => format!("{step} of {of}"),
    }
}
