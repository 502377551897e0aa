/** What is known of the free times and of a meeting, kept up to date without ever hanging. */
import type * as Wire from "../wire.gen";
import { type Api, LATE } from "./api";

export interface Times {
  known: Wire.MeetTimes | null; // as last heard
  busy: boolean; // being asked for; ends within two seconds
  late: boolean; // the last answer did not come: `known` may be old
  refused: { code: string; words: string } | null;
  heard: number; // ms, when `known` came
  next: boolean; // they will be asked for once more
  rounds: number; // that were answered
}

export interface Waiter {
  now(): number; // ms
  after(ms: number, work: () => void): () => void; // returns how to stop it
}

export const BROWSER: Waiter = {
  now: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

const AGAIN = 2000; // ms until fresher times are asked for
const REFRESHES = 4;
const EMPTY: Times = { known: null, busy: false, late: false, refused: null, heard: 0, next: false, rounds: 0 };

export interface TimesFlow {
  load(ask: Wire.AskMeetTimes): void;
  stop(): void;
}

/** Ask for times, and again while the hub is refreshing them. */
export function timesFlow(api: Api, draw: (times: Times) => void, waiter = BROWSER): TimesFlow {
  let times = EMPTY;
  let turn = 0;
  let cancel = (): void => undefined;
  const show = (change: Partial<Times>): void => draw((times = { ...times, ...change }));

  const round = async (ask: Wire.AskMeetTimes, mine: number, left: number, quiet: boolean): Promise<void> => {
    if (!quiet) show({ busy: true });
    const answer = await api.ask("times", ask);
    if (mine !== turn) return;
    if ("ok" in answer) {
      const next = !!answer.ok.refreshing && left > 0;
      show({ known: answer.ok, busy: false, late: false, refused: null, heard: waiter.now(), next, rounds: times.rounds + 1 });
      if (next) cancel = waiter.after(AGAIN, () => void round(ask, mine, left - 1, true));
    } else if (answer.code === LATE) {
      show({ busy: false, late: true, next: false });
      if (left) cancel = waiter.after(AGAIN * 2, () => void round(ask, mine, left - 1, true));
    } else show({ busy: false, late: false, refused: answer, next: false });
  };

  return {
    load(ask) {
      cancel();
      times = { ...times, rounds: 0 };
      void round(ask, ++turn, REFRESHES, false);
    },
    stop() {
      turn++;
      cancel();
    },
  };
}

/** Seconds since the calendars were read, now; null where none could be. */
export function ageOf(times: Times, waiter = BROWSER): number | null {
  const age = times.known?.age_s;
  return age == null ? null : age + (waiter.now() - times.heard) / 1000;
}

export type Standing = "slots" | "later" | "none" | "unknown" | "looking";

/** What to show: slots, that there are none (and perhaps when there are), or that nobody knows. */
export function standing(times: Times): Standing {
  const { known } = times;
  if (known?.starts?.length) return "slots";
  if (times.busy && !known) return "looking";
  if (known && known.age_s == null && times.next && times.rounds === 1) return "looking"; // two seconds at most
  if (!known || known.age_s == null || times.refused) return "unknown";
  return known.next ? "later" : "none";
}

const OPEN = ["asked", "pending", "moving", "cancelling"];
const TRIES = 3;
const QUICK = 20; // looks every two seconds, then every ten
const LOOKS = 60;

export interface Sent {
  tries: number; // that were not answered in time
  done: { ok: Wire.Meet } | { code: string; words: string } | null;
}

/** Send the same request until it is answered, three times at most. */
export async function send<K extends "book" | "change">(
  api: Api,
  name: K,
  given: K extends "book" ? Wire.BookMeet : Wire.ChangeMeet,
  draw: (sent: Sent) => void,
): Promise<Sent> {
  let sent: Sent = { tries: 0, done: null };
  for (draw(sent); sent.tries < TRIES && !sent.done; draw(sent)) {
    const answer = await api.ask(name, given as never);
    const late = "code" in answer && answer.code === LATE;
    sent = late ? { tries: sent.tries + 1, done: null } : { ...sent, done: answer as Sent["done"] };
  }
  return sent;
}

export function isOpen(meet: Wire.Meet): boolean {
  return OPEN.includes(meet.state);
}

/** A meeting without the address of its file, which is another one in each answer. */
function plain(meet: Wire.Meet): string {
  return JSON.stringify({ ...meet, ics: "" });
}

/** Look how a meeting stands until it stands still, and draw what is new of it; return how to stop. */
export function watch(api: Api, meet: Wire.Meet, draw: (meet: Wire.Meet) => void, waiter = BROWSER): () => void {
  let stopped = false;
  let shown = plain(meet);
  let cancel = (): void => undefined;
  const look = (n: number): void => {
    cancel = waiter.after(n < QUICK ? AGAIN : AGAIN * 5, () => {
      void api.ask("state", { meeting: meet.id, secret: meet.secret }).then((answer) => {
        if (stopped) return;
        // drawn anew for nothing, a page takes the keyboard and the press from who is using it
        if ("ok" in answer && shown !== plain(answer.ok)) {
          shown = plain(answer.ok);
          draw(answer.ok);
        }
        const on = "ok" in answer ? isOpen(answer.ok) : answer.code === LATE;
        if (on && n < LOOKS) look(n + 1);
      });
    });
  };
  if (isOpen(meet)) look(0);
  return () => {
    stopped = true;
    cancel();
  };
}
