import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, Hub, openBrowser, pageWith, Site, until } from "./harness.mjs";

let hub, site, browser;
const MARKETO = `window.MktoForms2={whenReady(use){setTimeout(()=>use({onSuccess(take){window.marketo=take}}),50)}};`;
const FORMS = `
  <form id="pardot" action="https://go.example.com/l/12345/2024-01-31/abc12" onsubmit="setTimeout(()=>0)" target="sink">
    <input name="email"><input name="company"><input type="password" name="word"><input name="number" autocomplete="cc-number"><input type="checkbox" name="news" value="yes"><button>Send</button></form>
  <form id="other" action="/elsewhere" target="sink"><input name="email" value="unknown@example.org"><button>Send</button></form>
  <iframe name="sink" title="sink"></iframe>`;

before(async () => {
  hub = await new Hub().start();
  site = await new Site((path) => (path === "/" ? pageWith(hub.tag(), { head: `<script>${MARKETO}</script>`, body: FORMS }) : "<p>done")).start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.stop();
  await hub?.stop();
});

test("forms of HubSpot, Marketo and Pardot are captured once, and no other form is read", async () => {
  const page = await (await browser.newContext()).newPage();
  const found = complaints(page);
  await page.route("https://go.example.com/**", (route) => route.fulfill({ body: "thanks" }));
  await page.goto(site.url);
  await page.locator("foyer-messenger button.l[aria-expanded]").waitFor();
  await page.waitForFunction(() => window.marketo);
  await page.evaluate(() => {
    const post = (eventName, data) => window.postMessage({ type: "hsFormCallback", eventName, id: "f1", data }, "*");
    post("onFormReady");
    post("onFormSubmit", [{ name: "email", value: "hub@example.org" }, { name: "password", value: "no" }]);
    post("onFormSubmitted", { submissionValues: { email: "hub@example.org" } });
    document.querySelector("iframe[name=sink]").contentWindow.eval(`parent.postMessage({type:"hsFormCallback",eventName:"onFormSubmit",id:"f2",data:[{name:"email",value:"foreign@example.org"}]},"*")`);
    window.HubSpotFormsV4 = { getFormFromEvent: () => ({ getFormFieldValues: async () => [{ name: "0-1/email", value: "v4@example.org" }] }) };
    window.dispatchEvent(new CustomEvent("hs-form-event:on-submission:success", { detail: { formId: "f4" } }));
    window.goOn = window.marketo({ Email: "mkto@example.org" });
  });
  await page.fill("#pardot [name=email]", "pardot@example.org");
  await page.fill("#pardot [name=word]", "secret");
  await page.fill("#pardot [name=number]", "1234");
  await page.click("#pardot button");
  await page.click("#other button");
  await until(async () => (await hub.rows("forms")).length >= 4, "four forms");
  await new Promise((resolve) => setTimeout(resolve, 500));
  const fields = (await hub.rows("forms")).map((row) => row.fields);
  assert.deepEqual(
    fields.map((each) => JSON.stringify(each)).sort(),
    [{ email: "hub@example.org" }, { email: "v4@example.org" }, { email: "mkto@example.org" }, { email: "pardot@example.org" }].map((each) => JSON.stringify(each)).sort(),
  );
  assert.equal(await page.evaluate(() => window.goOn), true);
  assert.deepEqual(found, []);
  await page.context().close();
});

/** Open the page and return it with a way to send a form of HubSpot and the forms sent since. */
async function opened() {
  const page = await (await browser.newContext()).newPage();
  const start = (await hub.rows("forms")).length;
  await page.goto(site.url);
  await page.locator("foyer-messenger button.l[aria-expanded]").waitFor();
  const send = (id) =>
    page.evaluate((id) => postMessage({ type: "hsFormCallback", eventName: "onFormSubmit", id, data: [{ name: "email", value: `${id}@example.org` }] }, "*"), id);
  const sent = async () => (await hub.rows("forms")).slice(start).map((row) => row.fields.email);
  return { page, send, sent };
}

const settle = (ms = 700) => new Promise((resolve) => setTimeout(resolve, ms));

test("a form is captured once, however often the page swapped its body", async () => {
  const { page, send, sent } = await opened();
  for (const words of ["one", "two", "three"]) {
    await page.evaluate((words) => {
      const body = document.createElement("body");
      body.textContent = words;
      document.body.replaceWith(body);
    }, words);
    await page.locator("foyer-messenger button.l").waitFor();
    await settle();
  }
  await send("swapped");
  await until(async () => (await sent()).length, "the form");
  await settle();
  assert.deepEqual(await sent(), ["swapped@example.org"]);
  assert.equal(await page.locator("foyer-messenger button.l b").count(), 1);
  await page.context().close();
});

test("without consent any more a form is left alone, and with it again each is captured once", async () => {
  const { page, send, sent } = await opened();
  await page.evaluate(() => foyer("consent", "denied"));
  await send("withdrawn");
  await settle();
  assert.deepEqual(await page.evaluate(() => [localStorage.length, window.dataLayer ?? []]), [0, []]);
  for (let again = 0; again < 3; again++) {
    await page.evaluate(() => {
      foyer("consent", "granted");
      foyer("consent", "denied");
      foyer("consent", "granted");
    });
    await page.locator("foyer-messenger button.l[aria-expanded]").waitFor();
    await settle(again ? 0 : 700); // in the middle of its start, too
  }
  await send("given");
  await until(async () => (await sent()).length, "the form");
  await settle();
  assert.deepEqual(await sent(), ["given@example.org"]);
  await page.locator("foyer-messenger button.l").click();
  await page.frameLocator("foyer-messenger iframe").getByRole("textbox", { name: "Message" }).waitFor();
  await page.context().close();
});

test("consent that is withdrawn while the chat is fetched, and given again, gives a chat", async () => {
  const page = await (await browser.newContext()).newPage();
  let free;
  const held = new Promise((resolve) => (free = resolve));
  await page.route("**/chat.js*", async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest("**/chat.js*");
  await page.goto(site.url, { waitUntil: "commit" });
  await asked;
  await page.evaluate(() => foyer("consent", "denied"));
  free();
  await settle();
  await page.evaluate(() => foyer("consent", "granted"));
  await page.locator("foyer-messenger button.l[aria-expanded]").click();
  await page.frameLocator("foyer-messenger iframe").getByRole("textbox", { name: "Message" }).waitFor();
  await page.context().close();
});
