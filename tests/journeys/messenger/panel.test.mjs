import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Hub, openBrowser, Site, until } from "./harness.mjs";

const AXE = fileURLToPath(new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url));
const SHOTS = process.env.FOYER_SHOTS;

let hub, site, browser;

before(async () => {
  hub = await new Hub().start();
  // A loader's part by hand: it gives the panel a port and tells it what it likes.
  site = await new Site(
    (path, asked) => `<!doctype html><html lang="en"><title>Host</title><body style="margin:0"><iframe title="Chat" style="border:0;width:100vw;height:100vh" src="${hub.url}/panel${new URL(asked.url, "http://x").search}"></iframe>
    <script>window.told=[];addEventListener("message",(event)=>{const channel=new MessageChannel();window.port=channel.port1;port.onmessage=(m)=>told.push(m.data);event.source.postMessage("foyer",event.origin,[channel.port2])})</script>`,
  ).start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.stop();
  await hub?.stop();
});

const NOW = Date.now() / 1000;
const message = (seq, author, text, more = {}) => ({
  conversation: "c1",
  seq,
  author,
  text,
  ts: NOW - 600 + seq * 30,
  client_id: `id${seq}`,
  ...(author === "rep" ? { name: "Noa Levi" } : {}),
  ...more,
});
const talk = (messages, more = {}) => ({ t: "snapshot", conversations: [{ id: "c1", visitor: "v1", status: "open", opened: NOW - 700, rep: "r1", rep_name: "Noa Levi", messages, ...more }] });
const day = (days, hour) => {
  const at = new Date();
  at.setUTCDate(at.getUTCDate() + days);
  at.setUTCHours(hour, 0, 0, 0);
  return at.toISOString();
};
const CONVERSATION = [
  message(1, "visitor", "Hello, do you ship to Italy? See https://shop.example/shipping."),
  message(2, "rep", "We do, in two days. Shall we speak about your order?\nIt is quick."),
  message(3, "visitor", "Yes please"),
  message(4, "rep", "Here are some times.", { kind: "times", data: { slots: [day(1, 9), day(1, 10), day(1, 14), day(2, 9)], duration_min: 30, subject: "Call" } }),
];

async function open(events, { width = 384, height = 640, query = "?lang=en", hi = {}, ...context } = {}) {
  const made = await browser.newContext({ viewport: { width, height }, bypassCSP: true, ...context });
  const page = await made.newPage();
  await page.goto(`${site.url}/${query}`);
  await page.waitForFunction(() => window.port);
  await page.evaluate((told) => port.postMessage(told), { k: "hi", up: true, events, pending: [], draft: "", email: "", focus: true, ...hi });
  const panel = page.frames()[1];
  await panel.locator("textarea").waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return { page, panel, tell: (told) => page.evaluate((it) => port.postMessage(it), told), told: () => page.evaluate(() => told) };
}

