// First in the page: the theme before the first paint, `import` for the app, the rescue screen; and
// what works without a network, once the first program has started.
// Invariant: parses nothing, deletes nothing; needs no other file (rescue.js only adds choices).
"use strict";
(function (page, root) {
  var own = "iscan:" + location.pathname.replace(/[^/]*$/, "");
  var store = {}, shown, stopped;
  // It can be switched off.
  try {
    store = localStorage;
  } catch (_) {}

  function setting(words) {
    return words.exec(store[own + "settings"]);
  }
  function say(nl, en) {
    return setting(/"lang":"en"/) ? en : nl;
  }
  function add(kind, text, act, to) {
    var made = (to || shown).appendChild(page.createElement(kind));
    made.textContent = text;
    made.onclick = act;
    return made;
  }
  function save(name, text) {
    var link = page.createElement("a");
    link.href = URL.createObjectURL(new Blob([text]));
    link.download = name;
    link.click();
  }
  function saveAll() {
    var all = { journal: rescue.journal };
    for (var key in store) if (!key.indexOf(own)) all[key] = store[key];
    save("iscan.json", JSON.stringify(all, null, 1));
  }
  function waits() {
    return page.getElementById("start");
  }
  function close() {
    shown = shown && shown.remove();
  }
  function wait() {
    close();
    setTimeout(function () {
      if (waits() && !shown) show(1);
    }, 2e4);
  }
  function show(slow) {
    close();
    shown = rescue.screen = add("dialog", "", null, page.body || root);
    shown.className = "rescue";
    shown.setAttribute("role", "alertdialog");
    shown.setAttribute("aria-labelledby", "rescue");
    var title = add("h1", stopped ? say("De I-scan is gestopt", "I-scan has stopped") : say("De I-scan start niet", "I-scan does not start"));
    title.id = "rescue";
    title.tabIndex = -1;
    add("p", say("Wat bewaard was, staat nog in deze browser. Laad de pagina opnieuw. Helpt dat niet, download dan alles en vraag hulp.", "What was saved is still in this browser. Reload the page. If that does not help, download everything and ask for help."));
    add("button", say("Opnieuw laden", "Reload"), function () {
      location.reload();
    }).className = "main";
    if (slow) add("button", say("Verder wachten", "Keep waiting"), wait);
    add("button", say("Alles downloaden", "Download everything"), saveAll);
    (shown.onclose = function () {
      if (shown) shown.showModal(), title.focus();
    })();
    var late = page.querySelector("[data-file=rescue]");
    if (late) add("script").src = late.href;
  }
  function rescue(cause) {
    if (stopped) return;
    stopped = 1;
    console.error(cause);
    // What stopped half-way writes no more.
    Storage.prototype.setItem = Storage.prototype.removeItem = IDBObjectStore.prototype.put = null;
    show();
  }
  // What the browser itself refuses (a DOMException) stops no program.
  function heard(cause) {
    if (waits()) shown || show();
    else if (/^(Runtime|Link|Compile|Range|Internal)Error|wasm-f/.test(cause && (cause instanceof DOMException || cause + cause.stack))) rescue(cause);
  }

  rescue.tools = [own, store, say, add, save];
  window.iscanRescue = rescue;
  // In the edition of one file the modules are here already.
  window.iscanImport = function (address) {
    var here = window.iscanHere && window.iscanHere[address.split("#")[1]];
    return here ? Promise.resolve(here) : import(address);
  };
  addEventListener("TrunkApplicationStarted", function () {
    var late = page.querySelector("[data-file=offline]");
    if (late) import(late.href);
  });
  var theme = setting(/"theme":"(light|dark)"/);
  if (theme) root.dataset.theme = theme[1];
  addEventListener("error", function (event) {
    if (event.error || event.target.nodeName == "SCRIPT") heard(event.error);
  }, true);
  addEventListener("unhandledrejection", function (event) {
    heard(event.reason);
  });
  setInterval(function () {
    if (!stopped && shown && !waits()) close();
  }, 500);
  wait();
})(document, document.documentElement);
