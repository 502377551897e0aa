import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { EMPTY, reduce, wantsEmail, current } = await load("panel/state.ts");

const message = (seq, author = "visitor", more = {}) => ({ conversation: "c1", seq, author, text: `m${seq}`, ts: seq, client_id: `id${seq}`, ...more });
const record = (more = {}) => ({ id: "c1", visitor: "v1", status: "waiting", opened: 1, messages: [], ...more });
const event = (e) => ({ k: "event", event: e });
const after = (...told) => told.reduce(reduce, EMPTY);
const texts = (state) => state.talks.flatMap((talk) => [...talk.messages.keys()]);

test("a message is there once, however often it comes, and notes never are", () => {
  const posted = event({ t: "posted", message: message(1) });
  const note = event({ t: "posted", message: message(2, "rep", { kind: "note" }) });
  assert.deepEqual(texts(after(posted, posted, note)), [1]);
  assert.deepEqual(texts(after(event({ t: "snapshot", conversations: [record({ messages: [message(1), message(2, "rep", { kind: "note" })] })] }))), [1]);
});

test("a pending message gives way to the stored one, in either order", () => {
  const pending = { k: "pending", command: { t: "say", id: "id1", text: "m1" } };
  const posted = event({ t: "posted", message: message(1) });
  assert.equal(after(pending).pending.length, 1);
  assert.equal(after(pending, posted).pending.length, 0);
  assert.equal(after(posted, pending).pending.length, 0);
  const refused = after(pending, { k: "answer", answer: { t: "err", id: "id1", code: "rate", message: "Wait." } });
  assert.equal(refused.pending[0].failed, "Wait.");
});

test("a snapshot replaces what was known but keeps what is under way", () => {
  const state = after(
    event({ t: "posted", message: message(1) }),
    { k: "pending", command: { t: "say", id: "p", text: "x" } },
    event({ t: "snapshot", conversations: [record({ id: "c2", opened: 5 }), record({ id: "c1", opened: 1 })] }),
  );
  assert.deepEqual(state.talks.map((talk) => talk.id), ["c1", "c2"]);
  assert.equal(current(state).id, "c2");
  assert.equal(state.pending.length, 1);
});

test("who joins keeps the messages, and typing ends with their message", () => {
  const state = after(
    event({ t: "posted", message: message(1) }),
    event({ t: "joined", conversation: record({ status: "open", rep_name: "Noa", messages: undefined }) }),
    { k: "typing", typing: { t: "typing", conversation: "c1", who: "rep", on: true, name: "Noa" } },
  );
  assert.deepEqual([texts(state), current(state).repName, state.typing], [[1], "Noa", "Noa"]);
  assert.equal(reduce(state, event({ t: "posted", message: message(2, "rep") })).typing, null);
});

test("an address is asked for when nobody is there or the hub is away, and only once", () => {
  const waiting = after(event({ t: "posted", message: message(1) }), event({ t: "queued", conversation: "c1", position: 0 }));
  assert.ok(wantsEmail(waiting));
  assert.ok(!wantsEmail(reduce(waiting, event({ t: "queued", conversation: "c1", position: 2 }))));
  assert.ok(!wantsEmail({ ...waiting, email: "kim@example.org" }));
  assert.ok(wantsEmail(after({ k: "up", up: false })));
});

test("a choice of time stands until it is refused", () => {
  const pick = { k: "pending", command: { t: "pick", id: "k1", conversation: "c1", seq: 4, start: "2026-01-01T09:00:00Z", email: "a@b.co" } };
  assert.equal(after(pick).choices.get("c1:4").start, "2026-01-01T09:00:00Z");
  assert.equal(after(pick, { k: "answer", answer: { t: "err", id: "k1", code: "gone", message: "" } }).choices.size, 0);
});

test("reading goes forward only", () => {
  const seen = (seq) => event({ t: "seen", conversation: "c1", who: "rep", seq });
  assert.equal(current(after(event({ t: "posted", message: message(1) }), seen(3), seen(2))).readByRep, 3);
});
