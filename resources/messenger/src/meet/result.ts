/** How a meeting stands, as its attendee reads it. */
import { el, link } from "../panel/dom";
import type * as Wire from "../wire.gen";
import { addLinks, facts, moment, note, title } from "./parts";
import { fill, type Words } from "./words";
import type { Clock } from "./zones";

export interface Showing {
  words: Words;
  clock: Clock;
  own: boolean; // on the meeting's own page: no link to it
}

/** What became of a meeting: a title that says it, then what is useful now. */
export function resultOf({ words, clock, own }: Showing, meet: Wire.Meet): HTMLElement {
  const ok = meet.state === "booked";
  const where = meet.join_url && ok ? link(meet.join_url, words.join) : null;
  const box = el(
    "div",
    { class: "result" },
    title(headline(words, clock, meet), ok ? "step ok" : "step"),
    el("p", { class: "what" }, meet.subject),
    meet.state === "failed" ? null : moment(clock, meet.start, meet.end),
    note(facts(words, meet.type, meet.host)),
    below(words, meet),
    where instanceof Node ? el("p", {}, where) : null,
  );
  if (ok) box.append(addLinks(words, meet));
  if (!own && meet.manage && meet.state !== "failed") {
    const page = link(meet.manage, words.manage);
    if (page instanceof Node) box.append(el("p", {}, page));
  }
  return box;
}

function headline(words: Words, clock: Clock, meet: Wire.Meet): string {
  switch (meet.state) {
    case "booked":
      return words.booked;
    case "moving":
      return fill(words.moving, { time: clock.both(meet.wanted_start || meet.start) });
    case "cancelling":
      return words.cancelling;
    case "cancelled":
      return words.cancelled;
    case "failed":
      return words.failed;
    case "no_show":
      return words.noShow;
    default:
      return words.held;
  }
}

function below(words: Words, meet: Wire.Meet): HTMLElement | null {
  const email = meet.email ?? "";
  if (meet.state === "booked") return note(meet.invited && email ? fill(words.bookedMore, { email }) : words.bookedPlain);
  if (meet.state === "asked" || meet.state === "pending") return note(fill(words.heldMore, { email }));
  return null;
}
