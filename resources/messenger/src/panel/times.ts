/** Offered times as buttons, and what became of the choice. */
import type * as Wire from "../wire.gen";
import { el, icon, ICONS, link } from "./dom";
import { emailForm } from "./email";
import { type Choice } from "./state";
import { instant, type When } from "./when";
import { say, type Words } from "./words";

export interface Picker {
  words: Words;
  when: When;
  email: string;
  book?(): void; // where meetings can be booked from the chat
  pick(message: Wire.Message, start: string, email: string, name: string): void;
}

const MOST = 60; // slots of one message that are shown

/** The times of one message, in days. */
export function timesCard(picker: Picker, message: Wire.Message, choice: Choice | undefined, over: boolean): HTMLElement {
  const { words, when } = picker;
  const card = el("div", { class: "times" }, el("p", { class: "hint" }, say(words.times, { zone: when.place })));
  const question = el("div", {});
  for (const [day, starts] of days(message, when)) {
    const group = el("div", { class: "slots", role: "group", "aria-label": day });
    for (const start of starts) group.append(slot(start));
    card.append(el("p", { class: "day", "aria-hidden": "true" }, day), group);
  }
  card.append(question);
  if (picker.book && !over && !choice) card.append(bookButton(words.moreTimes, picker.book));
  if (choice && !over) card.append(el("p", { class: "hint" }, say(words.chosen, { time: when.both(new Date(choice.start)) })));
  return card;

  function slot(start: string): HTMLElement {
    const at = new Date(start);
    const button = el(
      "button",
      {
        type: "button",
        "aria-label": when.both(at),
        "aria-pressed": String(choice?.start === start),
        disabled: over || !!choice,
      },
      when.clock(at),
    );
    button.addEventListener("click", () => choose(start));
    return button;
  }

  function choose(start: string): void {
    if (picker.email) return picker.pick(message, start, picker.email, "");
    const form = emailForm(words, {
      title: say(words.invite, { time: when.both(new Date(start)) }),
      button: words.confirm,
      askName: true,
      done: (email, name) => picker.pick(message, start, email, name),
    });
    question.replaceChildren(form);
    form.querySelector("input")!.focus();
    form.scrollIntoView({ block: "nearest" });
  }
}

/** A button that opens the booking in the panel. */
export function bookButton(text: string, book: () => void): HTMLElement {
  const button = el("button", { type: "button", class: "book" }, icon(ICONS.calendar), text);
  button.addEventListener("click", book);
  return button;
}

function days(message: Wire.Message, when: When): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const slots = message.data?.slots;
  for (const start of Array.isArray(slots) ? slots.slice(0, MOST) : []) {
    const at = instant(start);
    if (!at) continue;
    const day = when.day(at);
    found.set(day, [...(found.get(day) ?? []), start as string]);
  }
  return found;
}

/** A meeting that was booked, or why it was not. */
export function meetingCard(words: Words, when: When, message: Wire.Message): HTMLElement {
  const booking = message.data ?? {};
  const state = String(booking.state ?? "");
  const start = instant(booking.start);
  const end = instant(booking.end);
  const titles: Record<string, string> = {
    booked: words.booked,
    booked_no_link: words.bookedNoLink,
    pending: words.pending,
    conflict: words.conflict,
    moved: words.moved,
    cancelled: words.cancelled,
  };
  const booked = /^booked|^moved/.test(state);
  const titled = booking.meeting && (titles[state] || state === "failed"); // the hub's text says no more
  const time = start ? when.both(start) + (end ? " – " + when.clock(end) : "") : "";
  const join = typeof booking.join_url === "string" && booked ? link(booking.join_url, words.join) : null;
  return el(
    "div",
    { class: booked ? "card meeting ok" : "card meeting" },
    el("p", { class: "title" }, icon(ICONS.calendar), titles[state] ?? words.unbooked),
    time && (booked || /^pending|^cancelled/.test(state)) ? el("p", {}, time, el("span", { class: "hint" }, " " + when.place)) : null,
    message.text && !titled ? el("p", { dir: "auto" }, message.text) : null,
    join instanceof Node ? el("p", {}, join) : null,
  );
}
