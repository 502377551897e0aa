import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load, pretendPage } from "./load.mjs";

let kept;
beforeEach(() => {
  kept = pretendPage();
});

async function page() {
  const module = await load("loader/outbox.ts", "loader/storage.ts", "loader/ids.ts");
  module.openStorage("shop");
  return module;
}

const names = (texts) => texts.map((text) => JSON.parse(text).name);
const track = (name) => ({ t: "track", name, props: {} });

test("commands wait in order until the hub is there, and go once", async () => {
  const { openOutbox, post, flush, confirm, waiting } = await page();
  const sent = [];
  let there = false;
  openOutbox((text) => there && sent.push(text) > 0);
  const ids = ["a", "b"].map((name) => post(track(name)));
  assert.deepEqual(sent, []);
  there = true;
  flush();
  flush();
  assert.deepEqual(names(sent), ["a", "b"]);
  confirm(ids[0]);
  assert.deepEqual(names(waiting()), ["b"]);
  assert.equal(kept.size, 1);
});

test("a new connection gets everything unconfirmed again, under the same ids", async () => {
  const { openOutbox, post, resend } = await page();
  const sent = [];
  openOutbox((text) => sent.push(text) > 0);
  post(track("a"));
  resend();
  assert.equal(sent.length, 2);
  assert.equal(sent[0], sent[1]);
});

test("the next page takes over what the last one released, before its own", async () => {
  const first = await page();
  first.openOutbox(() => false);
  first.post(track("left"));
  first.release();
  const second = await page();
  const sent = [];
  second.openOutbox((text) => sent.push(text) > 0);
  second.post(track("own"));
  assert.deepEqual(names(sent), ["left", "own"]);
});

test("another tab's commands are its own for as long as it lives", async () => {
  const first = await page();
  first.openOutbox(() => false);
  first.post(track("mine"));
  const second = await page();
  second.openOutbox(() => true);
  assert.deepEqual(second.waiting(), []);
});

test("what another page got answered is not sent again", async () => {
  const first = await page();
  const sent = [];
  first.openOutbox((text) => sent.push(text) > 0);
  const id = first.post(track("a"));
  kept.delete(`foyer:shop:o.${id}`);
  first.resend();
  assert.equal(sent.length, 1);
});

test("with storage refused everything still goes out", async () => {
  kept = pretendPage({ refuse: true });
  const { openOutbox, post, resend } = await page();
  const sent = [];
  openOutbox((text) => sent.push(text) > 0);
  post(track("a"));
  resend();
  assert.deepEqual(names(sent), ["a", "a"]);
});

test("ids sort in the order in which they were made, also within one millisecond", async () => {
  const { makeId, ageOf } = await page();
  const ids = Array.from({ length: 500 }, makeId);
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(new Set(ids).size, 500);
  assert.ok(Math.abs(ageOf(ids[0])) < 5000);
});
