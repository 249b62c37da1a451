// What the rescue screen can do besides loading anew: for each stored scan, save its raw text, put
// its backup back, or set it aside; and add the journal to what is downloaded.
// Invariant: nothing is parsed and nothing is deleted: a text leaves its key only after it was read
// back from another one.
"use strict";
(function (rescue) {
  var [own, store, say, add, save] = rescue.tools;
  /** The texts of the scans by id: those of the journal, and over them those of the storage. */
  var texts = {};

  /** Gives the journal's store to `act`; `null` where there is no journal that can be read. */
  function withJournal(mode, act) {
    var answered = false;
    function answer(scans) {
      if (!answered) act(scans);
      answered = true;
    }
    setTimeout(answer, 2000, null);
    try {
      var asked = indexedDB.open(own);
      asked.onerror = () => answer(null);
      // There is none yet, and the app alone makes one.
      asked.onupgradeneeded = () => asked.transaction.abort();
      asked.onsuccess = () => {
        try {
          answer(asked.result.transaction("scans", mode).objectStore("scans"));
        } catch (_) {
          answer(null);
        }
        asked.result.close();
      };
    } catch (_) {
      answer(null);
    }
  }

  /** Sets a text aside under a key of its own; throws where there is no room. */
  function setAside(id, text) {
    // Without storage there is only an object in memory.
    if (!(store instanceof Storage)) throw new Error("not stored");
    var name = own + "bad/" + id;
    for (var n = 2; store[name] !== undefined && store[name] !== text; n++) name = own + "bad/" + id + "." + n;
    store[name] = text;
    if (store[name] !== text) throw new Error("not stored");
  }

  /** Takes a scan out of the journal, after its text was set aside; then goes on. */
  function leaveJournal(id, then) {
    withJournal("readwrite", scans => {
      if (!scans) return then();
      var failed = false;
      var asked = scans.get(id);
      asked.onsuccess = () => {
        var text = asked.result && asked.result.text;
        try {
          if (text && text !== texts[id]) setAside(id, text);
          if (text) scans.delete(id);
        } catch (_) {
          failed = true;
        }
      };
      scans.transaction.oncomplete = () => (failed ? noRoom() : then());
      scans.transaction.onabort = noRoom;
    });
  }

  /** Sets a scan aside, does the rest, and starts the app again with a sentence on its first page. */
  function startWithout(id, sentence, rest) {
    try {
      setAside(id, texts[id]);
    } catch (_) {
      return noRoom();
    }
    leaveJournal(id, () => {
      try {
        rest();
      } catch (_) {
        return noRoom();
      }
      try {
        sessionStorage[own + "note"] = sentence;
      } catch (_) {
        // The app starts without the sentence.
      }
      location.replace("#/");
      location.reload();
    });
  }

  function noRoom() {
    var said = add("p", say(
      "De browser heeft geen plaats om de inhoud opzij te zetten. Er is niets gewijzigd. Download de ruwe inhoud, en vraag hulp.",
      "The browser has no room to set the content aside. Nothing was changed. Download the raw content, and ask for help."));
    said.setAttribute("role", "alert");
    said.scrollIntoView();
  }

  /** Sets a scan aside; its backup too, for the app would take that where the scan is missing. */
  function startWithoutOne(id, sentence) {
    startWithout(id, sentence, () => {
      var backup = store[own + "backup/" + id];
      if (backup !== undefined) setAside(id, backup);
      delete store[own + "backup/" + id];
      delete store[own + "scan/" + id];
    });
  }

  function putBack(id) {
    startWithout(id, say(
      "De reservekopie is teruggezet. Wat er stond, is opzijgezet en niet verwijderd.",
      "The backup was put back. What was there has been set aside, not deleted."), () => {
      var backup = store[own + "backup/" + id];
      store[own + "scan/" + id] = backup;
      if (store[own + "scan/" + id] !== backup) throw new Error("not stored");
    });
  }

  var ASIDE = say(
    "De scan is opzijgezet en niet verwijderd.",
    "The scan was set aside, not deleted.");
  var OPEN_NOW = say(
    " Open nu uw bestand met de knop “Bestand openen”.",
    " Now open your file with the button “Open file”.");

  /** The first name in a raw text: of the scan or of its municipality. Control characters are left out. */
  function nameIn(text, id) {
    var found = /"name":"([^"\\]{1,80})/.exec(text);
    return found ? found[1].replace(/[\p{Cc}\p{Cf}]/gu, "") : id;
  }

  function sum(bytes) {
    var crc = -1;
    for (var byte of bytes) {
      crc ^= byte;
      for (var bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
    }
    return ((crc ^ -1) >>> 0).toString(16).padStart(8, "0");
  }

  /** Whether a stored text is as long as its first line says and has its sum. */
  function isWhole(text) {
    var line = /^iscan \d+ rev=\d+ len=(\d+) crc=([0-9a-f]{8})\n/.exec(text);
    if (!line) return false;
    var bytes = new TextEncoder().encode(text.slice(line[0].length));
    return bytes.length === +line[1] && sum(bytes) === line[2];
  }

  function offer(id) {
    var text = texts[id];
    var name = nameIn(text, id);
    var box = add("section", "");
    box.className = "card";
    add("h2", name, null, box);
    add("p", Math.ceil(text.length / 1000) + " kB, " + (isWhole(text) ? say("onbeschadigd", "undamaged") : say("beschadigd", "damaged")), null, box);
    var buttons = add("div", "", null, box);
    buttons.className = "buttons";
    function button(words, act) {
      add("button", words, act, buttons).setAttribute("aria-label", words + ": " + name);
    }
    button(say("Ruwe inhoud downloaden", "Download raw content"), () => save("iscan-" + id + ".txt", text));
    if (store[own + "backup/" + id] !== undefined) button(say("Reservekopie terugzetten", "Put the backup back"), () => putBack(id));
    button(say("Opzijzetten en een bestand openen", "Set aside and open a file"), () => startWithoutOne(id, ASIDE + OPEN_NOW));
    button(say("Beginnen zonder deze scan", "Start without this scan"), () => startWithoutOne(id, ASIDE));
  }

  function offerAll() {
    for (var key of Object.keys(store)) {
      if (key.startsWith(own + "scan/")) texts[key.slice(own.length + 5)] = store[key];
    }
    var ids = Object.keys(texts).sort();
    if (!ids.length) return;
    add("p", say(
      "Komt dit scherm telkens terug, dan is misschien een scan beschadigd. U kunt hem opzijzetten: hij wordt niet verwijderd, en de andere scans blijven werken.",
      "If this screen keeps coming back, a scan may be damaged. You can set it aside: it is not deleted, and the other scans keep working."));
    ids.forEach(offer);
  }

  withJournal("readonly", scans => {
    if (!scans) return offerAll();
    var asked = scans.getAll();
    asked.onerror = offerAll;
    asked.onsuccess = () => {
      rescue.journal = asked.result;
      for (var record of asked.result) if (record.text) texts[record.id] = record.text;
      offerAll();
    };
  });
})(window.iscanRescue);
