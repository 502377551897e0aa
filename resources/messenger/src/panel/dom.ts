/** Elements without ever reading text as markup. */
type Attributes = Record<string, string | boolean>;
type Child = Node | string | null | undefined;

export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child): child is Node | string => child != null));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A line icon from its path. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  close: "M18 6 6 18M6 6l12 12",
  send: "M10 14 21 3m0 0-6.5 18a.55.55 0 0 1-1 0L10 14l-7-3.5a.55.55 0 0 1 0-1L21 3",
  back: "M19 12H5m6 6-6-6 6-6",
  calendar: "M4 7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM16 3v4M8 3v4m-4 4h16",
};

const LINK = /https?:\/\/[^\s<>"']+/g;
const TAIL = /[.,:;!?)\]}]+$/;

/** Text with its web addresses as links that show where they lead. */
export function linked(text: string): DocumentFragment {
  const whole = document.createDocumentFragment();
  let at = 0;
  for (const found of text.matchAll(LINK)) {
    const address = found[0].replace(TAIL, "");
    whole.append(text.slice(at, found.index), link(address, address));
    at = found.index! + address.length;
  }
  whole.append(text.slice(at));
  return whole;
}

/** A link that tells the other side nothing; null when the address is no web address. */
export function link(address: string, words: string): HTMLAnchorElement | string {
  if (!/^https?:\/\//i.test(address)) return words;
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, words);
}
