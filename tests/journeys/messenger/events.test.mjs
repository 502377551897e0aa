import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, Hub, openBrowser, openChat, pageWith, Site, until, visitorOf } from "./harness.mjs";

let hub, site, browser;

/** Keeps what is announced over all pages of a browser, by each of the three ways. */
const KEEP = `
  const keep = (way, name) => { const all = JSON.parse(localStorage.getItem("kept") || "[]"); all.push(way + ":" + name); localStorage.setItem("kept", JSON.stringify(all)); };
  window.dataLayer = []; const push = dataLayer.push;
  dataLayer.push = function (row) { if (row.event === "ga_event") keep(row.category ? "layer" : "no category", row.action); return push.apply(this, arguments); };
  document.addEventListener("foyer:event", (event) => keep("dom", event.detail.name));
  foyer("handleEvents", (name, data) => keep(typeof data === "object" ? "handler" : "no data", name));`;

before(async () => {
  hub = await new Hub().start();
  site = await new Site(() => pageWith(hub.tag(), { body: `<script>${KEEP}</script><input id="field">` })).start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.stop();
  await hub?.stop();
});

const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("kept") || "[]"));
const ways = (name) => ["dom", "handler", "layer"].map((way) => `${way}:${name}`);
const settle = (ms = 1500) => new Promise((resolve) => setTimeout(resolve, ms));
const of = (all, name) => all.filter((each) => each.endsWith(":" + name)).sort();

test("each event goes out once by each way, over tabs, reloads and reconnects", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const other = await context.newPage();
  await page.goto(site.url);
  await other.goto(`${site.url}/other`);
  await page.bringToFront();
  await visitorOf(hub, 2);
  await page.evaluate(() => {
    foyer("track", "Demo Requested", { plan: "pro" });
    foyer("identify", { email: "Kim@example.org" });
    foyer("saveFormData", { Email: "kim@example.org" });
  });
  const chat = await openChat(page);
  await chat.getByRole("textbox", { name: "Message" }).fill("first");
  await page.keyboard.press("Enter");
  await chat.getByText("Sent").waitFor();
  await chat.getByRole("textbox", { name: "Message" }).fill("second");
  await page.keyboard.press("Enter");
  await until(async () => of(await kept(page), "Conversation Started").length === 3, "the event");
  await settle();
  await hub.kill();
  await hub.start();
  await page.reload();
  await other.reload();
  await until(async () => (await hub.rows("pages")).length >= 4, "the reloaded pages", 30000);
  await page.evaluate(() => foyer("identify", { email: "kim@example.org" }));
  await settle();
  const all = await kept(page);
  for (const name of ["Demo Requested", "Email Captured", "Conversation Started"]) assert.deepEqual(of(all, name), ways(name), all.join(", "));
  assert.equal(all.length, 9);
  await context.close();
});

test("tabs show the same conversation, and what is read in one is read in all", async () => {
  const context = await browser.newContext();
  const first = await context.newPage();
  const second = await context.newPage();
  const found = [...complaints(first), ...complaints(second)];
  const start = (await hub.rows("pages")).length;
  await first.goto(`${site.url}/a`);
  await until(async () => (await hub.rows("pages")).length === start + 1, "the first page");
  await second.goto(`${site.url}/b`);
  const visitor = await visitorOf(hub, start + 2);
  const left = await openChat(first);
  await left.getByRole("textbox", { name: "Message" }).fill("seen in both?");
  await first.keyboard.press("Enter");
  const right = await openChat(second);
  await right.getByRole("log").getByText("seen in both?").waitFor();
  await second.getByRole("button", { name: "Close chat" }).first().click();
  await first.bringToFront();
  await left.locator("body").press("Escape");
  await hub.say(visitor, "here is your answer");
  for (const page of [first, second]) await page.locator("foyer-messenger b:text-is('1')").waitFor();
  assert.equal(await first.locator("foyer-messenger button.l").getAttribute("aria-label"), "Open chat, 1 new");
  await openChat(first);
  for (const page of [first, second]) await page.locator("foyer-messenger b").waitFor({ state: "hidden" });
  await left.getByRole("log").getByText("here is your answer").waitFor();
  assert.deepEqual(found, []);
  await context.close();
});
