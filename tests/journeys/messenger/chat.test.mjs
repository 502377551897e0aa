import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, Hub, launcher, openBrowser, openChat, pageWith, Site, until, visitorOf } from "./harness.mjs";

let hub, site, browser;

before(async () => {
  hub = await new Hub().start();
  site = await new Site(() => pageWith(hub.tag())).start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.stop();
  await hub?.stop();
});

test("a visitor asks, a rep answers, and the history is there after a reload", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const found = complaints(page);
  await page.goto(`${site.url}/pricing`);
  const chat = await openChat(page);
  await chat.getByRole("textbox", { name: "Message" }).fill("Hello there");
  await page.keyboard.press("Enter");
  const visitor = await visitorOf(hub);
  await until(async () => (await hub.rows("messages")).some((m) => m.visitor === visitor && m.text === "Hello there"), "the message");
  await hub.say(visitor, "Hi, I am Noa");
  await chat.getByRole("log").getByText("Hi, I am Noa").waitFor();
  await page.reload();
  const again = await openChat(page);
  await again.getByRole("log").getByText("Hello there").waitFor();
  await again.getByRole("log").getByText("Hi, I am Noa").waitFor();
  assert.deepEqual(found, []);
  await context.close();
});
