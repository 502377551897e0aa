/** The pages behind links and the booking in the panel, in every state, with the hub's own routes. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { after, before, beforeEach, test } from "node:test";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { complaints, openBrowser, Site } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const AXE = fileURLToPath(new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url));
const PYTHON = process.env.FOYER_PYTHON ?? ROOT + ".venv/bin/python";
const SHOTS = process.env.FOYER_SHOTS;

let process_, hub, browser, site;

before(async () => {
  process_ = spawn(PYTHON, ["-m", "tests.journeys.meet_process"], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: process_.stdout })) {
    hub = line.split(": ")[1];
    break;
  }
  browser = await openBrowser();
  site = await new Site((path) => `<!doctype html><html lang="en"><title>Host</title><body style="margin:0"><iframe title="Chat" ${path === "/boxed" ? 'sandbox="allow-scripts"' : ""} style="border:0;width:100vw;height:100vh" src="${hub}/panel?lang=en"></iframe>
    <script>window.told=[];addEventListener("message",(event)=>{const channel=new MessageChannel();window.port=channel.port1;port.onmessage=(m)=>told.push(m.data);event.source.postMessage("foyer","*",[channel.port2])})</script>`).start();
});
beforeEach(() => mode("ok"));
after(async () => {
  await browser?.close();
  site?.stop();
  process_?.kill();
});

const mode = async (name) => Number(await (await fetch(`${hub}/mode/${name}`)).text());
const people = () => `kim${Math.random().toString(36).slice(2)}@acme${Math.random().toString(36).slice(2)}.example`;

async function open(path, { width = 700, height = 900, bypassCSP = false, ...context } = {}) {
  const made = await browser.newContext({ viewport: { width, height }, locale: "en-GB", timezoneId: "Europe/Rome", bypassCSP, ...context });
  await made.addInitScript(CLOCK);
  const page = await made.newPage();
  page.found = complaints(page);
  page.requests = [];
  page.on("request", (request) => page.requests.push(request.url()));
  await page.goto(hub + path);
  return page;
}

/** The form's clock stands still until people have had the time that the guard asks for. */
const CLOCK = "window.passed = 0; performance.now = () => window.passed";
const wait = (root) => root.evaluate(() => (window.passed += 5000));

const slots = (root) => root.locator(".slots button");

/** Take a time of the second day: of the first one there may be too little left. */
async function pick(root, nth) {
  await root.locator(".days label").nth(1).click();
  await slots(root).nth(nth).click();
}

async function fillIn(root, email = people()) {
  await root.locator(".booking").getByLabel("Your e-mail").fill(email);
  await root.getByLabel("Company size").selectOption("more");
  await wait(root);
}

