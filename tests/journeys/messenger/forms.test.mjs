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
