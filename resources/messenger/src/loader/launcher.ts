/** The launcher: an element with an open shadow root, put back when a page swaps its body. */
import { each } from "./list";
import { CSS } from "./look";
import { doc, later, on, safely } from "./page";

const SVG = "http://www.w3.org/2000/svg";
const BUBBLE = "M8 9h8M8 13h5M6 4h12q3 0 3 3v8q0 3-3 3h-5l-5 3v-3H6q-3 0-3-3V7q0-3 3-3z";
const FIGHTS = 30; // a page that keeps removing us gets its way

let host: HTMLElement;
let root: ShadowRoot;
let guard: MutationObserver;
let nonce = "";
let fights = 0;
export let box: HTMLElement;
export let button: HTMLButtonElement;

/** Show the launcher; `toggle` is called when it is pressed. */
export function mountLauncher(given: string, label: string, toggle: () => void): void {
  if (host) return place();
  nonce = given;
  host = doc.createElement("foyer-messenger");
  root = host.attachShadow({ mode: "open" });
  style(CSS);
  box = root.appendChild(doc.createElement("section"));
  button = box.appendChild(doc.createElement("button"));
  button.className = "l";
  button.setAttribute("aria-label", label);
  const icon = button.appendChild(doc.createElementNS(SVG, "svg"));
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.appendChild(doc.createElementNS(SVG, "path")).setAttribute("d", BUBBLE);
  on(button, "click", toggle);
  guard = new MutationObserver(() => safely(putBack));
  place();
}

export function removeLauncher(): void {
  guard.disconnect();
  host.remove();
}

/** Add a style sheet that a content security policy lets pass. */
export function style(css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = root.adoptedStyleSheets.concat(sheet);
  } catch {
    const element = doc.createElement("style");
    element.nonce = nonce;
    element.textContent = css;
    root.appendChild(element);
  }
}

function putBack(): void {
  if (host.isConnected || fights > FIGHTS) return;
  if (!fights++) later(() => (fights = 0), 6e4);
  place();
}

function place(): void {
  const body = doc.body || doc.documentElement;
  each(doc.querySelectorAll("foyer-messenger"), (copy) => copy.remove()); // in a body that the page had kept
  body.appendChild(host);
  each([doc, doc.documentElement, body], (node) => guard.observe(node, { childList: true }));
}