async function axe(page) {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

async function look(page, name) {
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.ok(!wide, `${name} scrolls sideways`);
  assert.deepEqual(await axe(page), []);
}

test("a visitor books, sees it booked, moves and cancels it; the secret is in no request", async () => {
  const page = await open("/meet/intro");
  await pick(page, 1);
  await fillIn(page);
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByText("We are confirming your meeting").waitFor();
  await page.getByText("Your meeting is booked").waitFor();
  const links = await page.locator(".links a").evaluateAll((all) => all.map((one) => one.href));
  assert.match(links[0], /^https:\/\/calendar\.google\.com\/.*dates=\d{8}T\d{6}Z/);
  assert.match(links[1], /^https:\/\/outlook\.office\.com\//);
  const file = await (await fetch(links[2])).text();
  assert.match(file, /BEGIN:VEVENT\r\nUID:foyer-meeting-/);
  const manage = await page.getByText("Move or cancel this meeting").getAttribute("href");
  assert.deepEqual(page.found, []);
  await page.context().close();

  const own = await open(manage.slice(hub.length));
  await own.getByText("Your meeting is booked").waitFor();
  const before = await own.locator(".moment strong").textContent();
  await own.getByRole("button", { name: "Move it" }).click();
  await pick(own, 4);
  await own.getByRole("button", { name: /^Move to / }).click();
  await own.getByText("We are moving your meeting").waitFor();
  await own.getByText("Your meeting is booked").waitFor();
  assert.notEqual(await own.locator(".moment strong").textContent(), before);
  await own.getByRole("button", { name: "Cancel it" }).click();
  await own.getByLabel("A word to Noa Levi").fill("Something came up");
  await own.getByRole("button", { name: "Cancel the meeting" }).click();
  await own.getByText("This meeting is cancelled").waitFor();
  const secret = manage.split("#")[1];
  assert.deepEqual(own.requests.filter((url) => url.includes(secret) && !url.startsWith(manage)), []);
  assert.deepEqual(own.found, []);
  await own.context().close();
});

test("a meeting that is being confirmed leaves the keyboard where it is, and cannot be moved yet", async () => {
  await mode("wait");
  const page = await open("/meet/intro");
  await pick(page, 3);
  await fillIn(page);
  await page.getByRole("button", { name: "Book this time" }).click();
  const manage = page.getByRole("link", { name: "Move or cancel this meeting" });
  await manage.focus();
  const own = await open((await manage.getAttribute("href")).slice(hub.length));
  const cancel = own.getByRole("button", { name: "Cancel it" });
  await cancel.focus();
  await page.waitForTimeout(2600); // it was looked at again meanwhile
  assert.ok(await manage.evaluate((one) => one === document.activeElement));
  assert.ok(await cancel.evaluate((one) => one === document.activeElement));
  assert.equal(await own.getByRole("button", { name: "Move it" }).count(), 0);
  await page.context().close();
  await own.context().close();
});

test("the page needs no storage, no cookie and nothing of others, and works by keyboard", async () => {
  const page = await open("/meet/intro");
  await slots(page).first().waitFor();
  assert.deepEqual(await page.context().cookies(), []);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(hub)), []);
  await page.locator(".days input").first().focus();
  await page.keyboard.press("ArrowRight");
  const day = await page.locator(".days :checked").evaluate((one) => one.parentElement.textContent);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByLabel("Your e-mail").waitFor();
  const title = await page.evaluate(() => document.activeElement.textContent);
  assert.ok(title.includes(day.match(/\d+/)[0]), `${title} is on ${day}`);
  await page.context().close();
});

test("times are in the zone that the visitor chooses", async () => {
  const page = await open("/meet/intro");
  await slots(page).first().waitFor();
  const first = await slots(page).first().textContent();
  await page.getByLabel("Time zone").focus();
  await page.getByLabel("Time zone").selectOption({ label: "Kolkata (Asia)" });
  const other = await slots(page).first().textContent();
  assert.notEqual(other, first);
  await slots(page).first().click();
  await page.getByText("Kolkata (Asia), GMT+5:30").waitFor();
  await page.context().close();
});

for (const [name, text] of Object.entries({
  none: "There is no free time in the days that can be booked.",
  later: "There is no free time in these days. The next free time is on",
  unknown: "Free times cannot be read at the moment.",
  hang: "Free times cannot be read at the moment.",
})) {
  test(`no time to show (${name}) is said within two seconds, and wishes are taken`, async () => {
    await mode(name);
    const page = await open("/meet/intro", { bypassCSP: true });
    const shown = page.getByText(text);
    await shown.waitFor({ timeout: 3500 });
    await look(page, `meet-${name}`);
    await mode("ok");
    await page.getByRole("button", { name: "Leave your preferred times" }).click();
    await page.getByLabel("When does it suit you?").fill("Tuesday afternoon");
    await page.getByLabel("Your e-mail").fill(people());
    await wait(page);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Thank you. We will write to").waitFor();
    await page.context().close();
  });
}

test("old times say how old they are", async () => {
  await mode("stale");
  const page = await open("/meet/intro", { bypassCSP: true });
  await page.getByText("As of 4 minutes ago. The time is checked again when you book.").waitFor();
  await look(page, "meet-stale");
  await page.context().close();
});

test("a time that was taken shows the next ones at once and keeps what was typed", async () => {
  const page = await open("/meet/intro");
  await slots(page).first().click();
  await fillIn(page, "kim.typed@acme.example");
  await mode("taken");
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByText("This time has just been taken. Here are the next free ones.").waitFor();
  await pick(page, 2);
  assert.equal(await page.getByLabel("Your e-mail").inputValue(), "kim.typed@acme.example");
  await page.context().close();
});

