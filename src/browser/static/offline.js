// Begins the service worker, says when a newer version of the page is ready, and takes the files
// that the installed app is opened with. Fetched after the first program has started.
//
// Invariant: the page is loaded again only by the tab that accepted the newer version. Where there
// is no service worker (plain http, a file) nothing here happens, and the page works as before.

const build = document.querySelector("meta[name=iscan-build]").content;
const workers = navigator.serviceWorker;
const HOUR = 3_600_000;
const PATIENCE = 5000;

document.querySelector("link[data-late=manifest]")?.setAttribute("rel", "manifest");
window.launchQueue?.setConsumer(open);
if (workers) whenIdle(begin);

// The files of one build are fetched only when the page has all that it needs itself.
function whenIdle(act) {
  const later = () => (window.requestIdleCallback ?? setTimeout)(act);
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}

async function begin() {
  // Before anything is awaited: the worker asks which build a tab shows before it drops one.
  workers.addEventListener("message", ({ data, ports }) => {
    if (data?.which) ports[0].postMessage(build);
  });
  workers.startMessages();
  try {
    const registration = await workers.register("worker.js", { updateViaCache: "none" });
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", () => look(registration));
    });
    workers.addEventListener("controllerchange", () => look(registration));
    // What this tab showed before it was loaded again is gone by now, and its build may be.
    workers.controller?.postMessage({ arrived: true });
    await look(registration);
    keepLooking(registration);
  } catch {
    // The browser allows no service worker here; the page needs none.
  }
}

// The browser looks for a newer version on every visit; a tab that stays open looks by itself.
function keepLooking(registration) {
  let last = -HOUR;
  const check = () => {
    if (document.visibilityState !== "visible" || performance.now() - last < HOUR) return;
    last = performance.now();
    // Without a network there is nothing newer.
    registration.update().catch(() => {});
  };
  document.addEventListener("visibilitychange", check);
  check();
}

// Tells the app of a version that is ready and is not the one of this page.
async function look(registration) {
  // A version that another tab accepted is already active; this tab still shows the old one.
  const newest = registration.waiting ?? (workers.controller && registration.active);
  if (!newest) return;
  const name = await nameOf(newest);
  if (!name || name === build || name === window.iscanUpdate?.name) return;
  window.iscanUpdate = { name, accept: () => accept(registration) };
  dispatchEvent(new Event("iscan-update"));
}

function nameOf(worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    setTimeout(resolve, PATIENCE);
    worker.postMessage({ which: true }, [port2]);
  });
}

// Lets the newer version take over, and shows it in this tab alone.
function accept(registration) {
  const { waiting } = registration;
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") location.reload();
  });
  waiting.postMessage({ accept: true });
}

// A file that the installed app is opened with goes the way of a file that is dropped on the page.
async function open({ files }) {
  if (!files?.length) return;
  const data = new DataTransfer();
  data.items.add(await files[0].getFile());
  dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
}
