/** Real parts for the journeys: the hub with its control address, a customer's website, Chromium. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const ROOT = process.env.FOYER_ROOT ?? fileURLToPath(new URL("../../../", import.meta.url));
const PYTHON = process.env.FOYER_PYTHON ?? join(ROOT, ".venv/bin/python");
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const STUB = "window.foyer=function(){(foyer.q=foyer.q||[]).push(arguments)};";

/** Poll until `check` gives something; say what was awaited. */
export async function until(check, what, ms = 15000) {
  const end = Date.now() + ms;
  let last;
  while (Date.now() < end) {
    last = await check();
    if (last) return last;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not in ${ms} ms: ${what}`);
}

/** The hub as `foyer practice --no-console --hub-only` starts it. */
export class Hub {
  constructor(extra = "") {
    this.folder = mkdtempSync(join(tmpdir(), "foyer-hub-"));
    this.extra = extra;
    this.port = 0;
    this.origins = '["*"]';
  }

  async start() {
    const config = join(this.folder, "hub.toml");
    const [top, tables] = this.extra.split("\n---\n");
    writeFileSync(config, `origins = ${this.origins}\nport = ${this.port}\n${top ?? ""}\n${tables ?? ""}`);
    this.process = spawn(PYTHON, ["-m", "app", "practice", "--no-console", "--hub-only", "--config", config], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, FOYER_DATA_DIR: this.folder },
    });
    const lines = createInterface({ input: this.process.stdout });
    for await (const line of lines) {
      const [name, address] = line.split(/: (?=http)/);
      if (name === "hub") this.url = address;
      if (name === "control") this.control = address;
      if (this.url && this.control && name === "control") break;
    }
    this.port = Number(new URL(this.url).port);
    return this;
  }

  async kill(signal = "SIGKILL") {
    if (!this.process || this.process.exitCode !== null || this.process.signalCode) return;
    const gone = once(this.process, "exit");
    this.process.kill(signal);
    if (!["SIGSTOP", "SIGCONT"].includes(signal)) await gone;
  }

  /** Run Python with the path of the database; the hub must not be running. */
  run(script) {
    const done = spawnSync(PYTHON, ["-c", script, join(this.folder, "hub.db")], { cwd: ROOT, encoding: "utf8" });
    assert.equal(done.status, 0, done.stderr);
  }

  async stop() {
    if (this.process) this.process.kill("SIGCONT");
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async rows(table) {
    return (await fetch(`${this.control}/${table}`)).json();
  }

  async say(visitor, text) {
    const answer = await fetch(`${this.control}/say`, { method: "POST", body: JSON.stringify({ visitor, text }) });
    if (!answer.ok) throw new Error(await answer.text());
  }

  tag(attributes = "") {
    return `<script async src="${this.url}/messenger.js" data-site="shop" ${attributes}></script>`;
  }
}

/** A customer's website: any path answers `html(path)`. */
export class Site {
  constructor(html) {
    this.html = html;
    this.headers = {};
    this.server = createServer((request, response) => {
      const path = new URL(request.url, "http://site").pathname;
      if (path === "/favicon.ico") return response.writeHead(204).end();
      const page = this.html(path, request);
      const { body, headers } = typeof page === "string" ? { body: page, headers: {} } : page;
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...this.headers, ...headers });
      response.end(body);
    });
  }

  async start() {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    this.url = `http://localhost:${this.server.address().port}`;
    return this;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }
}

export function pageWith(tag, { title = "Shop", head = "", body = "" } = {}) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${head}
<script>${STUB}</script>${tag}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
}

export async function openBrowser() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    headless: true,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: FLAGS,
  });
}

/** Everything that a page complains about. */
export function complaints(page) {
  const found = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && found.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`thrown: ${error}`));
  return found;
}

export function launcher(page) {
  return page.locator("foyer-messenger button.l");
}

/** Open the chat as a visitor does, and return the panel's frame. */
export async function openChat(page) {
  await launcher(page).click();
  return panel(page);
}

export async function panel(page) {
  const frame = page.frameLocator("foyer-messenger iframe");
  await frame.getByRole("textbox", { name: "Message" }).waitFor();
  return frame;
}

/** The newest visitor, once the hub knows one with at least `pages` views. */
export async function visitorOf(hub, pages = 1) {
  return until(async () => {
    const views = await hub.rows("pages");
    return views.length >= pages && views[views.length - 1].visitor;
  }, `${pages} page views`);
}

/** No complaint twice: a failed socket and a failed request may each be there once. */
export function assertCalm(page) {
  const errors = page.found.filter((text) => !text.startsWith("warning"));
  const kinds = errors.map((text) => text.replace(/.*(WebSocket|Failed to load resource|[Ii]ntegrity).*/, "$1"));
  assert.deepEqual(kinds.length, new Set(kinds).size, errors.join("\n"));
}
