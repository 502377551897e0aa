import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, Hub, launcher, openBrowser, openChat, pageWith, Site, STUB, until } from "./harness.mjs";

let hub, site, browser;
let html = () => pageWith(hub.tag());

before(async () => {
  hub = await new Hub().start();
  site = await new Site((path, request) => html(path, request)).start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.stop();
  await hub?.stop();
});

/** A page in a fresh browser; `inline` runs before the messenger is there. */
async function open({ inline = "", tag = hub.tag(), path = "/", before = "" } = {}) {
  html = () => pageWith(tag, { body: `<script>${inline}</script>`, head: before && `<script>${before}</script>` });
  const context = await browser.newContext();
  const page = await context.newPage();
  page.found = complaints(page);
  await page.goto(site.url + path);
  return page;
}

const eventsSince = async (start) => (await hub.rows("events")).slice(start).map((row) => row.name);
const settle = () => new Promise((resolve) => setTimeout(resolve, 400));

test("calls before and after loading, through both names, keep their order", async () => {
  const start = (await hub.rows("events")).length;
  const page = await open({
    inline: `
      window.QualifiedObject = 'qualified';
      window.qualified = window.qualified || function(){ (window.qualified.q = window.qualified.q || []).push(arguments) };
      foyer('track', 'a'); foyer('track', 'b'); qualified('track', 'c'); window.early = foyer; window.earlyQ = qualified;`,
  });
  await launcher(page).waitFor();
  await page.evaluate(() => {
    foyer("track", "d");
    qualified("track", "e");
    early("track", "f");
    earlyQ("track", "g");
  });
  await until(async () => (await eventsSince(start)).length === 7, "seven events");
  assert.deepEqual(await eventsSince(start), ["a", "b", "c", "d", "e", "f", "g"]);
  await page.context().close();
});

test("unknown calls warn once and nothing throws", async () => {
  const page = await open();
  await launcher(page).waitFor();
  const thrown = await page.evaluate(() => {
    const bad = [
      ["nonsense"], ["nonsense"], ["constructor"], ["__proto__"], ["toString"], [], [null], [Symbol("x")], [{}], [Object.create(null)],
      ["track"], ["track", Symbol("x")], ["track", { toString() { throw new Error("no"); } }],
      ["identify"], ["identify", null], ["identify", 5], ["identify", { get email() { throw new Error("no"); } }],
      ["saveFormData"], ["saveFormData", "x"], ["handleEvents"], ["handleEvents", 5], ["ready"], ["ready", "x"],
      ["showFormExperience"], ["showExperience", {}], ["consent"], ["consent", "perhaps"], ["open", 1], ["close"], ["page", {}],
      ["ready", () => { throw new Error("mine"); }], ["handleEvents", () => { throw new Error("mine"); }], ["track", "after"],
    ];
    const cycle = {};
    cycle.self = cycle;
    bad.push(["identify", cycle], ["track", "big", { n: 10n, d: new Date(0), f() {}, u: undefined, el: document.body }]);
    return bad.filter((call) => {
      try {
        return window.foyer(...call) !== undefined;
      } catch {
        return true;
      }
    });
  });
  assert.deepEqual(thrown, []);
  await settle();
  assert.deepEqual(page.found.filter((text) => !text.startsWith("warning: foyer:")), []);
  assert.equal(page.found.filter((text) => text.includes("nonsense")).length, 1);
  await until(async () => (await hub.rows("events")).some((row) => row.name === "big"), "the last event");
  await page.context().close();
});

test("the window keeps its names", async () => {
  const page = await open({ inline: "window.__names = new Set(Object.getOwnPropertyNames(window));" });
  await launcher(page).waitFor();
  await openChat(page);
  await page.evaluate(() => foyer("track", "x"));
  const fresh = await page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !__names.has(name)));
  assert.deepEqual(fresh.filter((name) => !["__names", "foyer", "qualified", "QualifiedObject", "dataLayer", "0"].includes(name)), []);
  await page.context().close();
});

test("a second tag is ignored, also with its stub", async () => {
  const start = (await hub.rows("events")).length;
  const views = (await hub.rows("pages")).length;
  const page = await open({ tag: hub.tag() + `<script>${STUB}foyer('track','between')</script>` + hub.tag() });
  await launcher(page).waitFor();
  await settle();
  await page.evaluate((stub) => {
    const script = document.createElement("script");
    script.textContent = `${stub}foyer('track','late')`;
    document.body.append(script);
  }, STUB);
  await until(async () => (await eventsSince(start)).length >= 2, "both events");
  await settle();
  assert.deepEqual(await eventsSince(start), ["between", "late"]);
  assert.equal((await hub.rows("pages")).length, views + 1);
  assert.equal(await page.locator("foyer-messenger").count(), 1);
  await page.context().close();
});

