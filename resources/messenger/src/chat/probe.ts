/**
 * Ask whether the hub is there without a trace in the page's console: browsers log
 * every failed request and socket, but not an <object> or a frame that fails to load.
 */
import { doc, later, on, win } from "../loader/page";

const PATIENCE = 6e3; // ms
const HIDDEN = "position:fixed!important;width:0!important;height:0!important;border:0!important";

/** A page with a policy usually forbids <object>; a frame logs an error status, no more. */
export function probeOf(hub: string, box: HTMLElement, strict: boolean): (done: (there: boolean) => void) => void {
  let framed = strict;
  on(doc, "securitypolicyviolation", () => (framed = true));
  return (done) => {
    if (doc.readyState !== "complete") return done(false); // never hold the page's load event
    const element = doc.createElement(framed ? "iframe" : "object");
    let open = true;
    const finish = (there: boolean): void => {
      if (!open) return;
      open = false;
      win.removeEventListener("message", hear);
      element.remove();
      done(there);
    };
    const hear = (event: MessageEvent): void => {
      if (event.data === "foyer" && event.source === element.contentWindow) finish(true);
    };
    win.addEventListener("message", hear);
    on(element, "error", () => finish(false));
    element.style.cssText = HIDDEN;
    element.tabIndex = -1;
    element.setAttribute("aria-hidden", "true");
    if (!framed) element.setAttribute("type", "text/html");
    element.setAttribute(framed ? "src" : "data", hub + "/alive");
    box.appendChild(element);
    later(() => finish(false), PATIENCE);
  };
}
