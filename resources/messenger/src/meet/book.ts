/** Book a meeting, step by step: a time, the form, what became of it. */
import { el } from "../panel/dom";
import type * as Wire from "../wire.gen";
import { type Api, newId } from "./api";
import { type Sent, send, watch } from "./flow";
import { type Filled, type Form, formOf } from "./form";
import { button, facts, note, placeOf, title } from "./parts";
import { type Picker, pickerOf } from "./picker";
import { resultOf } from "./result";
import { fill, refusalWords, type Words } from "./words";
import { clockFor } from "./zones";

export interface BookOptions {
  api: Api;
  words: Words;
  lang: string;
  zone: string;
  ask: Wire.AskMeetTimes; // the type, and the conversation in a chat
  known: { email: string; name: string };
  head?: HTMLElement; // shows what is booked
  heading: "h1" | "h2";
  booked(meet: Wire.Meet): void; // held or booked: the address is right
  zoned(zone: string): void;
}

export interface Booking {
  element: HTMLElement;
  focus(): void;
  stop(): void;
}

export function bookingOf(options: BookOptions): Booking {
  const { api, words, lang } = options;
  const conversation = options.ask.conversation ?? "";
  const head = el("div", { class: "head" }, el(options.heading, { tabindex: "-1" }, words.book));
  const stage = el("div", { class: "stage" });
  const element = el("div", { class: "booking" }, head, stage);
  let zone = options.zone;
  let type: Wire.TypeShown | null = null;
  let known = { ...options.known };
  let picker: Picker | null = null;
  let unwatch = (): void => undefined;

  const focus = (): void => head.querySelector<HTMLElement>("[tabindex]")?.focus();

  const show = (...parts: (HTMLElement | null)[]): void => {
    stage.replaceChildren(...parts.filter((one): one is HTMLElement => !!one));
    const focus = stage.querySelector<HTMLElement>("h2.step");
    if (focus) focus.focus();
  };

  const leave = (): void => {
    picker?.stop();
    picker = null;
    unwatch();
  };

  const drawHead = (): void => {
    if (!type) return;
    const text = type.text ? note(type.text, "lead") : null;
    const held = head.contains(document.activeElement); // who waits for the times reads on here
    head.replaceChildren(el(options.heading, { tabindex: "-1" }, type.title), note(facts(words, type), "facts"), ...(text ? [text] : []));
    if (held) focus();
  };

  const choose = (why = ""): void => {
    leave();
    picker = pickerOf({
      api,
      words,
      lang,
      zone,
      ask: { ...options.ask, ...(type ? { type: type.name } : {}) },
      choosesType: true,
      heard(times) {
        const changed = type?.name !== times.type.name;
        type = times.type;
        if (changed) drawHead();
      },
      zoned(name) {
        zone = name;
        options.zoned(name);
      },
      pick: ask,
      wish: wishTimes,
    });
    const reason = why ? el("p", { class: "problem", role: "alert" }, why) : null;
    show(reason, picker.element);
  };

  const ask = (start: number): void => {
    leave();
    const clock = clockFor(lang, zone);
    const id = newId(); // of this time: sent again, it is the same booking
    const form = formOf({
      words,
      questions: type?.questions ?? [],
      phone: type?.location === "phone",
      wish: false,
      known,
      action: words.confirm,
      sent: (filled) => void book(id, start, filled, form),
    });
    show(title(clock.both(start)), note(placeOf(clock, start)), form.element, button(words.change, () => choose(), "plain"));
  };

  const book = async (id: string, start: number, filled: Filled, form: Form): Promise<void> => {
    const { text: _, ...rest } = filled;
    known = { email: filled.email, name: filled.name };
    const progress = el("p", { class: "hint", role: "status" });
    form.element.append(progress);
    form.busy(true);
    const sent = await send(api, "book", { id, type: type!.name, start, zone, lang, conversation, ...rest }, (now) => {
      progress.textContent = now.done ? "" : now.tries ? words.still : words.sending;
    });
    progress.remove();
    form.busy(false);
    if (stage.contains(form.element)) settle(sent, form);
  };

  const settle = ({ done }: Sent, form: Form): void => {
    if (!done) return form.refuse(words.unanswered);
    if ("ok" in done) {
      options.booked(done.ok);
      return follow(done.ok);
    }
    if (done.code === "taken") return choose(words.taken);
    form.refuse(refusalWords(words, done));
  };

  const follow = (first: Wire.Meet): void => {
    leave();
    const draw = (meet: Wire.Meet): void => {
      if (meet.state === "failed") return choose(words.failed + ". " + words.pickOther);
      const again = button(words.bookAgain, () => choose(), "plain");
      show(resultOf({ words, clock: clockFor(lang, zone), own: false }, meet), meet.state === "booked" ? again : null);
      if (meet.state === "booked") options.booked(meet);
    };
    draw(first);
    unwatch = watch(api, first, draw);
  };

  const wishTimes = (): void => {
    leave();
    const id = newId();
    const form = formOf({ words, questions: [], phone: false, wish: true, known, action: words.wishSend, sent: (filled) => void sendWish(filled) });
    const sendWish = async ({ email, name, text, trap, opened_ms }: Filled): Promise<void> => {
      known = { email, name };
      form.busy(true);
      const answer = await api.ask("wish", { id, type: type?.name ?? options.ask.type ?? "", email, name, text, zone, lang, conversation, trap, opened_ms });
      form.busy(false);
      if ("ok" in answer) show(title(fill(words.wished, { email }), "step ok"), button(words.book, () => choose(), "plain"));
      else form.refuse(refusalWords(words, answer));
    };
    show(title(words.wish), note(words.wishLead), form.element, button(words.back, () => choose(), "plain"));
  };

  choose();
  return { element, focus, stop: leave };
}