test("a form that navigates in the same tick is kept, once", async () => {
  const start = (await hub.rows("forms")).length;
  const page = await open();
  await until(() => page.evaluate(() => localStorage.getItem("foyer:shop:v")), "a token");
  await page.evaluate(() => {
    foyer("saveFormData", { email: "kim@example.org", city: "Rome", password: "secret", card: "4111 1111 1111 1111" });
    location.href = "/thanks";
  });
  await page.waitForURL("**/thanks");
  await until(async () => (await hub.rows("forms")).length > start, "the form");
  await settle();
  const forms = (await hub.rows("forms")).slice(start);
  assert.deepEqual(forms.map((row) => row.fields), [{ email: "kim@example.org", city: "Rome" }]);
  await page.context().close();
});

test("a form sent before the first connection is kept by the next page", async () => {
  const start = (await hub.rows("forms")).length;
  html = (path) => (path === "/quick" ? pageWith(hub.tag(), { body: "<script>foyer('saveFormData',{email:'q@example.org'});document.querySelector('script[src]').addEventListener('load',()=>{location.href='/after'})</script>" }) : pageWith(hub.tag()));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/quick`).catch(() => {});
  await page.waitForURL("**/after");
  await until(async () => (await hub.rows("forms")).length > start, "the form");
  await settle();
  assert.equal((await hub.rows("forms")).length, start + 1);
  await context.close();
});

test("nothing starts and nothing is stored without consent", async () => {
  const count = async () => (await hub.rows("visitors")).length;
  const start = await count();
  const page = await open({ tag: hub.tag('data-consent="denied"'), inline: "foyer('identify',{email:'c@example.org'});foyer('open')" });
  await settle();
  await page.evaluate(() => foyer("track", "held"));
  assert.equal(await page.locator("foyer-messenger").count(), 0);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  assert.equal(await count(), start);
  await page.evaluate(() => foyer("consent", "granted"));
  await until(async () => (await count()) === start + 1, "a visitor");
  await until(async () => (await hub.rows("events")).some((row) => row.name === "held"), "the held call");
  await page.locator("foyer-messenger iframe").waitFor();
  await page.evaluate(() => foyer("consent", "denied"));
  await settle();
  assert.equal(await page.locator("foyer-messenger").count(), 0);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.evaluate(() => foyer("consent", "granted"));
  await launcher(page).waitFor();
  await until(async () => (await count()) === start + 2, "another visitor");
  assert.deepEqual(page.found, []);
  await page.context().close();
});

test("reset makes another visitor, in every tab", async () => {
  const start = (await hub.rows("visitors")).length;
  const page = await open();
  const other = await page.context().newPage();
  await other.goto(`${site.url}/other`);
  const chat = await openChat(page);
  await chat.getByRole("textbox", { name: "Message" }).fill("mine alone");
  await page.keyboard.press("Enter");
  await chat.getByText("Sent").waitFor();
  await page.evaluate(() => foyer("reset"));
  await until(async () => (await hub.rows("visitors")).length === start + 2, "another visitor");
  const again = await openChat(page);
  assert.equal(await again.getByText("mine alone").count(), 0);
  await settle();
  await other.evaluate(() => foyer("track", "from the other tab"));
  await until(async () => (await hub.rows("events")).some((row) => row.name === "from the other tab"), "the event");
  const fresh = (await hub.rows("visitors"))[start + 1].visitor;
  assert.equal((await hub.rows("events")).find((row) => row.name === "from the other tab").visitor, fresh);
  assert.equal((await hub.rows("visitors")).length, start + 2);
  await page.context().close();
});

test("more calls than the hub takes at once arrive all, once and in order", async () => {
  const start = (await hub.rows("events")).length;
  const page = await open();
  await launcher(page).waitFor();
  const names = Array.from({ length: 200 }, (_, i) => `burst ${i}`);
  await page.evaluate((all) => all.forEach((name) => foyer("track", name)), names);
  await until(async () => (await eventsSince(start)).length >= names.length, "all events", 40000);
  assert.deepEqual(await eventsSince(start), names);
  await page.context().close();
});
