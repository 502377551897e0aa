/** Events out: dataLayer for tag managers, a DOM event, and the page's own handlers. */
import { add, each } from "./list";
import { doc, safely, win } from "./page";

type Handler = (name: string, data: object) => void;

const handlers: Handler[] = [];

export function addHandler(handler: Handler): void {
  add(handlers, handler);
}

/** Announce in this page. */
export function announce(name: string, data: object): void {
  safely(() => {
    const page = win as unknown as { dataLayer?: { push(row: object): void } };
    page.dataLayer = page.dataLayer || ([] as object[]);
    page.dataLayer.push({ event: "ga_event", category: "Foyer", action: name });
  });
  safely(() => {
    doc.dispatchEvent(new CustomEvent("foyer:event", { bubbles: true, detail: { name, data } }));
  });
  each(handlers, (handler) => safely(() => handler(name, data)));
}
