// What leaves this page by the user's own hand: a file kept up to date, the clipboard, sharing; what
// the page has asked the network for; and the end of everything on this computer. A late module of
// the whole program, in script, because the same in WebAssembly costs several times the bytes.
//
// Invariant: sends nothing anywhere by itself; no promise is broken: what failed is a word, none ("")
// is success. A file counts as written only after it was read back and found equal.

const base = "iscan:" + location.pathname.replace(/[^/]*$/, "");
const JSON_FILE = "application/json";

// --- The file that is kept up to date: its handle per scan, in this browser, as long as it allows.

const FILES = base + "files";
const handles = new Map();

function withHandles(mode, act) {
  return new Promise((resolve) => {
    const request = indexedDB.open(FILES, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("handles");
    request.onerror = request.onblocked = () => resolve(undefined);
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => db.close();
      try {
        const tx = db.transaction("handles", mode);
        const asked = act(tx.objectStore("handles"));
        tx.oncomplete = tx.onabort = () => {
          db.close();
          resolve(asked.result);
        };
      } catch {
        // The browser closed it, or cannot keep such a handle: the file is asked for again.
        db.close();
        resolve(undefined);
      }
    };
  }).catch(() => undefined);
}

async function handleOf(id) {
  if (!handles.has(id)) {
    const kept = await withHandles("readonly", (store) => store.get(id));
    if (kept) handles.set(id, kept);
  }
  return handles.get(id);
}

async function pick(id, name) {
  const types = [{ accept: { [JSON_FILE]: [".json"] } }];
  const handle = await window.showSaveFilePicker({ suggestedName: name, types });
  handles.set(id, handle);
  await withHandles("readwrite", (store) => store.put(handle, id));
  return handle;
}

async function mayWrite(handle) {
  const mode = { mode: "readwrite" };
  if ((await handle.queryPermission?.(mode)) === "granted") return true;
  return (await handle.requestPermission?.(mode)) === "granted";
}

async function writeTo(handle, text) {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  return (await (await handle.getFile()).text()) === text ? "" : "differs";
}

// [word, name of the file]. The user picks it once; `anew` picks another one.
export async function write(id, name, text, anew) {
  let handle;
  try {
    handle = (!anew && (await handleOf(id))) || (await pick(id, name));
    if (!(await mayWrite(handle))) return ["denied", handle.name];
    return [await writeTo(handle, text), handle.name];
  } catch (error) {
    if (error?.name === "AbortError") return ["cancelled", ""];
    // Moved or removed: the next attempt picks a file anew.
    handles.delete(id);
    await withHandles("readwrite", (store) => store.delete(id));
    return [error?.name === "NotAllowedError" ? "denied" : "failed", handle?.name ?? ""];
  }
}

// --- The other ways.

// Not every device lets a .json file be shared; the app opens a scan whatever its file is called.
function sharedFile(name, text) {
  return new File([text], name.replace(/\.json$/, ".txt"), { type: "text/plain" });
}

function canShare(name, text) {
  try {
    return Boolean(navigator.canShare?.({ files: [sharedFile(name, text)] }));
  } catch {
    return false;
  }
}

// [copying, sharing, keeping a file up to date, the name of that file if it was picked].
export async function ways(id, name, text) {
  const keeps = typeof window.showSaveFilePicker === "function";
  const handle = keeps ? await handleOf(id).catch(() => undefined) : undefined;
  return [Boolean(navigator.clipboard?.writeText), canShare(name, text), keeps, handle?.name];
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return "";
  } catch {
    return "failed";
  }
}

export async function share(name, text) {
  try {
    await navigator.share({ files: [sharedFile(name, text)] });
    return "";
  } catch (error) {
    return error?.name === "AbortError" ? "cancelled" : "failed";
  }
}

export function sharesLinks() {
  return typeof navigator.share === "function";
}

export async function shareLink(title, url) {
  try {
    await navigator.share({ title, url });
    return "";
  } catch (error) {
    return error?.name === "AbortError" ? "cancelled" : "failed";
  }
}

// --- What the page has asked for: [address, kind, bytes], in order.

export function requests() {
  const kinds = ["navigation", "resource"];
  const entries = kinds.flatMap((kind) => performance.getEntriesByType(kind));
  return entries.map((one) => [one.name, one.initiatorType, one.encodedBodySize ?? 0]);
}

// --- The room that there is.

// [persisted, used, room]: whether the browser promised to keep the data, and bytes; -1 is unknown.
export async function health() {
  const storage = navigator.storage;
  const persisted = await storage?.persisted?.().catch(() => false);
  const room = await storage?.estimate?.().catch(() => undefined);
  return [persisted ? 1 : 0, room?.usage ?? -1, room?.quota ?? -1];
}

export async function persist() {
  return Boolean(await navigator.storage?.persist?.().catch(() => false));
}

// --- Which scans other tabs write: the ids of the locks that they hold. None without locks.

// The browser names the holder of each lock; this tab learns its own name by a lock that only it has.
export async function writers() {
  const start = base + "scan/";
  const own = base + "asks/" + Math.random();
  const asked = navigator.locks?.request(own, () => navigator.locks.query());
  const held = (await asked?.catch(() => undefined))?.held ?? [];
  const me = held.find((lock) => lock.name === own)?.clientId;
  const others = held.filter((lock) => lock.clientId !== me && lock.name.startsWith(start));
  return others.map((lock) => lock.name.slice(start.length));
}

export function pause(ms) {
  return new Promise((later) => setTimeout(later, ms));
}

// --- The end on this computer.

const ROUNDS = 12;
const BETWEEN = 250;

// Whether a key is of this folder, and not of an app in a folder below it.
function isMine(key) {
  return key.startsWith(base) && /^([a-z]+|(scan|backup|bad|gone)\/[^/]+)$/.test(key.slice(base.length));
}

function myKeys(storage) {
  try {
    return Object.keys(window[storage]).filter(isMine);
  } catch {
    // Switched off: nothing is in it.
    return [];
  }
}

async function myDatabases() {
  const names = [base, FILES];
  const there = await indexedDB.databases?.().catch(() => undefined);
  return there ? names.filter((name) => there.some((db) => db.name === name)) : names;
}

// The service worker calls its caches by the folder, a space and the build.
async function myCaches() {
  const names = (await window.caches?.keys().catch(() => [])) ?? [];
  return names.filter((name) => name.startsWith(base + " "));
}

async function myWorkers() {
  const here = new URL("./", location.href).href;
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  return workers.filter((worker) => worker.scope === here);
}

function dropDatabase(name) {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = done;
  });
}

async function wipeOnce() {
  for (const storage of ["localStorage", "sessionStorage"]) {
    for (const key of myKeys(storage)) window[storage].removeItem(key);
  }
  // The worker first: one that is still arriving would fill its cache again.
  for (const worker of await myWorkers()) await worker.unregister();
  for (const name of await myCaches()) await caches.delete(name);
  for (const name of await myDatabases()) await dropDatabase(name);
}

async function isEmpty() {
  const left = [await myCaches(), await myWorkers(), myKeys("localStorage")];
  if (indexedDB.databases) left.push(await myDatabases());
  return left.every((list) => list.length === 0);
}

// Removes everything of this app from the browser, after the journal was closed and the other tabs
// were told to leave. Looks again a moment later, as one of them may just have been writing. Whether
// nothing is left.
export async function wipe() {
  handles.clear();
  for (let round = 0; round < ROUNDS; round++) {
    await wipeOnce().catch(() => undefined);
    await new Promise((later) => setTimeout(later, BETWEEN));
    if (await isEmpty().catch(() => false)) return true;
  }
  return false;
}
