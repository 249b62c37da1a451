// The service worker of one build: keeps the exact files of that build, and answers from them.
//
// Invariant: a build is kept whole or not at all, and every byte of it was compared with the hash
// that the build tool wrote below. A name with a hash is answered from any build that is kept, so
// that an old tab never gets a file of a newer build. Takes over from an older worker only when it
// is told to, and touches no cache of another folder on the same host.
"use strict";

// The build tool writes: { name, files: { name: sha256 in hexadecimal } }.
const BUILD = "finish:build-list";

const SCOPE = self.registration.scope;
// No path holds a space, so one folder's caches never look like those of a folder inside it.
const OURS = `iscan:${new URL(SCOPE).pathname} `;
const OWN = OURS + BUILD.name;
const PAGE = "index.html";
const HASHED = /-[0-9a-f]{16}\.\w+$/;
const PATIENCE = 3000;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data.accept) event.waitUntil(self.skipWaiting());
  if (event.data.arrived) event.waitUntil(tidy());
  if (event.data.which) event.ports[0].postMessage(BUILD.name);
});
self.addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name !== undefined) event.respondWith(answer(name, event.request));
});

// --- Keeping a build

async function install() {
  const kept = await ourCaches();
  const cache = await caches.open(OWN);
  try {
    await Promise.all(Object.entries(BUILD.files).map((file) => keep(cache, kept, ...file)));
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

// Puts one file into the cache: a copy of what an older build had, else fetched past every cache.
async function keep(cache, kept, name, hash) {
  for (const older of kept) {
    const copy = await found(older, name);
    if (copy && (await hashOf(copy.clone())) === hash) return cache.put(SCOPE + name, copy);
  }
  // Some hosts redirect index.html to its folder.
  const address = SCOPE + (name === PAGE ? "" : name);
  const response = await fetch(address, { cache: "reload" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const body = await response.arrayBuffer();
  if ((await hashOf(new Response(body))) !== hash) throw new Error(`${name}: other bytes`);
  return cache.put(SCOPE + name, new Response(body, { headers: headersOf(response) }));
}

// What describes the way over the network does not describe what is kept.
function headersOf(response) {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return headers;
}

async function hashOf(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// --- Answering

// The name of the file that a request asks for; undefined when it is none of ours.
function nameOf(request) {
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(SCOPE)) return undefined;
  const name = address.slice(SCOPE.length) || PAGE;
  return Object.hasOwn(BUILD.files, name) || HASHED.test(name) ? name : undefined;
}

async function answer(name, request) {
  try {
    const kept = (await found(OWN, name)) ?? (await foundElsewhere(name));
    if (kept) return kept;
  } catch {
    // The browser took its caches away; the server may still be there.
  }
  return fetch(request);
}

async function foundElsewhere(name) {
  for (const cache of await ourCaches()) {
    const kept = await found(cache, name);
    if (kept) return kept;
  }
  return undefined;
}

function found(cacheName, name) {
  return caches.match(SCOPE + name, { cacheName });
}

// The caches of this folder, of whatever build.
async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

// --- Dropping a build with its last tab, as soon as another tab has come

let tidying;
function tidy() {
  tidying ??= dropUnused().finally(() => (tidying = undefined));
  return tidying;
}

// Asks every tab which build it shows. One that does not say keeps everything as it is.
async function dropUnused() {
  const others = (await ourCaches()).filter((name) => name !== OWN);
  if (others.length === 0 || isComing()) return;
  const tabs = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const ours = tabs.filter((tab) => tab.url.startsWith(SCOPE));
  const shown = await Promise.all(ours.map(buildOf));
  if (shown.includes(undefined) || isComing()) return;
  const unused = others.filter((name) => !shown.includes(name.slice(OURS.length)));
  await Promise.all(unused.map((name) => caches.delete(name)));
}

// Whether a newer build is being kept, or waits: its cache has no tab yet.
function isComing() {
  return Boolean(self.registration.installing ?? self.registration.waiting);
}

function buildOf(tab) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    setTimeout(resolve, PATIENCE);
    tab.postMessage({ which: true }, [port2]);
  });
}
