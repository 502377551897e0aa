/** The calls that a page makes, from either name, before or after loading, in their order. */
import { add, each, has } from "./list";
import { doc, safely, warn, win } from "./page";

type Call = ArrayLike<unknown>;
export type Verbs = Record<string, (...given: never[]) => void>;

interface Door {
  (...given: unknown[]): void;
  q: { push(call: Call): void };
}

const MARK = Symbol.for("foyer"); // on the document, so that a second tag finds the first
const NAMES = ["foyer", "qualified"];

let verbs: Verbs;
let before: () => void;
let held: Call[] | null = []; // until consent is there

/** Take both names over, `first` before each call; return false when an earlier tag has them. */
export function openDoors(known: Verbs, first: () => void): boolean {
  verbs = known;
  before = first;
  const page = doc as unknown as Record<symbol, ((name: string) => void) | undefined>;
  const given = (win as { QualifiedObject?: unknown }).QualifiedObject;
  const names = NAMES[1] === given || typeof given !== "string" ? NAMES : [NAMES[0], NAMES[1], given];
  const earlier = page[MARK];
  if (earlier) {
    each(names, earlier);
    return false;
  }
  const door = function () {
    take(arguments);
  } as Door;
  door.q = { push: take };
  const adopt = (name: string): void => safely(() => takeOver(name, door));
  Object.defineProperty(doc, MARK, { value: adopt });
  each(names, adopt);
  return true;
}

/** Serve what was held back, from now on at once. */
export function release(): void {
  const calls = held || [];
  held = null;
  each(calls, take);
}

/** Hold calls back again. */
export function hold(): void {
  held = held || [];
}

function takeOver(name: string, door: Door): void {
  const page = win as unknown as Record<string, unknown>;
  const stub = page[name];
  if (stub === door || (stub && typeof stub !== "function")) return; // the page's own thing
  try {
    Object.defineProperty(win, name, {
      configurable: true,
      enumerable: true,
      get: () => door,
      set: (value) => drain(value, door),
    });
  } catch {
    page[name] = door;
  }
  drain(stub, door);
}

/** Serve a stub's queue; later calls through the stub come to us. */
function drain(stub: unknown, door: Door): void {
  const old = stub as { q?: unknown } | undefined;
  const queue = old && old.q;
  if (!old || queue === door.q) return;
  old.q = door.q;
  if (queue) each(queue as ArrayLike<Call>, take);
}

function take(call: Call): void {
  safely(() => {
    const name = call[0];
    if (held && name !== "consent") return add(held, call);
    if (typeof name !== "string" || !has(verbs, name)) return warn("unknown call " + String(name));
    const rest: unknown[] = [];
    for (let i = 1; i < call.length; i++) add(rest, call[i]);
    before();
    verbs[name].apply(null, rest as never[]);
  });
}
