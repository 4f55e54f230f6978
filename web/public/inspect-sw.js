/**
 * Lets the inspectors' page open without network. It keeps the page and the files that the page names, and nothing
 * else: what inspectors write is kept by the page itself, and the interface is always asked over the network.
 */
const CACHE = "qingxin-inspect-1";
const PAGE = "/inspect/";
/** A mountain network that has not answered by then is no network. */
const PATIENCE_MS = 4_000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepPage().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && url.pathname === PAGE) event.respondWith(page(event));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(event.request));
});

/** The page of now where the network answers, else the one that was kept. */
async function page(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(PAGE);
  const fetched = fetch(event.request).then((response) => {
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response;
  });
  event.waitUntil(fetched.then(keepPage).catch(() => undefined));
  if (kept === undefined) return fetched;
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  return Promise.race([fetched.catch(() => kept), late]);
}

/** Names of assets carry the hash of their content: one that is there is right. */
async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
}

/** Takes the page last, so that a page that is kept always has all its files. Then programs of older pages go. */
async function keepPage() {
  const cache = await caches.open(CACHE);
  const response = await fetch(PAGE, { cache: "no-cache" });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const text = await response.clone().text();
  const named = [...new Set(text.match(/\/assets\/[^"'\s>]+/g) ?? [])];
  const missing = [];
  for (const one of named) if ((await cache.match(one)) === undefined) missing.push(one);
  await cache.addAll(missing);
  await cache.put(PAGE, response);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (/\.(js|css)$/.test(pathname) && !named.includes(pathname)) await cache.delete(url);
  }
}
