import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { encode, member, decode, clean } = await load("loader/json.ts", "chat/decode.ts", "loader/fields.ts");

/** Values as a fuzzer would make them, the same ones each time. */
function* values(seed = 7) {
  let state = seed;
  const next = (most) => (state = (state * 1103515245 + 12345) & 0x7fffffff) % most;
  const text = () => Array.from({ length: next(12) }, () => String.fromCharCode([next(128), 34, 92, 10, 0xd83d, 0xde00, 0x2028, 233][next(8)])).join("");
  const make = (depth) => {
    switch (next(depth > 3 ? 5 : 7)) {
      case 0:
        return text();
      case 1:
        return (next(2) ? -1 : 1) * next(1e6) * 10 ** (next(40) - 20);
      case 2:
        return next(2) === 1;
      case 3:
        return null;
      case 4:
        return next(1000);
      case 5:
        return Array.from({ length: next(4) }, () => make(depth + 1));
      default:
        return Object.fromEntries(Array.from({ length: next(4) }, () => [text() || "k", make(depth + 1)]));
    }
  };
  for (let i = 0; i < 2000; i++) yield make(0);
}

test("what is encoded is what JSON says, and is decoded to the same", () => {
  for (const value of values()) {
    assert.deepEqual(JSON.parse(encode(value)), JSON.parse(JSON.stringify(value)));
    assert.deepEqual(decode(JSON.stringify(value)), JSON.parse(JSON.stringify(value)));
    assert.deepEqual(decode(JSON.stringify(value, null, 2)), JSON.parse(JSON.stringify(value)));
  }
});

test("what is no data becomes null or is left out, and nothing throws", () => {
  const cycle = { name: "x" };
  cycle.self = cycle;
  assert.ok(JSON.parse(encode(cycle)).self.self);
  assert.equal(encode({ f() {}, u: undefined, s: Symbol("x"), n: NaN, i: Infinity, b: 10n, d: new Date(0), bad: new Date(NaN) }), '{"s":null,"n":null,"i":null,"b":"10","d":"1970-01-01T00:00:00.000Z","bad":null}');
  assert.equal(encode({ get boom() { throw new Error("no"); }, ok: 1 }), '{"ok":1}');
  assert.equal(encode({ toJSON: () => "hostile" }), "{}");
});

test("however much a page hands over, a message stays small and whole", () => {
  const huge = { id: "first", text: "x".repeat(1e6), list: Array.from({ length: 1e5 }, (_, i) => i), more: {} };
  for (let i = 0; i < 1e4; i++) huge.more[`key${i}`] = i;
  const text = encode(huge);
  assert.ok(text.length < 25000, String(text.length));
  assert.equal(JSON.parse(text).id, "first");
});

test("what is no JSON decodes to undefined", () => {
  for (const text of ["", "<p>hello", "{", "[1", '{"a"}', '{"a":}', "tru", "1 2", '"open', "{]", "[}", "nul", "undefined", "'a'", "+-", "{1:2}"]) {
    assert.equal(decode(text), undefined, text);
  }
  assert.deepEqual(Object.keys(decode('{"__proto__":{"x":1},"a":2}')), ["a"]);
  assert.equal({}.x, undefined);
});

test("a member is read from a message without decoding it", () => {
  const ready = '{"t":"ready","client":"c","epoch":"e1","seq":12,"resumed":false,"heartbeat_ms":25000,"now":1.5,"token":"v1.a-b_c="}';
  assert.deepEqual(["t", "epoch", "seq", "resumed", "token", "chat"].map((name) => member(ready, name)), ["ready", "e1", "12", "false", "v1.a-b_c=", ""]);
  assert.equal(member('{"t":"err","code":"x","message":"say \\"id\\":\\"fake\\"","id":"real"}', "id"), "real");
});

test("passwords and cards never leave the page", () => {
  const given = {
    email: "kim@example.org", city: "Rome", company: "Card & Number Ltd", phone: "+39 06 1234 5678", mobile: "0039 333 123 4567", at: 1700000000000, discard: "yes", passport: "ok", description: "pass by",
    password: "x", user_pass: "x", pass2: "x", passcode: "x", login_pwd: "x", user_password: "x", Passwd: "x", pwd: "x", pin: "1", cardNumber: "1", "card-number": "1", "cc-number": "1", ccnum: "1", cvc: "1", CVV: "1", "cc-exp": "1", card_cvc: "1", iban: "x", ssn: "x",
    note: "4111 1111 1111 1111", other: "4111111111111111", blank: "5500-0000-0000-0004 ",
  };
  assert.deepEqual(Object.keys(clean(given)), ["email", "city", "company", "phone", "mobile", "at", "discard", "passport", "description"]);
  const form = new FormData();
  form.append("email", "kim@example.org");
  form.append("photo", new File(["x"], "photo.png"));
  assert.deepEqual(clean(form), { email: "kim@example.org" });
  assert.deepEqual(clean(null), {});
  assert.deepEqual(clean("text"), {});
});
