/** Events out: dataLayer for tag managers, a DOM event, and the page's own handlers. */
import { add, each, has } from "./list";
import { doc, safely, win } from "./page";

type Handler = (name: string, data: object) => void;

const handlers: Handler[] = [];

export function addHandler(handler: Handler): void {
  add(handlers, handler);
}

/** Announce in this page. */
export function announce(name: string, data: object): void {
  safely(() => {
    const page = win as unknown as { dataLayer?: object[] };
    const layer = (page.dataLayer = page.dataLayer || []);
    const row = { event: "ga_event", category: "Foyer", action: name };
    if (has(layer, "push")) layer.push(row); // a tag manager listens
    else add(layer, row);
  });
  safely(() => {
    doc.dispatchEvent(new CustomEvent("foyer:event", { bubbles: true, detail: { name, data } }));
  });
  each(handlers, (handler) => safely(() => handler(name, data)));
}
