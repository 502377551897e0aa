import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { cityOf, clockFor, days, isZone, zoneName, zones } = await load("meet/zones.ts");

const at = (text) => Date.parse(text) / 1000;
const texts = (found) => found.map((day) => [day.key, ...day.slots.map((slot) => slot.text)]);

test("starts fall on the days of the visitor's zone", () => {
  const starts = [at("2027-05-04T22:30Z"), at("2027-05-04T08:00Z"), at("2027-05-04T23:45Z")];
  assert.deepEqual(texts(days(starts, clockFor("it", "Europe/Rome", "it"))), [
    ["2027-05-04", "10:00"],
    ["2027-05-05", "0:30", "1:45"],
  ]);
});

test("zones with half and quarter hours", () => {
  const starts = [at("2027-05-04T08:00Z"), at("2027-05-04T18:30Z")];
  assert.deepEqual(texts(days(starts, clockFor("it", "Asia/Kolkata", "it"))), [["2027-05-04", "13:30"], ["2027-05-05", "0:00"]]);
  assert.deepEqual(texts(days(starts, clockFor("it", "Asia/Kathmandu", "it"))), [["2027-05-04", "13:45"], ["2027-05-05", "0:15"]]);
});

test("the hour that a clock shows twice tells its offset, and only that one", () => {
  const night = [at("2027-10-30T23:30Z"), at("2027-10-31T00:30Z"), at("2027-10-31T01:30Z"), at("2027-10-31T02:30Z")];
  const [day] = texts(days(night, clockFor("en", "Europe/Rome", "en-GB")));
  assert.deepEqual(day, ["2027-10-31", "1:30", "2:30 CEST", "2:30 CET", "3:30"]);
  const half = [at("2027-04-03T14:45Z"), at("2027-04-03T15:15Z")]; // Lord Howe goes back by half an hour
  const [there] = texts(days(half, clockFor("it", "Australia/Lord_Howe", "it")));
  assert.equal(new Set(there.slice(1)).size, 2);
  assert.ok(there.slice(1).every((text) => text.startsWith("1:45")));
});

test("the hour that a clock leaves out is not there", () => {
  const night = [at("2027-03-28T00:30Z"), at("2027-03-28T01:00Z")];
  assert.deepEqual(texts(days(night, clockFor("it", "Europe/Rome", "it"))), [["2027-03-28", "1:30", "3:00"]]);
});

test("a day that begins before the date line of another zone keeps its own date", () => {
  const starts = [at("2027-01-01T10:30Z")];
  assert.equal(days(starts, clockFor("en", "Pacific/Kiritimati", "en"))[0].key, "2027-01-02");
  assert.equal(days(starts, clockFor("en", "Pacific/Pago_Pago", "en"))[0].key, "2026-12-31");
});

test("times are written as the visitor's language has them", () => {
  const start = at("2027-05-04T14:00Z");
  assert.equal(clockFor("en", "UTC", "en-US").clock(start).replace(/\s/g, " "), "2:00 PM");
  assert.equal(clockFor("en", "UTC", "en-GB").clock(start), "14:00");
  assert.equal(clockFor("it", "UTC", "en-US").day(start), "martedì 4 maggio");
});

test("every zone can be chosen, one's own too, and names are readable", () => {
  assert.ok(zones("Europe/Rome").length > 300);
  assert.ok(zones("Etc/GMT-3").includes("Etc/GMT-3"));
  assert.equal(zoneName("America/Argentina/Buenos_Aires"), "Buenos Aires (America, Argentina)");
  assert.equal(zoneName("UTC"), "UTC");
  assert.deepEqual(["America/New_York", "Asia/Calcutta", "UTC"].map(cityOf), ["New York", "Kolkata", "UTC"]);
  assert.equal(zoneName("Asia/Calcutta"), "Kolkata (Asia)");
  assert.ok(isZone("Asia/Kolkata") && !isZone("Etc/Unknown!") && !isZone(""));
});
