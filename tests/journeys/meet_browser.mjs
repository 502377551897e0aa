// A visitor in a browser: node meet_browser.mjs HUB link|chat|book, or move|cancel with the address to manage a
// meeting. Ends with 1 when something is not as it should be.
import assert from "node:assert/strict";
import { openBrowser, openChat, pageWith, Site } from "./messenger/harness.mjs";

const [hub, way, manage] = process.argv.slice(2);
const PATIENT = "window.passed = 0; performance.now = () => window.passed"; // the form's clock
const browser = await openBrowser();

/** Take a time of the second day: of the first one there may be too little left. */
async function pick(root, nth) {
  await root.locator(".days label").nth(1).click();
  await root.locator(".slots button").nth(nth).click();
}

async function fillIn(root) {
  await pick(root, 2);
  await root.locator(".booking").getByLabel("Your e-mail").fill("kim@acme.example");
  await root.locator(".booking").getByLabel("Your name").fill("Kim Roe");
  await root.getByLabel("Company size").selectOption("more");
  await root.locator("body").evaluate(() => (window.passed += 5000));
  await root.getByRole("button", { name: "Book this time" }).click();
  await root.getByText("Your meeting is booked", { exact: true }).waitFor();
}

async function byLink(context) {
  const page = await context.newPage();
  await page.goto(`${hub}/meet/intro`);
  await fillIn(page);
  await page.getByRole("link", { name: "Join the meeting" }).waitFor();
  const file = await page.locator(".links a").nth(2).getAttribute("href");
  assert.match(await (await fetch(file)).text(), /SUMMARY:Introduction: Kim Roe/);
  const own = await context.newPage();
  await own.goto(await page.getByText("Move or cancel this meeting").getAttribute("href"));
  await move(own);
  await cancel(own);
}

async function move(own) {
  await own.getByRole("button", { name: "Move it" }).click();
  await pick(own, 5);
  const there = own.getByRole("button", { name: /^Move to / });
  const time = (await there.textContent()).replace("Move to ", "");
  await there.click();
  await own.getByText("Your meeting is booked").waitFor();
  assert.ok((await own.locator(".moment strong").textContent()).startsWith(time));
}

async function cancel(own) {
  await own.getByRole("button", { name: "Cancel it" }).click();
  await own.getByLabel("A word to").fill("Something came up");
  await own.getByRole("button", { name: "Cancel the meeting" }).click();
  await own.getByText("This meeting is cancelled").waitFor();
}

async function byBooking(context) {
  const page = await context.newPage();
  await page.goto(`${hub}/meet/intro`);
  await fillIn(page);
}

async function byManaging(context) {
  const page = await context.newPage();
  await page.goto(manage);
  await { move, cancel }[way](page);
}

async function inChat(context) {
  const site = await new Site(() => pageWith(`<script async src="${hub}/messenger.js" data-site="shop"></script>`)).start();
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    const chat = await openChat(page);
    await chat.getByRole("textbox", { name: "Message" }).fill("Hello, can we meet?");
    await page.keyboard.press("Enter");
    await chat.getByText("Hello, can we meet?").waitFor();
    await chat.getByText("Sent", { exact: false }).first().waitFor();
    await chat.locator("header").getByRole("button", { name: "Book a meeting" }).click();
    await fillIn(chat);
    await chat.getByRole("button", { name: "Back to the chat" }).click();
    await chat.locator(".log .meeting.ok").getByText("Meeting booked").waitFor();
  } finally {
    site.stop();
  }
}

try {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "America/New_York" });
  context.setDefaultTimeout(25000);
  await context.addInitScript(PATIENT);
  await { link: byLink, chat: inChat, book: byBooking, move: byManaging, cancel: byManaging }[way](context);
} finally {
  await browser.close();
}
