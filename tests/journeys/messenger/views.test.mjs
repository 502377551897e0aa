import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Hub, openBrowser, openChat, pageWith, Site, until } from "./harness.mjs";

let hub, site, browser;

before(async () => {
  hub = await new Hub().start();
  site = await new Site((path) => pageWith(hub.tag(), { title: path, body: `<a id="next" href="/next">next</a>` })).start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.stop();
  await hub?.stop();
});

/** Paths that the hub counted since `page` was opened, after things have settled. */
async function pathsOf(page, count) {
  const mine = async () => (await hub.rows("pages")).slice(starts.get(page));
  await until(async () => (await mine()).length >= count, `${count} views`);
  await new Promise((resolve) => setTimeout(resolve, 300)); // more would be wrong
  return (await mine()).map((row) => row.url.slice(site.url.length));
}

const starts = new Map();

async function freshPage(path) {
  const context = await browser.newContext();
  const page = await context.newPage();
  starts.set(page, (await hub.rows("pages")).length);
  await page.goto(site.url + path);
  return page;
}

test("each load is one view", async () => {
  const page = await freshPage("/one");
  await page.goto(`${site.url}/two`);
  await page.reload();
  assert.deepEqual(await pathsOf(page, 3), ["/one", "/two", "/two"]);
  await page.context().close();
});

test("each route of a single-page application is a view, a hash and the same address are none", async () => {
  const page = await freshPage("/spa");
  await pathsOf(page, 1);
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 120));
    history.pushState({}, "", "/spa/a");
    await pause();
    history.replaceState({}, "", "/spa/b");
    await pause();
    history.replaceState({ scroll: 1 }, "", "/spa/b");
    history.replaceState({ scroll: 2 }, "");
    location.hash = "#section";
    await pause();
    history.pushState({}, "", "/spa/b#other");
    await pause();
    history.back();
    await pause();
    history.pushState({}, "", "/spa/b?x=1");
  });
  assert.deepEqual(await pathsOf(page, 4), ["/spa", "/spa/a", "/spa/b", "/spa/b?x=1"]);
  await page.context().close();
});

test("routes within one tick are views of their own", async () => {
  const page = await freshPage("/quick");
  await pathsOf(page, 1);
  await page.evaluate(() => {
    history.pushState({}, "", "/quick/1");
    history.pushState({}, "", "/quick/2");
    history.pushState({}, "", "/quick/3");
  });
  assert.deepEqual(await pathsOf(page, 4), ["/quick", "/quick/1", "/quick/2", "/quick/3"]);
  await page.context().close();
});

test("an intercepted navigation is a view, and its title is the new one", async () => {
  const page = await freshPage("/router");
  await pathsOf(page, 1);
  await page.evaluate(() => {
    navigation.addEventListener("navigate", (event) =>
      event.intercept({
        handler: async () => {
          document.title = "Routed";
          window.foyer("page");
        },
      }),
    );
    document.querySelector("#next").click();
  });
  assert.deepEqual(await pathsOf(page, 2), ["/router", "/next"]);
  await page.context().close();
});

test("a call of page right after a view of the same address is none, a later one is a view", async () => {
  const page = await freshPage("/call");
  await pathsOf(page, 1);
  await page.evaluate(() => {
    history.pushState({}, "", "/call/1");
    window.foyer("page");
    window.qualified("page");
  });
  assert.deepEqual(await pathsOf(page, 2), ["/call", "/call/1"]);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  await page.evaluate(() => window.foyer("page"));
  assert.deepEqual(await pathsOf(page, 3), ["/call", "/call/1", "/call/1"]);
  await page.context().close();
});

test("a return from the back-forward cache is a view, and the chat lives on", async () => {
  const page = await freshPage("/cached");
  await pathsOf(page, 1);
  await page.evaluate(() => addEventListener("pageshow", (event) => (window.restored = event.persisted)));
  await page.click("#next");
  await page.waitForURL("**/next");
  await pathsOf(page, 2);
  await page.evaluate(() => void setTimeout(() => history.back()));
  await until(() => page.evaluate(() => window.restored).catch(() => false), "the cached page");
  assert.deepEqual(await pathsOf(page, 3), ["/cached", "/next", "/cached"]);
  await page.evaluate(() => window.foyer("track", "alive after cache"));
  await until(async () => (await hub.rows("events")).some((row) => row.name === "alive after cache"), "the event");
  await page.context().close();
});

test("two tabs that start at once are one visitor, and each tab's views count", async () => {
  const context = await browser.newContext();
  const first = await context.newPage();
  const second = await context.newPage();
  const before = (await hub.rows("visitors")).length;
  starts.set(first, (await hub.rows("pages")).length);
  await Promise.all([first.goto(`${site.url}/left`), second.goto(`${site.url}/right`)]);
  const paths = await pathsOf(first, 2);
  assert.deepEqual(paths.sort(), ["/left", "/right"]);
  assert.equal((await hub.rows("visitors")).length, before + 1);
  await context.close();
});

test("the chat leaves the page's history alone", async () => {
  const page = await freshPage("/history");
  const before = await page.evaluate(() => history.length);
  await openChat(page);
  assert.equal(await page.evaluate(() => history.length), before);
  await page.context().close();
});

test("a page that is rendered ahead is a view when it is seen, not before", async () => {
  const page = await freshPage("/ahead");
  await pathsOf(page, 1);
  await page.evaluate(() => {
    const rules = document.createElement("script");
    rules.type = "speculationrules";
    rules.textContent = JSON.stringify({ prerender: [{ urls: ["/next"], eagerness: "immediate" }] });
    document.head.append(rules);
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.deepEqual(await pathsOf(page, 1), ["/ahead"]);
  await page.click("#next");
  await page.waitForURL("**/next");
  assert.deepEqual(await pathsOf(page, 2), ["/ahead", "/next"]);
  await page.context().close();
});
