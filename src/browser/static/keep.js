// What localStorage alone cannot do: a strict journal in IndexedDB, the lock of the tab that writes,
// and the talk between tabs. A module of its own, in script, because the same in WebAssembly costs
// several times the bytes before the first answer; both programs of a page share its one instance.
//
// Invariant: a record is never replaced by one of a lower revision, nor by another text of the same
// revision; every promise is kept within a few seconds and none is broken: what failed is a word.

const base = "iscan:" + location.pathname.replace(/[^/]*$/, "");
const STORE = "scans";
const PATIENCE = 10000;

// --- The journal: { id, rev, text }, where a text of null says that the scan was removed.

let opening;
let gone = false;
function open() {
  if (gone) return Promise.reject(new Error("gone"));
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(base, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
    request.onsuccess = () => {
      const db = request.result;
      const forget = () => (opening = undefined);
      db.onclose = forget;
      db.onversionchange = () => {
        db.close();
        forget();
      };
      resolve(db);
    };
  });
  opening.catch(() => (opening = undefined));
  return opening;
}

async function transact(mode, act) {
  const db = await open();
  return new Promise((resolve, reject) => {
    const tx = db.transaction(STORE, mode, { durability: "strict" });
    let result;
    tx.oncomplete = () => resolve(result);
    tx.onabort = tx.onerror = () => reject(tx.error ?? new Error("aborted"));
    act(tx.objectStore(STORE), (value) => (result = value));
  });
}

function inTime(promise, late) {
  return Promise.race([promise, new Promise((done) => setTimeout(done, PATIENCE, late))]);
}

function word(error) {
  if (error?.name === "QuotaExceededError") return "full";
  return "off";
}

// "" when the disk has it; "newer", "full" or "off" when it has not.
export function save(id, rev, text) {
  const put = transact("readwrite", (store, say) => {
    store.get(id).onsuccess = (event) => {
      const old = event.target.result;
      const isOlder = old && (old.rev > rev || (old.rev === rev && old.text !== text));
      say(isOlder ? "newer" : "");
      if (!isOlder) store.put({ id, rev, text });
    };
  });
  return inTime(put.catch(word), "off");
}

// Lifts a record above whatever a tab may still write that has not heard yet that it was replaced.
export function fence(id) {
  const lift = transact("readwrite", (store) => {
    store.get(id).onsuccess = (event) => {
      const old = event.target.result;
      if (old) store.put({ ...old, rev: old.rev + 1000 });
    };
  });
  return inTime(lift.catch(word), "off");
}

// Every record; undefined where there is no journal.
export function all() {
  const read = transact("readonly", (store, say) => {
    store.getAll().onsuccess = (event) => say(event.target.result);
  });
  return inTime(read.catch(() => undefined), undefined);
}

export async function holds() {
  return Boolean((await all())?.some((record) => record.text !== null));
}

export function load(id) {
  const read = transact("readonly", (store, say) => {
    store.get(id).onsuccess = (event) => say(event.target.result);
  });
  return inTime(read.catch(() => undefined), undefined);
}

// --- One writer per scan. A lock says who; without locks (plain http) the tabs ask each other.

const held = new Map();
const ended = new Map();
const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(base) : undefined;
let listener;
let askers = [];

// Whether this tab now writes a scan. Stealing is for a writer that does not answer.
export async function claim(id, steal) {
  if (held.has(id)) return true;
  if (!navigator.locks) return claimByAsking(id, steal);
  // A lock that this tab just let go is free a moment later.
  await ended.get(id);
  const granted = new Promise((resolve) => {
    const hold = (lock) => {
      resolve(Boolean(lock));
      if (lock) return new Promise((release) => held.set(id, release));
    };
    const options = steal ? { steal: true } : { ifAvailable: true };
    const over = navigator.locks.request(base + "scan/" + id, options, hold).catch(() => {
      const wasHeld = held.delete(id);
      resolve(false);
      if (wasHeld) listener?.("lost", id, "");
    });
    ended.set(id, over);
  });
  return inTime(granted, false);
}

async function claimByAsking(id, steal) {
  if (!steal && channel) {
    const answered = new Promise((resolve) => askers.push({ id, resolve }));
    post("who", id);
    const late = new Promise((done) => setTimeout(done, 400, false));
    if (await Promise.race([answered, late])) return false;
  }
  if (steal) post("stolen", id);
  held.set(id, () => {});
  return true;
}

export function release(id) {
  held.get(id)?.();
  held.delete(id);
}

export function post(kind, id, text) {
  channel?.postMessage({ kind, id, text });
}

// Tells another tab's word to the app: kind, id, text.
export function hear(fn) {
  listener = fn;
}

channel?.addEventListener("message", ({ data: { kind, id, text } }) => {
  if (kind === "who") return held.has(id) && post("mine", id);
  if (kind === "mine") return askers.filter((one) => one.id === id).forEach((one) => one.resolve(true));
  if (kind === "stolen") {
    if (!held.delete(id)) return;
    kind = "lost";
  }
  if (kind === "wiped") return leave();
  listener?.(kind, id, text);
});

// --- The end on this computer: nothing is written from here on, and no tab stays.

function leave() {
  gone = true;
  location.replace("about:blank");
}

// Closes the journal for good and sends the other tabs away. What is stored is removed by `hand.js`.
export async function end() {
  gone = true;
  post("wiped");
  // A page that the browser kept aside must not come back with what it held.
  addEventListener("pageshow", (event) => event.persisted && leave());
  (await opening?.catch(() => undefined))?.close();
  opening = undefined;
}
