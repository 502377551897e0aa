/** The place in the panel where meetings are booked; the file that does it is fetched when wanted. */
import type { Wanted } from "../meet/panel";
import { el, icon, ICONS } from "./dom";
import type { Words } from "./words";

type Chosen = typeof import("../meet/panel");
type Running = ReturnType<Chosen["open"]>;

// In a sandboxed page this script has no base address of its own for an import.
const FILE = new URL("picker.js", (document.currentScript as HTMLScriptElement).src).href;
const PATIENCE = 2000; // ms

export interface Around {
  wanted(): Wanted;
  opened(): void;
  closed(): void;
}

export interface PanelBooking {
  element: HTMLElement;
  open(): void;
  close(): void;
  focus(): void;
  isOpen(): boolean;
}

export function bookingIn(words: Words, around: Around): PanelBooking {
  const back = el("button", { type: "button", class: "plain" }, icon(ICONS.back), words.backToChat);
  const status = el("p", { class: "hint", role: "status" });
  const place = el("div", {});
  const element = el("main", { class: "panel-booking", "aria-label": words.book, hidden: true }, back, status, place);
  let running: Running | null = null;
  let tries = 0;
  let turn = 0;

  const open = (): void => {
    if (!element.hidden) return;
    const mine = ++turn;
    element.hidden = false;
    around.opened();
    back.focus();
    status.textContent = words.moment;
    const late = setTimeout(() => (status.textContent = words.bookAway), PATIENCE);
    const address = FILE + (tries++ ? "?" + tries : ""); // browsers remember a failure
    import(address).then(
      (file: Chosen) => {
        clearTimeout(late);
        if (mine === turn) begin(file);
      },
      () => {
        clearTimeout(late);
        status.textContent = words.bookAway;
      },
    );
  };

  const begin = (file: Chosen): void => {
    tries = 0;
    status.textContent = "";
    running = file.open(around.wanted());
    place.replaceChildren(running.element);
    running.focus();
  };

  const close = (): void => {
    if (element.hidden) return;
    turn++;
    running?.stop();
    running = null;
    place.replaceChildren();
    status.textContent = "";
    element.hidden = true;
    around.closed();
  };

  back.addEventListener("click", close);
  return { element, open, close, focus: () => (running ?? back).focus(), isOpen: () => !element.hidden };
}
