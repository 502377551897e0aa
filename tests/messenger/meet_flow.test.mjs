import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { apiOf, newId, timesFlow, standing, ageOf, send, watch, calendars, compact, facts, wordsFor, refusalWords, ago } = await load(
  "meet/api.ts",
  "meet/flow.ts",
  "meet/calendar.ts",
  "meet/parts.ts",
  "meet/words.ts",
);

const json = (status, body) => ({ ok: status < 400, status, json: async () => body });
const LATE = { code: "late", words: "" };
const TYPE = { name: "intro", title: "Intro", duration_min: 30, location: "online" };

/** Time that passes when it is told to. */
function pretendTime() {
  let now = 1000;
  let due = [];
  return {
    waiter: {
      now: () => now,
      after(ms, work) {
        const one = { at: now + ms, work };
        due.push(one);
        return () => (due = due.filter((other) => other !== one));
      },
    },
    async pass(ms) {
      now += ms;
      const ready = due.filter((one) => one.at <= now);
      due = due.filter((one) => one.at > now);
      for (const one of ready) one.work();
      await settled();
    },
    waiting: () => due.length,
  };
}

const settled = async () => {
  for (let n = 0; n < 20; n++) await null;
};

/** A hub that gives these answers, one after the other. */
function hub(...answers) {
  const asked = [];
  return { asked, ask: async (name, given) => (asked.push([name, given]), answers.length > 1 ? answers.shift() : answers[0]) };
}

test("an answer, a refusal, and what is no answer", async () => {
  const api = (response) => apiOf("https://hub/", "tok", async () => response).ask("times", {});
  assert.deepEqual(await api(json(200, { a: 1 })), { ok: { a: 1 } });
  assert.deepEqual(await api(json(409, { code: "taken", message: "Gone." })), { code: "taken", words: "Gone." });
  assert.deepEqual(await api(json(503, { code: "late", message: "Slow." })), LATE);
  assert.deepEqual(await api(json(404, {})), LATE);
  assert.deepEqual(await api({ ok: true, status: 200, json: () => Promise.reject(new SyntaxError("<html>")) }), LATE);
  assert.deepEqual(await apiOf("", "", () => Promise.reject(new TypeError("blocked"))).ask("times", {}), LATE);
});

test("a hub that hangs is given up in time, even when the request cannot be stopped", async () => {
  let stopped = false;
  const never = (_, { signal }) => new Promise(() => signal.addEventListener("abort", () => (stopped = true)));
  assert.deepEqual(await apiOf("", "", never, 20).ask("book", {}), LATE);
  assert.ok(stopped);
});

test("the token goes in a header, and never in the address", async () => {
  let seen;
  await apiOf("https://hub/", "tok", async (url, options) => ((seen = [url, options]), json(200, {}))).ask("state", { meeting: "m", secret: "s3" });
  assert.equal(seen[0], "https://hub/v1/meet/state");
  assert.equal(seen[1].headers.Authorization, "Bearer tok");
  assert.equal(seen[1].credentials, "omit");
});

test("times are asked for again while the hub refreshes them, and no longer", async () => {
  const time = pretendTime();
  const drawn = [];
  const api = hub({ ok: { type: TYPE, starts: [1], refreshing: true, stale: true, age_s: 240 } }, { ok: { type: TYPE, starts: [1, 2], age_s: 1 } });
  timesFlow(api, (times) => drawn.push(times), time.waiter).load({ type: "intro" });
  await settled();
  assert.equal(standing(drawn.at(-1)), "slots");
  assert.equal(Math.round(ageOf({ ...drawn.at(-1), heard: time.waiter.now() - 60000 }, time.waiter)), 300);
  await time.pass(2000);
  assert.deepEqual(drawn.at(-1).known.starts, [1, 2]);
  assert.equal(time.waiting(), 0);
});

test("a hub that does not answer leaves the old times standing, and the tries come to an end", async () => {
  const time = pretendTime();
  let last;
  const api = hub({ ok: { type: TYPE, starts: [1], refreshing: true, age_s: 1 } }, LATE);
  timesFlow(api, (times) => (last = times), time.waiter).load({});
  await settled();
  for (let n = 0; n < 12; n++) await time.pass(5000);
  assert.deepEqual([standing(last), last.late, last.busy], ["slots", true, false]);
  assert.equal(time.waiting(), 0);
  assert.equal(api.asked.length, 5);
});

test("calendars that nobody has read yet are waited for once, then it is said", async () => {
  const time = pretendTime();
  let last;
  timesFlow(hub({ ok: { type: TYPE, refreshing: true } }), (times) => (last = times), time.waiter).load({});
  await settled();
  assert.equal(standing(last), "looking");
  await time.pass(2000);
  assert.equal(standing(last), "unknown");
  for (let n = 0; n < 6; n++) await time.pass(2000);
  assert.deepEqual([last.next, time.waiting()], [false, 0]);
});

test("an answer to an earlier question is not shown", async () => {
  let free;
  const drawn = [];
  const slow = { ask: (_, given) => (given.low ? Promise.resolve({ ok: { type: TYPE, starts: [2], age_s: 0 } }) : new Promise((done) => (free = done))) };
  const flow = timesFlow(slow, (times) => drawn.push(times), pretendTime().waiter);
  flow.load({});
  flow.load({ low: 5 });
  await settled();
  free({ ok: { type: TYPE, starts: [1], age_s: 0 } });
  await settled();
  assert.deepEqual(drawn.at(-1).known.starts, [2]);
});

