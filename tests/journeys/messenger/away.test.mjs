import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request } from "node:http";
import { after, before, test } from "node:test";
import { complaints, Hub, launcher, openBrowser, openChat, pageWith, panel, Site, until, visitorOf } from "./harness.mjs";

let site, browser;
let html = () => "";

before(async () => {
  site = await new Site((path, asked) => html(path, asked)).start();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.stop();
});

/** A proxy in front of the hub that can also answer badly. */
class Proxy {
  mode = "good";
  sockets = new Set();
  pairs = [];

  async start(hub) {
    this.server = createServer((asked, answer) => this.serve(hub, asked, answer));
    this.server.on("upgrade", (asked, socket, head) => this.upgrade(hub, asked, socket, head));
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  serve(hub, asked, answer) {
    if (this.mode === "hang") return;
    if (this.mode === "500") return answer.writeHead(500).end("broken");
    if (this.mode === "html") return answer.writeHead(200, { "content-type": "text/html" }).end("<p>We are back soon.");
    const on = request({ port: hub.port, path: asked.url, method: asked.method, headers: asked.headers }, (from) => {
      answer.writeHead(from.statusCode, from.headers);
      from.pipe(answer);
    });
    on.on("error", () => answer.destroy());
    asked.pipe(on);
  }

  upgrade(hub, asked, socket, head) {
    socket.on("error", () => {});
    this.sockets.add(socket);
    if (this.mode === "hang") return;
    if (this.mode !== "good") {
      const [status, body] = this.mode === "500" ? ["500 Broken", "broken"] : ["200 OK", "<p>back soon"];
      return socket.end(`HTTP/1.1 ${status}\r\ncontent-type: text/html\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    }
    const on = request({ port: hub.port, path: asked.url, headers: asked.headers });
    on.on("error", () => socket.destroy());
    on.on("upgrade", (answer, upstream, first) => {
      upstream.on("error", () => {});
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("\r\n")}\r\n\r\n`);
      if (first.length) socket.write(first);
      if (head.length) upstream.write(head);
      socket.pipe(upstream).pipe(socket);
      this.pairs.push([socket, upstream]);
      socket.on("close", () => upstream.destroy());
      upstream.on("close", () => socket.destroy());
    });
    on.end();
  }

  turn(mode) {
    this.mode = mode;
    if (mode === "hang") for (const [socket, upstream] of this.pairs) socket.unpipe(upstream), upstream.unpipe(socket);
    else for (const socket of this.sockets) socket.destroy();
  }

  stop() {
    for (const socket of this.sockets) socket.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }
}

async function open(url, attributes = "") {
  html = () => pageWith(`<script async src="${url}/messenger.js" data-site="shop" ${attributes}></script>`);
  const context = await browser.newContext();
  const page = await context.newPage();
  page.found = complaints(page);
  await page.goto(site.url);
  return page;
}

/** No complaint twice: a failed socket and a failed request may each be there once. */
function assertCalm(page) {
  const errors = page.found.filter((text) => !text.startsWith("warning"));
  const kinds = errors.map((text) => text.replace(/.*(WebSocket|Failed to load resource|[Ii]ntegrity).*/, "$1"));
  assert.deepEqual(kinds.length, new Set(kinds).size, errors.join("\n"));
}

const says = async (hub, text) => (await hub.rows("messages")).filter((row) => row.text === text).length;

