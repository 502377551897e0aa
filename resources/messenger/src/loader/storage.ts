/**
 * What outlives the page: this origin's localStorage, or memory where the browser
 * refuses it. One key for each fact, since tabs write at the same time.
 */
import { ageOf, makeId } from "./ids";
import { add, each } from "./list";
import { later, win } from "./page";

let prefix = "";
let disk: Storage | null = null;
let memory: Record<string, string> = {};

export function openStorage(site: string): void {
  prefix = "foyer:" + site + ":";
  try {
    disk = win.localStorage;
    disk.getItem(prefix);
  } catch {
    disk = null;
  }
}

export function get(key: string): string {
  let value;
  try {
    value = disk!.getItem(prefix + key);
  } catch {
    // refused, from the start or since
  }
  return value || memory[key] || "";
}

export function put(key: string, value: string): void {
  try {
    disk!.setItem(prefix + key, value);
    delete memory[key];
  } catch {
    memory[key] = value; // refused or full
  }
}

export function drop(key: string): void {
  delete memory[key];
  try {
    disk!.removeItem(prefix + key);
  } catch {
    // nothing was there
  }
}

/** Keys that start with `start`. */
export function keys(start: string): string[] {
  const found: string[] = [];
  const whole = prefix + start;
  try {
    for (let i = 0; i < disk!.length; i++) {
      const key = disk!.key(i)!;
      if (!key.indexOf(whole)) add(found, key.slice(prefix.length));
    }
  } catch {
    // nothing is kept
  }
  return found;
}

export function wipe(): void {
  each(keys(""), drop);
  memory = {};
}

/** Call `use` when another tab changes a key. */
export function onChange(use: (key: string, value: string) => void): void {
  win.addEventListener("storage", (event) => {
    if (event.key && !event.key.indexOf(prefix)) {
      use(event.key.slice(prefix.length), event.newValue || "");
    }
  });
}

export const SETTLE = 80; // ms until every tab sees the same last writer

/**
 * Call `won` in exactly one of the tabs that claim `key` at about the same time;
 * a claim stands for `ms`.
 */
export function claim(key: string, ms: number, won: () => void): void {
  const held = get(key);
  if (held && ageOf(held) < ms) return;
  const mine = makeId();
  put(key, mine);
  later(() => get(key) === mine && won(), disk ? SETTLE : 0);
}
