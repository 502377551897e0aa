/** The launcher's face: bubble or cross, badge, and why there is no chat. */
import type { Core } from "../core";
import { doc } from "../loader/page";
import type { Words } from "./words";

const CROSS = "M18 6 6 18M6 6l12 12";

export interface Face {
  open: boolean;
  up: boolean;
  unread: number;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  text = "",
): HTMLElementTagNameMap[K] {
  const element = doc.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.textContent = text;
  return element;
}

/** Return the function that draws the launcher. */
export function faceOf(core: Core, words: Words): (face: Face) => void {
  const { box, button } = core;
  const path = button.querySelector("path")!;
  const bubble = path.getAttribute("d")!;
  const pill = button.appendChild(make("span", {}));
  const badge = button.appendChild(make("b", { "aria-hidden": "true" }));
  box.setAttribute("aria-label", words.chat);
  return ({ open, up, unread }) => {
    const reason = open || up ? "" : words.away + " " + words.leave + ".";
    const news = open || !unread ? "" : ", " + unread + " " + words.unread;
    path.setAttribute("d", open ? CROSS : bubble);
    pill.hidden = !reason;
    pill.textContent = reason;
    badge.hidden = !news;
    badge.textContent = "" + unread;
    box.classList.toggle("o", open);
    button.setAttribute("aria-expanded", "" + open);
    button.setAttribute("aria-label", (open ? words.shut : reason || words.open) + news);
  };
}