for (const mode of ["500", "html", "hang"]) {
  test(`a hub that ${mode === "hang" ? "hangs" : `answers ${mode}`} is told to the visitor, and comes back by itself`, async () => {
    const hub = await new Hub().start();
    const proxy = await new Proxy().start(hub);
    try {
      const page = await open(proxy.url);
      await visitorOf(hub);
      await page.waitForFunction(() => performance.getEntriesByType("resource").some((entry) => entry.name.includes("chat.js")));
      proxy.turn(mode);
      await page.evaluate(() => foyer("track", "meanwhile"));
      await page.locator("foyer-messenger").getByText("not available").waitFor({ timeout: 20000 });
      await launcher(page).click();
      await page.locator("foyer-messenger").getByRole("textbox", { name: "Message" }).fill("please call me");
      await page.locator("foyer-messenger").getByRole("textbox", { name: "Your e-mail" }).fill("kim@example.org");
      await page.locator("foyer-messenger").getByRole("button", { name: "Send" }).click();
      await page.locator("foyer-messenger").getByText("goes out as soon as").waitFor();
      proxy.turn("good");
      await until(async () => (await says(hub, "please call me")) === 1, "the message", 45000);
      const chat = await panel(page);
      await chat.getByRole("log").getByText("please call me").waitFor();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.equal(await says(hub, "please call me"), 1);
      assert.equal((await hub.rows("events")).filter((row) => row.name === "meanwhile").length, 1);
      assertCalm(page);
      await page.context().close();
    } finally {
      proxy.stop();
      await hub.stop();
    }
  });
}

test("a hub that was killed while the panel is open loses nothing", async () => {
  const hub = await new Hub().start();
  try {
    const page = await open(hub.url);
    const chat = await openChat(page);
    await chat.getByRole("textbox", { name: "Message" }).fill("one");
    await page.keyboard.press("Enter");
    await chat.getByText("Sent").waitFor();
    await hub.kill();
    await chat.getByRole("textbox", { name: "Message" }).fill("two");
    await page.keyboard.press("Enter");
    await chat.getByText("Chat is not available right now").waitFor({ timeout: 20000 });
    await chat.getByRole("textbox", { name: "Message" }).fill("three");
    await page.keyboard.press("Enter");
    await hub.start();
    await until(async () => (await says(hub, "three")) === 1, "the message", 45000);
    await chat.getByText("Chat is not available right now").waitFor({ state: "hidden" });
    const texts = (await hub.rows("messages")).map((row) => row.text);
    assert.deepEqual(texts, ["one", "two", "three"]);
    await hub.say((await hub.rows("visitors"))[0].visitor, "welcome back");
    await chat.getByRole("log").getByText("welcome back").waitFor();
    assertCalm(page);
    await page.context().close();
  } finally {
    await hub.stop();
  }
});

test("a hub that stands still is noticed by its silence, and goes on", async () => {
  const hub = await new Hub().start();
  try {
    const page = await open(hub.url);
    const chat = await openChat(page);
    await visitorOf(hub);
    await hub.kill("SIGSTOP");
    await chat.getByRole("textbox", { name: "Message" }).fill("anybody?");
    await page.keyboard.press("Enter");
    await chat.getByText("Chat is not available right now").waitFor({ timeout: 25000 });
    await hub.kill("SIGCONT");
    await until(async () => (await says(hub, "anybody?")) === 1, "the message", 45000);
    await chat.getByText("Chat is not available right now").waitFor({ state: "hidden" });
    assertCalm(page);
    await page.context().close();
  } finally {
    await hub.stop();
  }
});

test("a page without a hub stays as it is", async () => {
  const page = await open("http://127.0.0.1:59991");
  await page.evaluate(() => foyer("track", "x"));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assert.equal(await page.locator("foyer-messenger").count(), 0);
  assert.equal(page.found.length, 1, page.found.join("\n")); // the browser's own, for the script
  await page.context().close();
});

test("what was called while the hub was away is sent once, also by another page", async () => {
  const hub = await new Hub().start();
  try {
    const page = await open(hub.url);
    await visitorOf(hub);
    await hub.kill();
    await page.evaluate(() => {
      foyer("track", "kept 1");
      foyer("saveFormData", { email: "kept@example.org" });
    });
    await page.goto("about:blank");
    await hub.start();
    await page.goto(`${site.url}/later`);
    await until(async () => (await hub.rows("forms")).length === 1, "the form", 20000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual((await hub.rows("events")).map((row) => row.name), ["kept 1"]);
    assert.equal((await hub.rows("forms")).length, 1);
    assert.equal((await hub.rows("visitors")).length, 1);
    await page.context().close();
  } finally {
    await hub.stop();
  }
});
