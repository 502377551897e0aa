import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load, pretendPage } from "./load.mjs";

let core, announced;
beforeEach(() => {
  pretendPage();
  announced = [];
  const claimed = new Set();
  core = {
    runs: () => true,
    announce: (name, data) => announced.push([name, data]),
    claim(key, _, won) {
      if (!claimed.has(key)) won();
      claimed.add(key);
    },
  };
});

const message = (seq, author, more = {}) => ({ conversation: "c1", seq, author, text: "", ts: seq, client_id: `i${seq}`, ...more });
const posted = (...given) => ({ t: "posted", message: message(...given) });
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("the first words of a visitor start a conversation, a rep's do not", async () => {
  const { take } = await load("chat/thread.ts");
  take(core, posted(1, "rep"));
  await settled();
  assert.deepEqual(announced, []);
  take(core, posted(2, "visitor"));
  take(core, posted(3, "visitor"));
  take(core, { t: "snapshot", conversations: [{ id: "c1", messages: [message(2, "visitor")] }] });
  await settled();
  assert.deepEqual(announced, [["Conversation Started", { conversation: "c1" }]]);
});

test("a meeting is announced when it is booked, once for each booking", async () => {
  const { take } = await load("chat/thread.ts");
  const meeting = (seq, data) => posted(seq, "rep", { kind: "meeting", data });
  for (const state of ["pending", "conflict", "failed"]) take(core, meeting(1, { state, booking: "b1" }));
  take(core, meeting(2, { state: "booked", booking: "b1" }));
  take(core, meeting(3, { state: "booked_no_link", booking: "b1" }));
  take(core, meeting(4, { state: "booked_no_link", booking: "b2" }));
  await settled();
  assert.deepEqual(announced.map(([name, data]) => [name, data.booking]), [["Meeting Booked", "b1"], ["Meeting Booked", "b2"]]);
});

test("what the visitor has not seen is counted, without notes and the visitor's own words", async () => {
  const { take, unread, read } = await load("chat/thread.ts");
  take(core, { t: "snapshot", conversations: [{ id: "c1", read_by_visitor: 1, messages: [message(1, "rep"), message(2, "rep"), message(3, "visitor"), message(4, "rep", { kind: "note" })] }] });
  assert.equal(unread(), 1);
  take(core, posted(5, "rep"));
  take(core, posted(5, "rep"));
  assert.equal(unread(), 2);
  assert.deepEqual(read(), [{ conversation: "c1", seq: 5 }]);
  assert.equal(unread(), 0);
  take(core, posted(6, "bot"));
  take(core, { t: "seen", conversation: "c1", who: "rep", seq: 9 });
  assert.equal(unread(), 1);
  take(core, { t: "seen", conversation: "c1", who: "visitor", seq: 6 });
  assert.equal(unread(), 0);
});
