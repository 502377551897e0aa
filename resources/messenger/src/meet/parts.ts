/** Pieces that every step of a booking is made of. */
import { el, link } from "../panel/dom";
import type * as Wire from "../wire.gen";
import { calendars } from "./calendar";
import { type Clock, zoneName, zones } from "./zones";
import { fill, type Words } from "./words";

export function button(text: string, act: () => void, kind = ""): HTMLButtonElement {
  const made = el("button", { type: "button", class: kind }, text);
  made.addEventListener("click", act);
  return made;
}

export function note(text: string, kind = "hint"): HTMLElement {
  return el("p", { class: kind }, text);
}

/** A title that takes the focus when its step begins. */
export function title(text: string, kind = "step"): HTMLElement {
  return el("h2", { tabindex: "-1", class: kind }, text);
}

/** "30 min · Online · with Noa", "90 min · On site: Via Roma 1, Bologna" */
export function facts(words: Words, type: Wire.TypeShown, host = type.host ?? ""): string {
  const places: Record<string, string> = { phone: words.phone, place: words.place + (type.where ? ": " + type.where : "") };
  const place = places[type.location] ?? words.online;
  return [fill(words.minutes, { n: type.duration_min }), place, host && fill(words.with, { host })].filter(Boolean).join(" · ");
}

/** A list of time zones; all of them are filled in when somebody comes near. */
export function zoneList(words: Words, zone: string, chosen: (zone: string) => void): HTMLElement {
  const option = (one: string): HTMLOptionElement => el("option", { value: one, selected: one === zone }, zoneName(one));
  const select = el("select", { "data-key": "zone" }, option(zone));
  const whole = (): void => {
    if (select.options.length > 1) return;
    for (const one of zones(zone)) if (one !== zone) select.append(option(one));
    const sorted = [...select.options].sort((a, b) => a.text.localeCompare(b.text));
    select.append(...sorted);
    select.value = zone;
  };
  for (const near of ["focus", "pointerenter", "touchstart"]) select.addEventListener(near, whole);
  select.addEventListener("change", () => chosen(select.value));
  return el("label", { class: "zone" }, el("span", {}, words.zone), select);
}

/** "Rome (Europe), GMT+1" */
export function placeOf(clock: Clock, at: number): string {
  return zoneName(clock.zone) + ", " + clock.offset(at);
}

/** The time of a meeting, in full. */
export function moment(clock: Clock, start: number, end: number): HTMLElement {
  const until = end > start ? " – " + clock.clock(end) : "";
  return el("p", { class: "moment" }, el("strong", {}, clock.both(start) + until), " ", el("span", { class: "hint" }, placeOf(clock, start)));
}

export function addLinks(words: Words, meet: Wire.Meet): HTMLElement {
  const list = el("ul", { class: "links" });
  for (const target of calendars(meet, words.file)) list.append(el("li", {}, link(target.address, target.name)));
  return el("div", { class: "add" }, el("h3", {}, words.add), list);
}

/** Redraw without losing the place of who works with the keyboard. */
export function keepFocus(root: HTMLElement, redraw: () => void): void {
  const at = root.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.key : undefined;
  redraw();
  if (at && document.activeElement === document.body) root.querySelector<HTMLElement>(`[data-key="${CSS.escape(at)}"]`)?.focus();
}
