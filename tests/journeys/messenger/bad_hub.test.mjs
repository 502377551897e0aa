import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertCalm, complaints, Hub, launcher, openBrowser, openChat, pageWith, panel, Site, until, visitorOf } from "./harness.mjs";
import { Proxy } from "./proxy.mjs";

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

for (const mode of ["500", "html", "hang"]) {
  test(`a hub that ${mode === "hang" ? "hangs" : `answers ${mode}`} is told to the visitor, and comes back by itself`, async () => {
    const hub = await new Hub().start();
    const proxy = await new Proxy().start(hub);
    try {
      const page = await open(proxy.url);
      await visitorOf(hub);
      const dom = () => page.evaluate(() => document.documentElement.outerHTML);
      const whole = await dom();
      await page.waitForFunction(() => performance.getEntriesByType("resource").some((entry) => entry.name.includes("chat.js")));
      proxy.turn(mode);
      await page.evaluate(() => foyer("track", "meanwhile"));
      await page.locator("foyer-messenger").getByText("not available").waitFor({ timeout: 20000 });
      await launcher(page).click();
      await page.locator("foyer-messenger").getByRole("textbox", { name: "Message" }).fill("please call me");
      await page.locator("foyer-messenger").getByRole("textbox", { name: "Your e-mail" }).fill("kim@example.org");
      await page.locator("foyer-messenger").getByRole("button", { name: "Send" }).click();
      await page.locator("foyer-messenger").getByText("goes out as soon as").waitFor();
      proxy.turn("good");
      await until(async () => (await says(hub, "please call me")) === 1, "the message", 45000);
      const chat = await panel(page);
      await chat.getByRole("log").getByText("please call me").waitFor();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.equal(await says(hub, "please call me"), 1);
      assert.equal((await hub.rows("events")).filter((row) => row.name === "meanwhile").length, 1);
      assertCalm(page);
      assert.equal(await dom(), whole, "the page was touched");
      await page.context().close();
    } finally {
      proxy.stop();
      await hub.stop();
    }
  });
}

test("a line that breaks right after the greeting loses nothing of the chat", async () => {
  const hub = await new Hub().start();
  const proxy = await new Proxy().start(hub);
  try {
    const page = await open(proxy.url);
    const chat = await openChat(page);
    await chat.getByRole("textbox", { name: "Message" }).fill("Hello there");
    await page.keyboard.press("Enter");
    await until(async () => (await says(hub, "Hello there")) === 1, "the message");
    await hub.say(await visitorOf(hub), "Hi, I am Noa");
    await chat.getByRole("log").getByText("Hi, I am Noa").waitFor();
    proxy.brief = 1;
    await page.reload();
    await until(() => proxy.brief === 0, "the broken line");
    const again = await openChat(page);
    await again.getByRole("log").getByText("Hello there").waitFor();
    await again.getByRole("log").getByText("Hi, I am Noa").waitFor();
    await page.context().close();
  } finally {
    proxy.stop();
    await hub.stop();
  }
});

test("a hub whose sockets hang from the start is tried again", async () => {
  const hub = await new Hub().start();
  const proxy = await new Proxy().start(hub);
  try {
    proxy.deaf = true;
    const page = await open(proxy.url);
    await page.locator("foyer-messenger").getByText("not available").waitFor({ timeout: 20000 });
    await page.evaluate(() => foyer("track", "kept"));
    proxy.deaf = false;
    await until(async () => (await hub.rows("events")).length === 1, "the kept call", 40000);
    await page.locator("foyer-messenger").getByText("not available").waitFor({ state: "hidden" });
    assertCalm(page);
    await page.context().close();
  } finally {
    proxy.stop();
    await hub.stop();
  }
});
