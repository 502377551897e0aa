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
[[experiences]]
name = "experience-3"
message = "Good to see you again."
lists = ["tier-1"]
`;
const PUBLISHED = `
import sqlite3, sys
from app.hub.list_index import index_of, key_of, packed
database = sqlite3.connect(sys.argv[1])
entries = packed(index_of([key_of("acme.example")]))
with database:
    database.execute("INSERT INTO lists VALUES ('tier-1', 'Tier 1', 'g', 0, 'Eve', ?)", (entries,))
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

test("a visitor of a company in a list is greeted once, as soon as the company is known", async () => {
  await hub.kill();
  hub.run(PUBLISHED);
  await hub.start();
  const page = await open();
  await page.evaluate(() => foyer("identify", { email: "kim@acme.example" }));
  await (await panel(page)).getByRole("log").getByText("Good to see you again.").waitFor();
  await page.reload();
  await page.locator("foyer-messenger button.l[aria-expanded]").waitFor();
  await page.evaluate(() => foyer("track", "looked around"));
  await until(async () => (await hub.rows("events")).some((row) => row.name === "looked around"), "an event");
  assert.equal((await hub.rows("experiences")).filter((row) => row.name === "experience-3").length, 1);
  assert(!(await (await fetch(`${hub.url}/experiences.json`)).text()).includes("tier-1"));
  await page.context().close();
});
