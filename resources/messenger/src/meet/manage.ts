/** The page of one meeting: what, when, move it, cancel it. */
import { el } from "../panel/dom";
import type * as Wire from "../wire.gen";
import { type Api, newId } from "./api";
import { send, type Sent, watch } from "./flow";
import { button, note, placeOf, title } from "./parts";
import { type Picker, pickerOf } from "./picker";
import { resultOf } from "./result";
import { fill, refusalWords, type Words } from "./words";
import { clockFor } from "./zones";

export interface ManageOptions {
  api: Api;
  words: Words;
  lang: string;
  zone: string;
  meeting: string;
  secret: string;
  zoned(zone: string): void;
}

export interface Managing {
  element: HTMLElement;
  stop(): void;
}

export function managingOf(options: ManageOptions): Managing {
  const { api, words, lang, meeting, secret } = options;
  const stage = el("div", { class: "stage" });
  const element = el("div", { class: "booking" }, el("div", { class: "head" }, el("h1", {}, words.manageTitle)), stage);
  let zone = options.zone;
  let picker: Picker | null = null;
  let unwatch = (): void => undefined;

  const leave = (): void => {
    picker?.stop();
    picker = null;
    unwatch();
  };

  const show = (...parts: (HTMLElement | null)[]): void => {
    stage.replaceChildren(...parts.filter((one): one is HTMLElement => !!one));
    stage.querySelector<HTMLElement>("h2.step")?.focus();
  };

  const look = async (): Promise<void> => {
    leave();
    if (!secret) return show(note(words.badLink, "problem"));
    show(el("p", { class: "hint", role: "status" }, words.moment));
    const answer = await api.ask("state", { meeting, secret });
    if ("ok" in answer) return stand(answer.ok);
    show(el("p", { class: "problem", role: "alert" }, refusalWords(words, answer)), button(words.again, () => void look(), "primary"));
  };

  const stand = (first: Wire.Meet, why = ""): void => {
    leave();
    const draw = (meet: Wire.Meet): void => {
      const whole = { ...meet, secret: meet.secret || secret };
      const ahead = meet.start * 1000 > Date.now();
      const booked = meet.state === "booked"; // until then its host may still be another
      const free = ahead && (booked || meet.state === "pending" || meet.state === "asked");
      const reason = why ? el("p", { class: "problem", role: "alert" }, why) : null;
      show(
        resultOf({ words, clock: clockFor(lang, zone), own: true }, whole),
        reason,
        free
          ? el("div", { class: "buttons" }, ...(booked ? [button(words.move, () => move(whole))] : []), button(words.cancel, () => cancel(whole), "danger"))
          : null,
      );
    };
    draw(first);
    unwatch = watch(api, { ...first, secret }, draw);
  };

  const move = (meet: Wire.Meet, why = ""): void => {
    leave();
    picker = pickerOf({
      api,
      words,
      lang,
      zone,
      ask: { type: meet.type.name, meeting, secret },
      choosesType: false,
      heard: () => undefined,
      zoned(name) {
        zone = name;
        options.zoned(name);
      },
      pick: (start) => confirmMove(meet, start),
    });
    const reason = why ? el("p", { class: "problem", role: "alert" }, why) : null;
    show(title(words.move), note(clockFor(lang, zone).both(meet.start)), reason, picker.element, button(words.keep, () => stand(meet), "plain"));
  };

  const confirmMove = (meet: Wire.Meet, start: number): void => {
    leave();
    const clock = clockFor(lang, zone);
    const id = newId();
    const time = clock.both(start);
    const act = button(fill(words.moveTo, { time }), () => void change(act, { id, meeting, secret, what: "move", start }, meet), "primary");
    const buttons = el("div", { class: "buttons" }, act, button(words.change, () => move(meet)), button(words.keep, () => stand(meet)));
    show(title(time), note(placeOf(clock, start)), buttons);
  };

  const cancel = (meet: Wire.Meet): void => {
    leave();
    const id = newId();
    const box = el("textarea", { id: "words", rows: "3", maxlength: "500" });
    const label = el("label", { for: "words" }, fill(words.cancelWords, { host: meet.host || words.somebody }), el("span", { class: "hint" }, " (" + words.optional + ")"));
    const act = button(words.cancelNow, () => void change(act, { id, meeting, secret, what: "cancel", words: box.value.trim() }, meet), "danger");
    show(
      title(words.cancelAsk),
      note(clockFor(lang, zone).both(meet.start)),
      el("div", { class: "field" }, label, box),
      el("div", { class: "buttons" }, act, button(words.keep, () => stand(meet))),
    );
  };

  const change = async (act: HTMLButtonElement, given: Wire.ChangeMeet, meet: Wire.Meet): Promise<void> => {
    const progress = el("p", { class: "hint", role: "status" });
    act.parentElement!.after(progress);
    act.disabled = true;
    const sent: Sent = await send(api, "change", given, (now) => {
      progress.textContent = now.done ? "" : now.tries ? words.still : words.moment;
    });
    act.disabled = false;
    const { done } = sent;
    if (done && "ok" in done) return stand(done.ok);
    if (done?.code === "taken") return move(meet, words.taken);
    progress.setAttribute("role", "alert");
    progress.className = "problem";
    progress.textContent = done ? refusalWords(words, done) + " " + words.stays : words.unanswered;
  };

  void look();
  return { element, stop: leave };
}