async function shoot(page, name) {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

async function axe(panel) {
  await panel.addScriptTag({ path: AXE });
  const { violations } = await panel.evaluate(() => window.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

const STATES = {
  empty: [[], {}],
  conversation: [[talk(CONVERSATION)], {}],
  booked: [[talk([...CONVERSATION, message(5, "rep", "See you there.", { kind: "meeting", data: { state: "booked", start: day(1, 9), end: day(1, 10), join_url: "https://meet.example/x", booking: "b1" } })])], {}],
  queue: [[talk(CONVERSATION.slice(0, 1), { status: "waiting", rep: null, rep_name: "" }), { t: "queued", conversation: "c1", position: 2 }], {}],
  nobody: [[talk(CONVERSATION.slice(0, 1), { status: "waiting", rep: null, rep_name: "" }), { t: "queued", conversation: "c1", position: 0 }], {}],
  away: [[talk(CONVERSATION.slice(0, 3))], { up: false, pending: [{ t: "say", id: "p1", text: "Are you there?" }] }],
  closed: [[talk(CONVERSATION.slice(0, 3), { status: "closed" })], {}],
};
for (const [name, [events, hi]] of Object.entries(STATES)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing in the panel: ${name}, ${colorScheme}`, async () => {
      const { page, panel } = await open(events, { hi, colorScheme });
      await shoot(page, `panel-${name}-${colorScheme}`);
      assert.deepEqual(await axe(panel), []);
      await page.context().close();
    });
  }
}

test("Enter sends, Shift+Enter breaks the line, an empty message is not sent", async () => {
  const { page, panel, told } = await open([]);
  await page.keyboard.press("Enter");
  await panel.locator("textarea").pressSequentially("one");
  await page.keyboard.press("Shift+Enter");
  await panel.locator("textarea").pressSequentially("two");
  await page.keyboard.press("Enter");
  await until(async () => (await told()).some((it) => it.k === "say"), "the message");
  assert.deepEqual((await told()).filter((it) => it.k === "say"), [{ k: "say", text: "one\ntwo" }]);
  assert.equal(await panel.locator("textarea").inputValue(), "");
  await page.context().close();
});

test("typing is told once, and its end", async () => {
  const { page, panel, told } = await open([]);
  await panel.locator("textarea").pressSequentially("hello");
  await page.keyboard.press("Enter");
  const typing = await until(async () => {
    const all = (await told()).filter((it) => it.k === "typing");
    return all.length === 2 && all;
  }, "both");
  assert.deepEqual(typing.map((it) => it.on), [true, false]);
  await page.context().close();
});

test("a time is picked with one click when the address is known, and asks for it otherwise", async () => {
  const known = await open([talk(CONVERSATION)], { hi: { email: "kim@example.org" }, timezoneId: "Europe/Rome" });
  await known.panel.getByRole("group").first().getByRole("button").first().click();
  const picked = await until(async () => (await known.told()).find((it) => it.k === "pick"), "the choice");
  assert.deepEqual(picked, { k: "pick", slot: { conversation: "c1", seq: 4, start: day(1, 9) }, email: "kim@example.org", name: "" });
  await known.page.context().close();

  const unknown = await open([talk(CONVERSATION)], { timezoneId: "America/New_York" });
  await unknown.panel.getByRole("group").first().getByRole("button").first().click();
  await shoot(unknown.page, "panel-invite");
  assert.deepEqual(await axe(unknown.panel), []);
  await unknown.panel.getByLabel("Your e-mail").fill("nonsense");
  await unknown.panel.getByRole("button", { name: "Confirm" }).click();
  await unknown.panel.getByText("Please check the address.").waitFor();
  await unknown.panel.getByLabel("Your e-mail").fill("kim@example.org");
  await unknown.panel.getByLabel("Your name (optional)").fill("Kim");
  await unknown.page.keyboard.press("Enter");
  const asked = await until(async () => (await unknown.told()).find((it) => it.k === "pick"), "the choice");
  assert.deepEqual([asked.email, asked.name], ["kim@example.org", "Kim"]);
  await unknown.tell({ k: "pending", command: { t: "pick", id: "k1", ...asked.slot, email: asked.email, name: "Kim" } });
  await unknown.panel.getByText("We are confirming it").waitFor();
  assert.ok(await unknown.panel.getByRole("group").first().getByRole("button").first().isDisabled());
  await unknown.tell({ k: "event", event: { t: "posted", message: message(5, "rep", "", { kind: "meeting", data: { state: "conflict" } }) } });
  await unknown.tell({ k: "answer", answer: { t: "err", id: "k1", code: "gone", message: "no" } });
  await unknown.panel.getByText("This time has just been taken").waitFor();
  assert.ok(await unknown.panel.getByRole("group").first().getByRole("button").first().isEnabled());
  await unknown.page.context().close();
});

test("a meeting that was moved or cancelled says so, on the visitor's clock", async () => {
  const of = (seq, state, start) => message(seq, "bot", "", { kind: "meeting", data: { state, start, end: null, booking: "b1" } });
  const { page, panel } = await open([talk([of(1, "moved", "2027-05-04T14:30:00Z"), of(2, "cancelled", "2027-05-04T14:30:00Z")])], { timezoneId: "America/New_York" });
  const cards = panel.locator(".meeting");
  await cards.nth(1).waitFor();
  const said = await cards.allInnerTexts();
  for (const [text, title] of [[said[0], "Meeting moved to"], [said[1], "Meeting cancelled"]]) {
    assert.match(text, new RegExp(title));
    assert.match(text, /May 4.*10:30/s);
    assert.match(text, /10:30.*New York/s);
  }
  await shoot(page, "panel-meeting-moved");
  await page.context().close();
});

test("text is data", async () => {
  const evil = `<img src=x onerror="parent.postMessage('owned','*')"><script>alert(1)</script> javascript:alert(1) https://ok.example/<b>`;
  const { page, panel } = await open([talk([message(1, "visitor", evil), message(2, "rep", evil, { kind: "meeting", data: { state: "booked", join_url: "javascript:alert(1)" } })])], {});
  assert.equal(await panel.locator("img, script:not([src]), b").count(), 0);
  assert.deepEqual(await panel.locator("a").evaluateAll((links) => links.map((link) => link.href)), ["https://ok.example/"]);
  await panel.getByText("<script>alert(1)</script>").first().waitFor();
  await page.context().close();
});

test("a message shows how far it came", async () => {
  const { page, panel, tell } = await open([talk([message(1, "visitor", "hi")])]);
  await panel.getByText("Sent").waitFor();
  await tell({ k: "event", event: { t: "seen", conversation: "c1", who: "rep", seq: 1 } });
  await panel.getByText("Read").waitFor();
  await tell({ k: "pending", command: { t: "say", id: "p9", text: "and now" } });
  await panel.getByText("Sending…").waitFor();
  await tell({ k: "answer", answer: { t: "err", id: "p9", code: "rate", message: "Too many messages at once." } });
  await panel.getByText("Not sent. Too many messages at once.").waitFor();
  await tell({ k: "typing", typing: { t: "typing", conversation: "c1", who: "rep", on: true, name: "Noa Levi" } });
  await panel.getByText("Noa Levi is typing…").waitFor();
  await page.context().close();
});

for (const [name, options] of Object.entries({
  "320 px": { width: 320, height: 568 },
  "400 % zoom": { width: 320, height: 180 },
  "a long list": { width: 384, height: 640 },
  "right to left": { query: "?lang=en&dir=rtl" },
  "Italian": { query: "?lang=it" },
  "forced colours": { forcedColors: "active" },
  "reduced motion": { reducedMotion: "reduce" },
})) {
  test(`the panel is usable at ${name}`, async () => {
    const long = Array.from({ length: 40 }, (_, i) => message(i + 1, i % 2 ? "rep" : "visitor", `line ${i} ${"word ".repeat(i % 7)}`));
    const { page, panel } = await open([talk(name === "a long list" ? long : CONVERSATION)], { hi: { up: true }, ...options });
    await shoot(page, `panel-${name.replace(/\W+/g, "-")}`);
    const fits = await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    assert.ok(fits, "it scrolls sideways");
    const box = panel.locator("textarea");
    await box.fill("hello");
    await box.scrollIntoViewIfNeeded();
    const { y, height } = await box.boundingBox();
    assert.ok(y >= 0 && y + height <= page.viewportSize().height, "the text box is out of sight");
    if (name === "a long list") {
      const end = await panel.locator(".log").evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight);
      assert.ok(end < 2, `the newest message is ${end} px out of sight`);
    }
    if (name === "right to left") assert.equal(await panel.evaluate(() => document.documentElement.dir), "rtl");
    assert.deepEqual(await axe(panel), []);
    await page.context().close();
  });
}
