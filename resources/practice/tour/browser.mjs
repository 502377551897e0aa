// Drives one real browser for the tour: a command a line on standard input, an answer a line on standard output.
//   node browser.mjs launch PROFILE WIDTHxHEIGHT     starts Chromium
//   node browser.mjs attach PORT                     takes over one that somebody else started
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--test-type", "--no-first-run", "--no-default-browser-check", "--disable-quic", "--disable-sync",
  "--disable-background-networking", "--disable-component-update", "--password-store=basic",
];
const [how, where, size = "1040x860"] = process.argv.slice(2);
const DEADLINE_MS = 20_000;

let others; // the browser, when it is not ours
async function open() {
  if (how === "attach") {
    others = await chromium.connectOverCDP(`http://127.0.0.1:${where}`);
    return others.contexts()[0];
  }
  const [width, height] = size.split("x").map(Number);
  return chromium.launchPersistentContext(where, {
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium", headless: false, viewport: null, chromiumSandbox: process.getuid() !== 0,
    args: [...ARGUMENTS, `--window-size=${width},${height}`, "--window-position=1330,20"],
  });
}

const context = await open();
context.setDefaultTimeout(DEADLINE_MS);
const faults = [];
let page = context.pages()[0] ?? await context.newPage();
const watch = (each) => {
  each.on("pageerror", (error) => faults.push(error.message));
  each.on("console", (message) => message.type() === "error" && faults.push(message.text()));
};
context.pages().forEach(watch);
context.on("page", watch);

const place = ({ frame, selector }) => (frame ? page.frameLocator(frame) : page).locator(selector).first();

const commands = {
  go: async ({ url }) => { await page.goto(url); return page.title(); },
  newest: async () => { page = context.pages().at(-1); await page.waitForLoadState(); return page.url(); },
  click: async (command) => place(command).click(),
  fill: async (command) => place(command).fill(command.text),
  type: async (command) => place(command).pressSequentially(command.text, { delay: 15 }),
  press: async (command) => place(command).press(command.keys),
  text: async (command) => place(command).innerText(),
  see: async (command) => {
    const found = (command.frame ? page.frameLocator(command.frame) : page).getByText(command.text).first();
    await found.waitFor({ state: "visible", timeout: command.timeout_ms ?? DEADLINE_MS });
    return found.innerText();
  },
  wait: async (command) => place(command).waitFor({ state: "visible" }),
  address: async () => page.url(),
  look: async ({ script }) => page.evaluate(script),
  picture: async ({ path }) => { await page.screenshot({ path }); },
  front: async () => page.bringToFront(),
  faults: async () => faults,
  // A browser that we only took over would stay open otherwise.
  close: async () => (others ? (await others.newBrowserCDPSession()).send("Browser.close") : context.close()),
};

const answer = (object) => process.stdout.write(`${JSON.stringify(object)}\n`);
answer({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  try { answer({ ok: true, value: (await commands[command.do](command)) ?? null }); }
  catch (error) { answer({ ok: false, error: String(error.message).split("\n")[0] }); }
  if (command.do === "close") break;
}
process.exit(0);