test("a meeting that cannot be booked in the end says so beside the next times", async () => {
  const page = await open("/meet/intro");
  await slots(page).first().click();
  await fillIn(page);
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByText("We are confirming your meeting").waitFor();
  await mode("fail");
  await page.getByText("This time could not be booked. Choose another time.").waitFor();
  await slots(page).first().waitFor();
  await page.context().close();
});

test("a hub that hangs while a time is booked is said, and the same booking is sent again", async () => {
  const page = await open("/meet/intro");
  await slots(page).first().click();
  await fillIn(page);
  const before = await mode("hang");
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByText("This takes longer than usual.").waitFor({ timeout: 3500 });
  await mode("ok");
  await page.getByText(/Your meeting is booked/).waitFor();
  assert.equal((await mode("ok")) - before, 1);
  await page.context().close();
});

test("who is too quick is asked again, and gets through", async () => {
  const page = await open("/meet/intro");
  await slots(page).first().click();
  await page.getByLabel("Your e-mail").fill(people());
  await page.getByLabel("Company size").selectOption("more");
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByText("Please check the form and send it once more.").waitFor();
  await wait(page);
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByText("We are confirming your meeting").waitFor();
  await page.context().close();
});

test("a program that fills in every field holds nothing", async () => {
  const page = await open("/meet/intro");
  await slots(page).first().click();
  await fillIn(page);
  await page.evaluate(() => document.querySelectorAll("input").forEach((one) => (one.value ||= "x")));
  const before = await mode("ok");
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByText("Please check the form and send it once more.").waitFor();
  assert.equal(await mode("ok"), before);
  await page.context().close();
});

test("a browser without scripts, and one that is too old, are told so", async () => {
  const page = await open("/meet/intro", { javaScriptEnabled: false });
  await page.getByText("This page needs a newer browser").waitFor();
  await page.context().close();
  const agent = "Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko";
  const made = await browser.newContext({ userAgent: agent });
  const old = await made.newPage();
  await old.route("**/meet.js", (route) => route.fulfill({ contentType: "text/javascript", body: "a b" })); // as what it cannot read
  await old.goto(`${hub}/meet/intro`);
  await old.addInitScript("delete HTMLScriptElement.prototype.noModule");
  await old.reload();
  await old.getByText("Your browser (Internet Explorer 11) is too old").waitFor({ timeout: 5000 });
  await made.close();
});

for (const colorScheme of ["light", "dark"]) {
  for (const [size, width] of [["phone", 320], ["desktop", 900]]) {
    test(`axe finds nothing on the pages, and nothing scrolls sideways: ${size}, ${colorScheme}`, async () => {
      const set = { colorScheme, width, bypassCSP: true, locale: "it-IT" };
      const page = await open("/meet/intro", set);
      await slots(page).first().waitFor();
      await look(page, `meet-pick-${size}-${colorScheme}`);
      await slots(page).first().click();
      await page.getByRole("button", { name: "Prenota questo orario" }).click();
      await look(page, `meet-form-${size}-${colorScheme}`);
      await page.getByLabel("La tua e-mail").fill(people());
      await page.getByLabel("Company size").selectOption("more");
      await wait(page);
      await page.getByRole("button", { name: "Prenota questo orario" }).click();
      await page.getByText("Il tuo incontro è fissato").waitFor();
      await look(page, `meet-booked-${size}-${colorScheme}`);
      const own = await open((await page.getByText("Sposta o annulla").getAttribute("href")).slice(hub.length), set);
      await own.getByRole("button", { name: "Annulla l'incontro" }).waitFor();
      await look(own, `meet-manage-${size}-${colorScheme}`);
      await own.getByRole("button", { name: "Annulla l'incontro" }).click();
      await look(own, `meet-cancel-${size}-${colorScheme}`);
      await own.context().close();
      await page.context().close();
    });
  }
}

