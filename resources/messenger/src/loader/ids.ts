/** Ids of commands and tabs: they sort in the order in which they were made. */
import { each } from "./list";
import { now } from "./page";

let last = 0;

/** Milliseconds in 8 digits of base 36 (until 2059), then 96 random bits. */
export function makeId(): string {
  last = Math.max(now(), last + 1);
  let id = last.toString(36);
  each(crypto.getRandomValues(new Uint32Array(3)), (part) => (id += part.toString(36)));
  return id;
}

/** Milliseconds since an id was made. */
export function ageOf(id: string): number {
  return now() - parseInt(id.slice(0, 8), 36);
}
