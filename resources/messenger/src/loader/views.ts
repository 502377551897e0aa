/**
 * Page views: one for each load, route and return from the back-forward cache;
 * none for a change of the hash.
 */
import type * as Wire from "../wire.gen";
import { makeId } from "./ids";
import { client } from "./link";
import { post } from "./outbox";
import { doc, later, now, on, win } from "./page";

const REPEAT = 2e3; // ms in which a call of `page` means the view that we took ourselves
const TITLE = 40; // ms in which a router sets the title of its new route

export let view: Wire.PageView;
let address = "";
let waits = 0;
let byItself = 0; // when the newest view was taken without a call

/** Take the view of this load, and from now on those of routes. */
export function watchViews(): void {
  enter(doc.referrer);
  const routes = (win as { navigation?: EventTarget }).navigation; // else see chat/routes.ts
  if (routes) on(routes, "currententrychange", route);
  on(win, "popstate", route);
}

/** The site says that this is a page view. */
export function viewByCall(): void {
  if (bare() === address && now() - byItself < REPEAT) return;
  const from = bare() === address ? view.referrer : address;
  enter(from || "");
  byItself = 0;
}

/** A view is sent when its title is there, or earlier when something else must follow it. */
export function settleView(): void {
  if (!waits) return;
  clearTimeout(waits);
  waits = 0;
  view = { ...view, title: doc.title.slice(0, 300) };
  post({ t: "page", view });
}

function bare(): string {
  return location.href.replace(/#.*/, "");
}

/** The address may have changed. */
export function route(): void {
  if (bare() !== address) enter(address);
}

/** A view begins. */
export function enter(referrer: string): void {
  settleView();
  address = bare();
  byItself = now();
  view = {
    id: makeId(),
    url: location.href,
    path: location.pathname,
    referrer,
    entered: byItself / 1e3,
    tab: client,
  };
  waits = later(settleView, TITLE);
}
