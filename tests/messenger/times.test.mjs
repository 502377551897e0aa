import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

/** An element as far as it can be read: its text. */
class Element {
  children = [];
  setAttribute() {}
  append(...children) {
    this.children.push(...children);
  }
  get text() {
    return this.children.map((child) => (typeof child === "string" ? child : child.text)).join(" ");
  }
}
globalThis.navigator ??= { language: "en" };
globalThis.Node = Element;
globalThis.document = { createElement: () => new Element(), createElementNS: () => new Element() };

const { meetingCard, wordsFor, whenFor } = await load("panel/times.ts", "panel/words.ts", "panel/when.ts");

const card = (lang, data, text = "Said in English.") =>
  meetingCard(wordsFor(lang), whenFor(lang, () => new Date("2027-05-04T06:00:00Z")), {
    text,
    data: { start: "2027-05-04T08:00:00Z", end: "2027-05-04T08:30:00Z", ...data },
  }).text.replace(/\s+/g, " ").trim();

for (const [state, words] of [
  ["booked", "Meeting booked"],
  ["moved", "Meeting moved"],
  ["cancelled", "Meeting cancelled"],
  ["pending", "Your meeting is being confirmed"],
  ["failed", "The meeting could not be booked"],
]) {
  test(`a meeting that is ${state} says so, in the messenger's language`, () => {
    assert.ok(card("en", { state }).startsWith(words));
    assert.ok(!card("it", { state }).startsWith(words));
  });
}

test("what the hub says is said by the title; a rep's words stay", () => {
  assert.ok(!card("it", { state: "cancelled", meeting: "m1" }).includes("English"));
  assert.ok(card("it", { state: "cancelled" }).includes("English"));
  assert.ok(card("it", { state: "unheard-of", meeting: "m1" }).includes("English"));
});