test("what there is to show without a time", () => {
  const times = (known, more = {}) => ({ known, busy: false, late: false, refused: null, heard: 0, ...more });
  assert.equal(standing(times(null, { busy: true })), "looking");
  assert.equal(standing(times(null, { late: true })), "unknown");
  assert.equal(standing(times({ type: TYPE, starts: [] })), "unknown");
  assert.equal(standing(times({ type: TYPE, age_s: 3 })), "none");
  assert.equal(standing(times({ type: TYPE, age_s: 3, next: 99 })), "later");
});

test("a booking that is not answered is sent again as the same one, three times at most", async () => {
  const drawn = [];
  const meet = { id: "b", state: "asked" };
  const api = hub(LATE, { ok: meet });
  const sent = await send(api, "book", { id: "b" }, (one) => drawn.push(one.tries));
  assert.deepEqual([sent.done, drawn, api.asked.map(([, given]) => given.id)], [{ ok: meet }, [0, 1, 1], ["b", "b"]]);
  const dead = hub(LATE);
  assert.deepEqual(await send(dead, "book", { id: "b" }, () => undefined), { tries: 3, done: null });
  assert.equal(dead.asked.length, 3);
});

test("a refusal is not tried again", async () => {
  const api = hub({ code: "taken", words: "" });
  assert.equal((await send(api, "book", { id: "b" }, () => undefined)).done.code, "taken");
  assert.equal(api.asked.length, 1);
});

test("a meeting is watched until it stands still, and drawn where something changed", async () => {
  const time = pretendTime();
  const seen = [];
  const meet = (state, key) => ({ ok: { id: "b", secret: "s", state, type: TYPE, ics: `https://hub/b.ics?key=${key}` } });
  const api = hub(meet("asked", 2), LATE, meet("asked", 3), meet("pending", 4), meet("booked", 5));
  watch(api, meet("asked", 1).ok, (one) => seen.push(one.state), time.waiter);
  for (let n = 0; n < 8; n++) await time.pass(2000);
  assert.deepEqual(seen, ["pending", "booked"]);
  assert.equal(time.waiting(), 0);
  assert.deepEqual(api.asked[0], ["state", { meeting: "b", secret: "s" }]);
});

test("a meeting that was left is watched no more", async () => {
  const time = pretendTime();
  const seen = [];
  const stop = watch(hub({ ok: { id: "b", state: "booked" } }), { id: "b", secret: "s", state: "asked" }, (one) => seen.push(one), time.waiter);
  stop();
  await time.pass(60000);
  assert.deepEqual(seen, []);
});

test("calendars are given the time in UTC and nothing that manages the meeting", () => {
  const meet = { subject: "Intro & more", start: 1800003600, end: 1800005400, join_url: "https://meet.example/a", ics: "https://hub/meeting/m.ics?key=1", manage: "https://hub/meeting/m#s3cret", secret: "s3cret" };
  const found = calendars(meet, "File");
  assert.deepEqual(found.map((one) => one.name), ["Google", "Outlook", "File"]);
  assert.match(found[0].address, /dates=20270115T090000Z%2F20270115T093000Z/);
  assert.match(found[1].address, /startdt=2027-01-15T09%3A00%3A00.000Z/);
  for (const one of found) assert.doesNotMatch(one.address, /s3cret/);
  assert.equal(compact(1800003600), "20270115T090000Z");
  const [onSite] = calendars({ ...meet, join_url: "", type: { ...TYPE, location: "place", where: "Via Roma 1, Bologna" } }, "File");
  assert.match(onSite.address, /location=Via\+Roma\+1%2C\+Bologna/);
});

test("visitors read where a meeting on site takes place", () => {
  assert.equal(facts(wordsFor("it"), { ...TYPE, location: "place", where: "Via Roma 1" }), "30 min · Di persona: Via Roma 1");
  assert.equal(facts(wordsFor("en"), { ...TYPE, location: "place", host: "Noa" }), "30 min · On site · with Noa");
});

test("both languages say the same things, with the same values", () => {
  const [english, italian] = [wordsFor("en"), wordsFor("it")];
  const values = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((one) => one[1]).sort();
  assert.deepEqual(Object.keys(english).sort(), Object.keys(italian).sort());
  for (const [key, text] of Object.entries(english)) {
    assert.deepEqual(values(italian[key]), values(text), key);
    if (!["Online", "{n} min", "{time}"].includes(text)) assert.notEqual(italian[key], text, key);
  }
});

test("a refusal is said in the visitor's language, an unknown one in the hub's words", () => {
  const words = wordsFor("it");
  assert.match(refusalWords(words, { code: "disposable", words: "x" }), /usa e getta/);
  assert.match(refusalWords(words, { code: "again", words: "x" }), /ancora una volta/);
  assert.equal(refusalWords(words, { code: "brand_new", words: "So it is." }), "So it is.");
  assert.equal(ago(wordsFor("en"), 244), "4 minutes");
  assert.equal(ago(wordsFor("en"), 8000), "2 hours");
});

test("ids are the browser's own and never the same", () => {
  assert.equal(new Set(Array.from({ length: 100 }, newId)).size, 100);
  assert.ok(newId().length <= 64);
});
