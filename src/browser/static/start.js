// Runs before the first paint, so that a chosen theme never flashes: the app writes the choice.
// Also lends the app the one thing that WebAssembly cannot do by itself: import a module.
(function () {
  "use strict";
  try {
    var folder = location.pathname.replace(/[^/]*$/, "");
    var theme = JSON.parse(localStorage.getItem("iscan:" + folder + "settings") || "{}").theme;
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch (_) {
    // Storage can be switched off; the browser's own preference then holds.
  }
  window.iscanImport = function (address) {
    return import(address);
  };
})();
