// Runs before the first paint, so that a chosen theme never flashes: the app writes the choice.
(function () {
  "use strict";
  try {
    var key = "iscan" + location.pathname.replace(/[^/]*$/, "") + "/theme";
    var theme = localStorage.getItem(key);
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch (_) {
    // Storage can be switched off; the browser's own preference then holds.
  }
})();
