/**
 * Commands that the hub has not confirmed. Each is kept under its id in storage,
 * so that it outlives the page; the hub gives the same id the same answer.
 */
import type { Draft } from "../core";
import { ageOf, makeId } from "./ids";
import { encode } from "./json";
import { add, each, keep } from "./list";
import { later, now } from "./page";
import { drop, get, keys, put } from "./storage";

interface Entry {
  id: string;
  text: string; // as sent
  at: number; // when it was sent on this connection; 0: not yet
}

const KEY = "o.";
const MOST = 1000;
const ORPHAN = 15e3; // ms after which another page's command has lost its page
const MINE = "+"; // mark of a command whose page is there
const FREE = "-"; // and of one whose page went away

let entries: Entry[] = [];
let send: ((text: string) => boolean) | null = null;

/** Start to keep commands; `sender` sends one now or returns false. */
export function openOutbox(sender: (text: string) => boolean): void {
  send = sender;
  adopt();
}

/** Forget everything and take nothing more. */
export function closeOutbox(): void {
  clear();
  send = null;
}

/** Keep a command until it is confirmed; return its id. */
export function post(draft: Draft): string {
  const id = makeId();
  if (!send) return id;
  const entry = { id, text: encode({ id, ...draft }), at: 0 };
  if (entries.length >= MOST) confirm(entries[0].id);
  add(entries, entry);
  put(KEY + id, MINE + entry.text);
  flush();
  return id;
}

/** Send what was not sent on this connection, oldest first. */
export function flush(): void {
  each(entries, (entry) => {
    if (!entry.at && send!(entry.text)) entry.at = now();
  });
}

/** The hub asks for patience: send this one again. */
export function retry(id: string): void {
  each(entries, (entry) => {
    if (entry.id === id) entry.at = 0;
  });
  later(flush, 1e3);
}

/** A new connection: everything unconfirmed goes out again. */
export function resend(): void {
  entries = keep(entries, (entry) => get(KEY + entry.id)); // others may have been answered for us
  adopt();
  each(entries, (entry) => (entry.at = 0));
  flush();
}

/** Forget a command that the hub has answered. */
export function confirm(id: string): void {
  drop(KEY + id);
  entries = keep(entries, (entry) => entry.id !== id);
}

/** Commands under way, as sent. */
export function waiting(): string[] {
  const texts: string[] = [];
  each(entries, (entry) => add(texts, entry.text));
  return texts;
}

/** Age in ms of the oldest command that was sent and not answered. */
export function silence(): number {
  const sent = keep(entries, (entry) => entry.at);
  return sent.length ? now() - sent[0].at : 0;
}

/** The page goes away: the next one may take over at once. */
export function release(): void {
  each(entries, (entry) => put(KEY + entry.id, FREE + entry.text));
}

/** Forget everything, as on a reset. */
export function clear(): void {
  each(entries, (entry) => drop(KEY + entry.id));
  entries = [];
}

/** Take over what pages that are gone left behind. */
function adopt(): void {
  const stored = keys(KEY);
  const mine: Record<string, 1> = {};
  each(entries, (entry) => (mine[entry.id] = 1));
  each(stored, (key) => {
    const id = key.slice(KEY.length);
    const text = get(key);
    const free = text[0] === FREE;
    if (mine[id] || !(free || ageOf(id) > ORPHAN)) return;
    add(entries, { id, text: text.slice(1), at: 0 });
  });
  sort();
}

function sort(): void {
  for (let i = 1; i < entries.length; i++) {
    for (let j = i; j && entries[j].id < entries[j - 1].id; j--) {
      const entry = entries[j];
      entries[j] = entries[j - 1];
      entries[j - 1] = entry;
    }
  }
}
