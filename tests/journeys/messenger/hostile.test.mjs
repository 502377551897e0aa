import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { complaints, Hub, launcher, openBrowser, openChat, pageWith, Site, STUB, until, visitorOf } from "./harness.mjs";

let hub, site, browser;
let html = () => "";

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

async function open(page) {
  html = page;
  const context = await browser.newContext();
  const tab = await context.newPage();
  tab.found = complaints(tab);
  await tab.goto(`${site.url}/`);
  return tab;
}

/** Say something, be answered, and end. */
async function talk(tab, frames = tab) {
  const start = (await hub.rows("messages")).length;
  await frames.locator("foyer-messenger button.l").click();
  const chat = frames.frameLocator("foyer-messenger iframe");
  await chat.getByRole("textbox", { name: "Message" }).fill('Is "this" \\ ok? €😀');
  await chat.getByRole("button", { name: "Send" }).click();
  const said = await until(async () => (await hub.rows("messages"))[start], "the message");
  assert.equal(said.text, 'Is "this" \\ ok? €😀');
  await hub.say(said.visitor, 'It "is" \\ €😀');
  await chat.getByRole("log").getByText('It "is" \\ €😀').waitFor();
}

const HOSTILE = `
  const boom = () => { throw new Error("hostile"); };
  JSON.parse = boom; JSON.stringify = boom; window.fetch = boom; window.Request = boom; window.Headers = boom;
  if (window.Response) { Response.prototype.json = boom; Response.prototype.text = boom; }
  Array.from = boom; Array.of = boom; Array.isArray = boom;
  for (const name of Object.getOwnPropertyNames(Array.prototype)) {
    if (typeof Array.prototype[name] === "function" && name !== "constructor") Array.prototype[name] = boom;
  }
  Array.prototype[Symbol.iterator] = boom;
  Object.defineProperty(Array.prototype, "toJSON", { value: () => "hostile", enumerable: true });
  Object.prototype.toJSON = () => "hostile"; String.prototype.toJSON = () => "hostile"; Date.prototype.toJSON = () => "hostile";
  Object.prototype.extra = "polluted";`;

test("a page with hostile globals is served as any other", async () => {
  const start = (await hub.rows("forms")).length;
  const tab = await open(() =>
    pageWith(hub.tag(), {
      head: `<script>window.queue=[];window.foyer=function(){queue[queue.length]=arguments};foyer.q=queue;${HOSTILE}</script>`,
      body: '<script>foyer("saveFormData", { email: "h@example.org", list: ["a"] })</script>',
    }).replace(`<script>${STUB}</script>`, ""),
  );
  await talk(tab);
  await until(async () => (await hub.rows("forms")).length > start, "the form");
  assert.equal((await hub.rows("forms"))[start].fields.email, "h@example.org");
  assert.equal((await hub.rows("forms"))[start].fields.extra, undefined);
  assert.deepEqual(tab.found, []);
  await tab.context().close();
});

test("page style cannot undo the launcher", async () => {
  const tab = await open(() =>
    pageWith(hub.tag(), { head: "<style>* { all: unset !important } foyer-messenger { display: none !important; opacity: 0 !important; position: static !important; transform: scale(0) !important }</style>" }),
  );
  await launcher(tab).waitFor();
  const box = await launcher(tab).boundingBox();
  const size = tab.viewportSize();
  assert.ok(box.width >= 44 && box.height >= 44, JSON.stringify(box));
  assert.ok(box.x + box.width <= size.width && box.x > size.width - 120 && box.y > size.height - 120, JSON.stringify(box));
  assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector("foyer-messenger")).opacity), "1");
  await tab.context().close();
});

