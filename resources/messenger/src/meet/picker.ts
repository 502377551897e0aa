/** Choose a day and a time. */
import { el } from "../panel/dom";
import type * as Wire from "../wire.gen";
import type { Api } from "./api";
import { ageOf, standing, type Times, timesFlow } from "./flow";
import { button, keepFocus, note, zoneList } from "./parts";
import { ago, fill, refusalWords, type Words } from "./words";
import { type Clock, clockFor, type Day, days } from "./zones";

export interface PickerOptions {
  api: Api;
  words: Words;
  lang: string;
  zone: string;
  ask: Wire.AskMeetTimes;
  choosesType: boolean; // another kind of meeting may be chosen
  heard(times: Wire.MeetTimes): void;
  zoned(zone: string): void;
  pick(start: number): void;
  wish?(): void; // leave preferred times instead
}

export interface Picker {
  element: HTMLElement;
  reload(): void;
  stop(): void;
}

const MOST = 96; // times of one day that are shown

export function pickerOf(options: PickerOptions): Picker {
  const { words } = options;
  let clock: Clock = clockFor(options.lang, options.zone);
  let ask = options.ask;
  let chosen = ""; // day
  let times: Times | null = null;

  const kinds = el("div", {});
  const status = el("div", { role: "status", class: "state" });
  const dayBox = el("div", {});
  const slotBox = el("div", {});
  const foot = el("div", { class: "more" });
  const zone = zoneList(words, options.zone, (name) => {
    clock = clockFor(options.lang, name);
    chosen = "";
    options.zoned(name);
    draw();
  });
  const element = el("div", { class: "picker" }, kinds, zone, status, dayBox, slotBox, foot);
  const flow = timesFlow(options.api, (news) => {
    const fresh = news.known && news.known !== times?.known;
    times = news;
    if (fresh) options.heard(news.known!);
    draw();
  });

  const load = (change: Partial<Wire.AskMeetTimes>): void => {
    chosen = "";
    flow.load((ask = { ...ask, ...change }));
  };

  const draw = (): void => {
    if (!times) return;
    const stands = standing(times);
    const found = stands === "slots" ? days(times.known!.starts!, clock) : [];
    if (!found.some((day) => day.key === chosen)) chosen = found[0]?.key ?? "";
    element.setAttribute("aria-busy", String(times.busy));
    keepFocus(element, () => {
      drawKinds();
      status.replaceChildren(...statusOf(stands));
      dayBox.replaceChildren(...(found.length ? [dayList(found)] : []));
      drawSlots(found);
      foot.replaceChildren(...more(stands));
    });
  };

  const drawKinds = (): void => {
    const types = times!.known?.types ?? [];
    const others = options.choosesType && types.length > 1;
    if (!others) return kinds.replaceChildren();
    const known = times!.known!.type.name;
    const select = el("select", { "data-key": "kind" });
    for (const type of types) select.append(el("option", { value: type.name, selected: type.name === known }, type.title + " – " + fill(words.minutes, { n: type.duration_min })));
    select.addEventListener("change", () => load({ type: select.value, low: 0, high: 0 }));
    kinds.replaceChildren(el("label", { class: "kind" }, el("span", {}, words.kinds), select));
  };

  const statusOf = (stands: string): HTMLElement[] => {
    const { known, refused, late } = times!;
    if (refused && !known?.starts?.length) return [note(refused.code === "not_found" ? words.unknownType : refusalWords(words, refused), "problem")];
    if (stands === "looking") return [note(words.looking)];
    if (stands === "unknown") return [note(words.late, "problem")];
    if (stands === "none") return [note(ask.low ? words.noneHere : words.none, "problem")];
    if (stands === "later") {
      return [note(words.noneHere + " " + fill(words.next, { day: clock.day(known!.next!) }), "problem"), button(words.showNext, () => load(around(known!.next!)), "primary")];
    }
    const age = ageOf(times!);
    if (age !== null && (known!.stale || late)) return [note(fill(words.old, { ago: ago(words, age) }), "warn")];
    return times!.next ? [note(words.fresher)] : [];
  };

  const dayList = (found: Day[]): HTMLElement => {
    const set = el("fieldset", { class: "days" }, el("legend", {}, words.pickDay));
    for (const day of found) {
      const input = el("input", { type: "radio", name: "day", value: day.key, checked: day.key === chosen, "data-key": day.key });
      const chip = el("label", { class: "day-chip" }, input, el("span", { class: "week" }, clock.week(day.start)), " ", el("span", {}, clock.date(day.start)));
      chip.classList.toggle("on", day.key === chosen);
      input.addEventListener("change", () => {
        chosen = day.key;
        for (const one of set.querySelectorAll("label")) one.classList.toggle("on", one === chip);
        drawSlots(found);
      });
      set.append(chip);
    }
    return set;
  };

  const drawSlots = (found: Day[]): void => {
    const day = found.find((one) => one.key === chosen);
    if (!day) return slotBox.replaceChildren();
    const name = fill(words.pickTime, { day: clock.day(day.start) });
    const group = el("div", { class: "slots", role: "group", "aria-label": name });
    for (const { start, text } of day.slots.slice(0, MOST)) {
      const one = button(text, () => options.pick(start));
      one.dataset.key = "s" + start;
      one.setAttribute("aria-label", clock.day(start) + ", " + text);
      group.append(one);
    }
    slotBox.replaceChildren(note(name, "label"), group);
  };

  const more = (stands: string): HTMLElement[] => {
    const found: HTMLElement[] = [];
    if (times!.refused?.code === "not_found") return found;
    const starts = times!.known?.starts ?? [];
    if (stands === "unknown" || times!.late) found.push(button(words.again, () => load({})));
    if (ask.low) found.push(button(words.earlier, () => load({ low: 0, high: 0 })));
    if (stands === "slots" && starts.length) found.push(button(words.later, () => load(after(starts[starts.length - 1]))));
    if (options.wish && stands !== "looking") found.push(button(words.wish, options.wish, stands === "unknown" || stands === "none" ? "primary" : ""));
    return found;
  };

  flow.load(ask);
  return { element, reload: () => load({}), stop: () => flow.stop() };
}

const DAY = 86400;

function around(start: number): Partial<Wire.AskMeetTimes> {
  return { low: start, high: start + 14 * DAY };
}

/** The two weeks after the last day that was shown. */
function after(last: number): Partial<Wire.AskMeetTimes> {
  return around(last + 1);
}
