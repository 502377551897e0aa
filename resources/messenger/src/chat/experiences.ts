/**
 * Experiences of the site: a message of the assistant and events, started by a click, by
 * a call, or by the address (?q_showExperience=NAME).
 */
import type { Core } from "../core";
import { add, each, keep } from "../loader/list";
import { doc, on, safely, warn } from "../loader/page";
import { decode } from "./decode";

interface Experience {
  name: string;
  message?: string;
  selector?: string;
  track?: string[];
}

const SHOWN = "Experience Shown"; // by which the hub knows

export interface Experiences {
  run(name: unknown): void;
  load(): void; // unless that is done
}

/** Run experiences by name; `say` shows their message. */
export function experiencesOf(core: Core, say: (text: string) => void): Experiences {
  let known: Experience[] | null = null;
  const asked: unknown[] = []; // before the list was there

  const run = (name: unknown): void => {
    if (!core.runs()) return;
    if (!known) return add(asked, name);
    const found = keep(known, (one) => one.name === name)[0];
    if (!found) return warn("no experience " + String(name));
    core.post({ t: "track", name: SHOWN, props: { name: found.name } });
    each(found.track || [], core.track);
    if (found.message) say(found.message);
  };
  const clicked = (event: Event): void => {
    const target = event.target as Element;
    each(known || [], (one) => safely(() => one.selector && target.closest(one.selector) && run(one.name)));
  };

  const load = (): void => {
    if (known) return;
    const request = new XMLHttpRequest(); // pages replace fetch
    on(request, "load", () => {
      const list = request.status === 200 && decode(request.responseText);
      if (!(list instanceof Array) || known) return;
      known = list;
      each(asked, (name) => run(name));
    });
    request.open("GET", core.hub + "/experiences.json");
    request.send();
  };
  load();
  on(doc, "click", clicked);
  const wanted = /[?&]q_showExperience=([\w.-]+)/.exec(location.search);
  if (wanted) run(wanted[1]);
  return { run, load };
}
