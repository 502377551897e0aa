/** Requests to the hub that always end within two seconds. */
import type * as Wire from "../wire.gen";

export const PATIENCE = 2000; // ms

export type Answer<T> = { ok: T } | { code: string; words: string };
export const LATE = "late"; // no answer in time, or none that can be read: the same again is safe

interface Doors {
  times: [Wire.AskMeetTimes, Wire.MeetTimes];
  book: [Wire.BookMeet, Wire.Meet];
  wish: [Wire.WishTimes, unknown];
  change: [Wire.ChangeMeet, Wire.Meet];
  state: [Wire.AskMeet, Wire.Meet];
}

export interface Api {
  ask<K extends keyof Doors>(name: K, given: Doors[K][0]): Promise<Answer<Doors[K][1]>>;
}

/** `base` is where the hub's addresses begin; `token` names the visitor, empty: nobody. */
export function apiOf(base: string, token: string, get: typeof fetch = (...all) => fetch(...all), ms = PATIENCE): Api {
  return {
    ask(name, given) {
      const stop = new AbortController();
      const late = { code: LATE, words: "" };
      const asked = get(base + "v1/meet/" + name, {
        method: "POST",
        body: JSON.stringify(given),
        headers: { "Content-Type": "application/json", ...(token ? { Authorization: "Bearer " + token } : {}) },
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        signal: stop.signal,
      });
      return new Promise((done) => {
        const timer = setTimeout(() => {
          done(late);
          stop.abort();
        }, ms);
        asked
          .then(read)
          .catch(() => late)
          .then((answer) => {
            clearTimeout(timer);
            done(answer as never);
          });
      });
    },
  };
}

async function read(response: Response): Promise<Answer<unknown>> {
  const body = await response.json();
  if (response.ok) return { ok: body };
  if (response.status >= 500 || typeof body.code !== "string") return { code: LATE, words: "" };
  return { code: body.code, words: String(body.message ?? "") };
}

/** An id that no other request has. */
export function newId(): string {
  let id = Date.now().toString(36);
  for (const part of crypto.getRandomValues(new Uint32Array(3))) id += part.toString(36);
  return id;
}
