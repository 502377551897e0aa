import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertCalm, complaints, Hub, openBrowser, openChat, pageWith, Site, until, visitorOf } from "./harness.mjs";

let site, browser;
let html = () => "";

before(async () => {
  site = await new Site((path, asked) => html(path, asked)).start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.stop();
});

async function open(url, attributes = "") {
  html = () => pageWith(`<script async src="${url}/messenger.js" data-site="shop" ${attributes}></script>`);
  const context = await browser.newContext();
  const page = await context.newPage();
  page.found = complaints(page);
  await page.goto(site.url);
  return page;
}

const says = async (hub, text) => (await hub.rows("messages")).filter((row) => row.text === text).length;

test("a hub that was killed while the panel is open loses nothing", async () => {
  const hub = await new Hub().start();
  try {
    const page = await open(hub.url);
    const chat = await openChat(page);
    await chat.getByRole("textbox", { name: "Message" }).fill("one");
    await page.keyboard.press("Enter");
    await chat.getByText("Sent").waitFor();
    await hub.kill();
    await chat.getByRole("textbox", { name: "Message" }).fill("two");
    await page.keyboard.press("Enter");
    await chat.getByText("Chat is not available right now").waitFor({ timeout: 20000 });
    await chat.getByRole("textbox", { name: "Message" }).fill("three");
    await page.keyboard.press("Enter");
    await hub.start();
    await until(async () => (await says(hub, "three")) === 1, "the message", 45000);
    await chat.getByText("Chat is not available right now").waitFor({ state: "hidden" });
    const texts = (await hub.rows("messages")).map((row) => row.text);
    assert.deepEqual(texts, ["one", "two", "three"]);
    await hub.say((await hub.rows("visitors"))[0].visitor, "welcome back");
    await chat.getByRole("log").getByText("welcome back").waitFor();
    assertCalm(page);
    await page.context().close();
  } finally {
    await hub.stop();
  }
});

test("a hub that stands still is noticed by its silence, and goes on", async () => {
  const hub = await new Hub().start();
  try {
    const page = await open(hub.url);
    const chat = await openChat(page);
    await visitorOf(hub);
    await hub.kill("SIGSTOP");
    await chat.getByRole("textbox", { name: "Message" }).fill("anybody?");
    await page.keyboard.press("Enter");
    await chat.getByText("Chat is not available right now").waitFor({ timeout: 25000 });
    await hub.kill("SIGCONT");
    await until(async () => (await says(hub, "anybody?")) === 1, "the message", 45000);
    await chat.getByText("Chat is not available right now").waitFor({ state: "hidden" });
    assertCalm(page);
    await page.context().close();
  } finally {
    await hub.stop();
  }
});

test("a page without a hub stays as it is", async () => {
  const page = await open("http://127.0.0.1:59991");
  await page.evaluate(() => foyer("track", "x"));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assert.equal(await page.locator("foyer-messenger").count(), 0);
  assert.equal(page.found.length, 1, page.found.join("\n")); // the browser's own, for the script
  await page.context().close();
});

test("what was called while the hub was away is sent once, also by another page", async () => {
  const hub = await new Hub().start();
  try {
    const page = await open(hub.url);
    await visitorOf(hub);
    await hub.kill();
    await page.evaluate(() => {
      foyer("track", "kept 1");
      foyer("saveFormData", { email: "kept@example.org" });
    });
    await page.goto("about:blank");
    await hub.start();
    await page.goto(`${site.url}/later`);
    await until(async () => (await hub.rows("forms")).length === 1, "the form", 20000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual((await hub.rows("events")).map((row) => row.name), ["kept 1"]);
    assert.equal((await hub.rows("forms")).length, 1);
    assert.equal((await hub.rows("visitors")).length, 1);
    await page.context().close();
  } finally {
    await hub.stop();
  }
});

test("a hub that refuses the page is told to the visitor, and let in later it gets what was kept", async () => {
  const hub = new Hub();
  hub.origins = '["http://elsewhere.example"]';
  await hub.start();
  try {
    const page = await open(hub.url);
    await page.locator("foyer-messenger").getByText("not available").waitFor({ timeout: 20000 });
    await page.evaluate(() => foyer("track", "refused at first"));
    assertCalm(page);
    hub.origins = '["*"]';
    await hub.kill();
    await hub.start();
    await page.reload();
    await until(async () => (await hub.rows("events")).length === 1, "the kept call", 20000);
    await page.context().close();
  } finally {
    await hub.stop();
  }
});

test("a hub that is restarted in good order is missed for a moment only", async () => {
  const hub = await new Hub().start();
  try {
    const page = await open(hub.url);
    const chat = await openChat(page);
    await visitorOf(hub);
    await hub.kill("SIGTERM");
    await hub.start();
    await chat.getByRole("textbox", { name: "Message" }).fill("still here");
    await page.keyboard.press("Enter");
    await until(async () => (await says(hub, "still here")) === 1, "the message", 20000);
    await chat.getByText("Sent").waitFor();
    assert.equal((await hub.rows("visitors")).length, 1);
    assert.equal((await hub.rows("pages")).length, 1);
    assertCalm(page);
    await page.context().close();
  } finally {
    await hub.stop();
  }
});

test("a hub with a fresh database makes a fresh visitor, without a word from the old one", async () => {
  const hub = await new Hub().start();
  const other = new Hub();
  try {
    const page = await open(hub.url);
    const chat = await openChat(page);
    await chat.getByRole("textbox", { name: "Message" }).fill("of the old database");
    await page.keyboard.press("Enter");
    await chat.getByText("Sent").waitFor();
    await hub.kill();
    other.port = hub.port;
    await other.start();
    await chat.getByText("of the old database").waitFor({ state: "hidden", timeout: 30000 });
    await chat.getByRole("textbox", { name: "Message" }).fill("of the new one");
    await page.keyboard.press("Enter");
    await until(async () => (await says(other, "of the new one")) === 1, "the message", 20000);
    await page.context().close();
  } finally {
    await other.stop();
    await hub.stop();
  }
});