const policies = {
  "a nonce": (hubUrl) => `script-src 'nonce-abc'; connect-src ${hubUrl} ${hubUrl.replace("http", "ws")}; frame-src ${hubUrl}`,
  "strict-dynamic and Trusted Types": (hubUrl) =>
    `script-src 'nonce-abc' 'strict-dynamic'; style-src 'nonce-abc'; connect-src ${hubUrl} ${hubUrl.replace("http", "ws")}; frame-src ${hubUrl}; require-trusted-types-for 'script'; trusted-types 'none'`,
};
for (const [name, policy] of Object.entries(policies)) {
  test(`a policy of nothing but ${name} is kept, with the loader pinned by its digest`, async () => {
    const about = await (await fetch(`${hub.url}/messenger.json`)).json();
    const tag = `<script async nonce="abc" src="${hub.url}${about.path}" integrity="${about.integrity}" crossorigin="anonymous" data-site="shop"></script>`;
    const tab = await open(() => ({
      body: `<!doctype html><html lang="en"><head><title>Strict</title><script nonce="abc">window.broken=[];addEventListener('securitypolicyviolation',e=>broken.push(e.violatedDirective+' '+e.blockedURI));${STUB}</script>${tag}</head><body><h1>Strict</h1></body></html>`,
      headers: { "content-security-policy": `default-src 'none'; ${policy(hub.url)}` },
    }));
    await talk(tab);
    assert.deepEqual(await tab.evaluate(() => broken), []);
    assert.deepEqual(tab.found, []);
    await tab.context().close();
  });
}

test("the loader's plain address has the digest that is told", async () => {
  const about = await (await fetch(`${hub.url}/messenger.json`)).json();
  const body = Buffer.from(await (await fetch(`${hub.url}/messenger.js`)).arrayBuffer());
  assert.equal(about.integrity, "sha384-" + createHash("sha384").update(body).digest("base64"));
});

for (const [name, attributes] of Object.entries({
  "an embedded": "",
  "a sandboxed": 'sandbox="allow-scripts allow-same-origin"',
  "a strictly sandboxed": 'sandbox="allow-scripts"',
})) {
  test(`the messenger works in ${name} frame`, async () => {
    const tab = await open((path) =>
      path === "/inner" ? pageWith(hub.tag()) : `<!doctype html><title>Outer</title><iframe id="inner" ${attributes} style="width:600px;height:700px" src="/inner"></iframe>`,
    );
    await talk(tab, tab.frameLocator("#inner"));
    assert.deepEqual(tab.found.filter((text) => !text.includes("can escape its sandboxing")), []);
    await tab.context().close();
  });
}

test("the messenger works with storage and cookies refused", async () => {
  const refuse = `for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
    Object.defineProperty(Document.prototype, "cookie", { get() { throw new DOMException("refused", "SecurityError"); }, set() { throw new DOMException("refused", "SecurityError"); } });`;
  const tab = await open(() => pageWith(hub.tag(), { head: `<script>${refuse}</script>` }));
  await talk(tab);
  assert.deepEqual(tab.found, []);
  await tab.context().close();
});

test("full storage loses nothing", async () => {
  const tab = await open(() => pageWith(hub.tag(), { head: `<script>Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };</script>` }));
  await talk(tab);
  assert.deepEqual(tab.found, []);
  await tab.context().close();
});

test("the launcher is put back, with the open chat, when a page swaps its body", async () => {
  const tab = await open(() => pageWith(hub.tag()));
  await talk(tab);
  const chat = tab.frameLocator("foyer-messenger iframe");
  await chat.getByRole("textbox", { name: "Message" }).fill("half a thou");
  await tab.evaluate(() => {
    const body = document.createElement("body");
    body.textContent = "swapped";
    document.documentElement.replaceChild(body, document.body);
  });
  await launcher(tab).waitFor();
  await chat.getByRole("log").getByText('It "is"').waitFor();
  assert.equal(await chat.getByRole("textbox", { name: "Message" }).inputValue(), "half a thou");
  await tab.evaluate(() => (document.body.innerHTML = "<p>again</p>"));
  await launcher(tab).waitFor();
  await visitorOf(hub);
  await tab.evaluate(() => (document.body.innerHTML += "<p>from a body that was kept, with a copy of the launcher</p>"));
  await launcher(tab).waitFor();
  assert.equal(await tab.locator("foyer-messenger").count(), 1);
  assert.deepEqual(tab.found, []);
  await tab.context().close();
});