test("a link without its secret, or to nothing, says what to do", async () => {
  const page = await open("/meeting/m1");
  await page.getByText("This link is not complete. Open it again from your invitation.").waitFor();
  await page.goto(`${hub}/meeting/m1#wrong`);
  await page.reload();
  await page.getByText("This meeting is not known here.").waitFor();
  await page.goto(`${hub}/meet/nothing`);
  await page.getByText("There is no such page. The link may be old; ask for a new one.").waitFor();
  await page.context().close();
});

for (const path of ["/", "/boxed"]) {
  test(`a meeting is booked in the chat without leaving it (${path})`, async () => {
    const made = await browser.newContext({ viewport: { width: 384, height: 640 }, bypassCSP: true });
    await made.addInitScript(CLOCK);
    const page = await made.newPage();
    await page.goto(site.url + path);
    await page.waitForFunction(() => window.port);
    const record = { id: "c1", visitor: "v1", status: "waiting", opened: 1, messages: [] };
    const events = [{ t: "snapshot", conversations: [record] }, { t: "queued", conversation: "c1", position: 0 }];
    await page.evaluate((told) => port.postMessage(told), { k: "hi", up: true, events, pending: [], draft: "", email: "", token: "", focus: true });
    const chat = page.frames()[1];
    await chat.locator(".offer").getByRole("button", { name: "Book a meeting" }).click();
    await slots(chat).first().waitFor();
    assert.equal(await chat.evaluate(() => document.activeElement?.closest(".head")?.className), "head");
    await pick(chat, 3);
    const email = people();
    await fillIn(chat, email);
    if (path === "/") {
      await chat.addScriptTag({ path: AXE });
      const { violations } = await chat.evaluate(() => window.axe.run(document));
      assert.deepEqual(violations.map((one) => one.id), []);
    }
    await chat.getByRole("button", { name: "Book this time" }).click();
    await chat.getByText("Your meeting is booked").waitFor();
    const told = await page.evaluate(() => told.filter((one) => one.k === "email"));
    assert.deepEqual(told, [{ k: "email", email }]);
    await page.keyboard.press("Escape");
    await chat.getByRole("textbox", { name: "Message" }).waitFor();
    assert.deepEqual(await page.evaluate(() => told.filter((one) => one.k === "close")), []);
    await made.close();
  });
}

test("under offered times there are more times", async () => {
  const made = await browser.newContext({ viewport: { width: 384, height: 640 } });
  const page = await made.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => window.port);
  const offer = { conversation: "c1", seq: 1, author: "rep", name: "Noa", text: "Here are some times.", ts: 1, client_id: "a", kind: "times", data: { slots: ["2030-01-08T09:00:00Z"], duration_min: 30 } };
  const record = { id: "c1", visitor: "v1", status: "open", opened: 1, rep: "r1", rep_name: "Noa", messages: [offer] };
  await page.evaluate((told) => port.postMessage(told), { k: "hi", up: true, events: [{ t: "snapshot", conversations: [record] }], pending: [], draft: "", email: "", token: "", focus: true });
  const chat = page.frames()[1];
  await chat.getByRole("button", { name: "More times" }).click();
  await chat.locator(".booking .slots button").first().waitFor();
  await chat.getByRole("button", { name: "Back to the chat" }).click();
  await chat.getByText("Here are some times.").waitFor();
  await made.close();
});

test("a panel that was open before the hub was there books as the visitor who chats", async () => {
  const made = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Rome" });
  const page = await made.newPage();
  await page.goto(site.url + "/");
  await page.waitForFunction(() => window.port);
  const record = { id: "c1", visitor: "v1", status: "open", opened: 1, rep: "r1", rep_name: "Noa", messages: [] };
  const event = { t: "snapshot", conversations: [record] };
  await page.evaluate((told) => told.forEach((each) => port.postMessage(each)), [
    { k: "hi", up: false, events: [], pending: [], draft: "", email: "", token: "", focus: true },
    { k: "up", up: true },
    { k: "event", event, token: "given-later" },
  ]);
  const asking = page.waitForRequest((request) => request.url().includes("/v1/meet/"));
  await page.frames()[1].locator("header").getByRole("button", { name: "Book a meeting" }).click();
  assert.equal((await (await asking).allHeaders()).authorization, "Bearer given-later");
  await made.close();
});
