import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, Hub, openBrowser, pageWith, panel, Site, until } from "./harness.mjs";

let hub, site, browser;
const TABLES = `
[[experiences]]
name = "experience-1"
message = "Shall we show you around?"
selector = ".cta"
track = ["Demo Offered", "Second Step"]
[[experiences]]
name = "experience-2"
message = "Thanks for the form."
`;

before(async () => {
  hub = await new Hub(`\n---\n${TABLES}`).start();
  site = await new Site(() => pageWith(hub.tag(), { body: '<a class="cta" href="#x"><b>Demo</b></a><script>window.names=[];foyer("handleEvents",(name)=>names.push(name))</script>' })).start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.stop();
  await hub?.stop();
});

async function open(path = "/") {
  const page = await (await browser.newContext()).newPage();
  page.found = complaints(page);
  await page.goto(site.url + path);
  await page.locator("foyer-messenger button.l[aria-expanded]").waitFor();
  return page;
}

test("an experience starts by a click, by a call and by the address", async () => {
  const page = await open();
  await until(() => page.evaluate(() => performance.getEntriesByType("resource").some((entry) => entry.name.endsWith("experiences.json") && entry.responseEnd)), "the list");
  await page.click(".cta b");
  const chat = await panel(page);
  await chat.getByRole("log").getByText("Shall we show you around?").waitFor();
  assert.deepEqual(await page.evaluate(() => names), ["Demo Offered", "Second Step"]);
  await page.evaluate(() => foyer("showFormExperience", "experience-2"));
  await chat.getByRole("log").getByText("Thanks for the form.").waitFor();
  await until(async () => (await hub.rows("experiences")).length === 2, "both");
  assert.deepEqual((await hub.rows("experiences")).map((row) => row.name), ["experience-1", "experience-2"]);
  assert.deepEqual(page.found, []);
  await page.context().close();

  const other = await open("/?q_showExperience=experience-2");
  await (await panel(other)).getByRole("log").getByText("Thanks for the form.").waitFor();
  await other.context().close();
});

test("an experience that is not known is said once, and nothing opens", async () => {
  const page = await open();
  await page.evaluate(() => {
    foyer("showExperience", "experience-9");
    foyer("showExperience", "experience-9");
  });
  await until(() => page.found.length, "the warning");
  assert.deepEqual(page.found, ["warning: foyer: no experience experience-9"]);
  assert.equal(await page.locator("foyer-messenger iframe").count(), 0);
  await page.context().close();
});
