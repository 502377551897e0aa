/** The chat of a page: opened by the launcher or by a call, with the panel or without. */
import type { Chat, Core } from "../core";
import { each } from "../loader/list";
import { doc, on } from "../loader/page";
import type { FromPanel } from "../port";
import type * as Wire from "../wire.gen";
import { awayCard } from "./away";
import { decode } from "./decode";
import { experiencesOf } from "./experiences";
import { watchForms } from "./forms";
import { type Frame, frameOf } from "./frame";
import { faceOf } from "./launcher";
import { CSS } from "./look";
import { probeOf } from "./probe";
import { watchRoutes } from "./routes";
import * as thread from "./thread";
import { wordsFor } from "./words";

type Echo = Omit<Wire.Say, "id"> | Omit<Wire.Pick, "id">;

const LONGEST = 4000; // characters of a message
const GREETED = 3e5; // ms in which an experience that the hub starts is not started again

export function open(core: Core): Chat {
  const words = wordsFor(core.italian);
  const drawFace = faceOf(core, words);
  let frame: Frame | null = null;
  let card: HTMLElement | null = null;
  let isOpen = false;
  let focus = false; // the visitor opened it: the panel takes the focus when it is there
  let up = core.up;
  let bot: Wire.Message[] = []; // what experiences said on this page

  const draw = (): void => {
    if (frame) frame.shell.hidden = !isOpen;
    core.box.classList.toggle("f", !!frame);
    if (isOpen && frame && frame.live() && !doc.hidden) {
      each(thread.read(), (mark) => core.post({ t: "read", ...mark }));
    }
    drawFace({ open: isOpen, up, unread: thread.unread() });
  };

  const show = (byVisitor: boolean): void => {
    isOpen = true;
    focus = byVisitor;
    if (frame) {
      draw(); // a hidden frame cannot take the focus
      if (focus) frame.focus();
      frame.tell({ k: "show", focus });
    } else if (up) load();
    else fallBack();
    draw();
  };

  const hide = (giveBack: boolean): void => {
    isOpen = false;
    dropCard();
    draw();
    if (giveBack) core.button.focus();
  };

  const load = (): void => {
    const query = `lang=${core.italian ? "it" : "en"}&dir=${getComputedStyle(core.box).direction}`;
    frame = frameOf(core.hub, query, words.chat, {
      ready: greet,
      failed() {
        dropFrame();
        if (isOpen) fallBack();
        draw();
      },
      heard: hear,
    });
    core.box.insertBefore(frame.shell, core.button);
    if (focus) frame.focus();
  };

  const greet = (): void => {
    dropCard();
    const pending: object[] = [];
    each(core.waiting(), (text) => (pending[pending.length] = decode(text) as object));
    frame!.tell({
      k: "hi",
      up,
      events: thread.events,
      bot,
      pending: pending as { t: string; id: string }[],
      draft: core.get("d"),
      email: core.email(),
      token: core.get("v"), // as link.ts keeps it
      focus: focus && isOpen,
    });
    draw();
  };

  const fallBack = (): void => {
    dropFrame();
    dropCard();
    card = awayCard(words, {
      draft: core.get("d"),
      askEmail: !core.email(),
      focus,
      keep: keepDraft,
      send(text, email) {
        core.drop("d");
        if (email) core.learn({ email });
        core.post({ t: "say", text });
      },
    });
    core.box.insertBefore(card, core.button);
    if (focus) card.querySelector("textarea")!.focus();
  };

  const dropCard = (): void => {
    if (card) card.remove();
    card = null;
  };

  const dropFrame = (): void => {
    if (frame) frame.remove();
    frame = null;
  };

  const keepDraft = (text: string): void => (text ? core.put("d", text) : core.drop("d"));

  const echo = (draft: Echo): void => {
    const id = core.post(draft);
    frame!.tell({ k: "pending", command: { ...draft, id } });
  };

  /** Tell where the visitor is at once: the greeting of this page may have gone out without it. */
  const learnZone = (zone: string): void => {
    if (core.get("z") === zone) return;
    core.put("z", zone);
    core.say({ t: "active", tz: zone });
  };

  const hear = (message: FromPanel): void => {
    if (!core.runs()) return; // said by a panel that is gone
    switch (message.k) {
      case "say":
        core.drop("d");
        return echo({ t: "say", text: ("" + message.text).slice(0, LONGEST) });
      case "pick":
        core.learn({ email: message.email, ...(message.name ? { name: message.name } : {}) });
        return echo({ t: "pick", ...message.slot, email: message.email, name: message.name });
      case "email":
        return core.learn({ email: message.email });
      case "typing":
        core.say({ t: "typing", on: message.on });
        return;
      case "draft":
        return keepDraft(message.text);
      case "zone":
        return learnZone(message.zone);
      case "close":
        return hide(true);
    }
  };

  const chat: Chat = {
    show,
    hide,
    toggle: () => (isOpen ? hide(true) : show(true)),
    up(is) {
      up = is;
      if (up) experiences.load();
      if (frame) frame.tell({ k: "up", up });
      if (isOpen && up && !frame) {
        dropCard();
        load();
      } else if (isOpen && !up && !(frame && frame.live())) fallBack();
      draw();
    },
    hear(text) {
      const message = decode(text) as Wire.ToVisitor | undefined;
      if (!message) return;
      if (message.t === "ev") {
        thread.take(core, message.e);
        if (frame) frame.tell({ k: "event", event: message.e, token: core.get("v") });
        draw();
      } else if (message.t === "show") {
        core.claim("x." + message.name, GREETED, () => experiences.run(message.name)); // in one tab
      } else if (frame && message.t === "typing") frame.tell({ k: "typing", typing: message });
      else if (frame && (message.t === "ack" || message.t === "err")) {
        frame.tell({ k: "answer", answer: message });
      }
    },
    reset() {
      thread.forget();
      bot = [];
      dropFrame();
      hide(false);
    },
    experience: (name) => experiences.run(name),
  };

  const experiences = experiencesOf(core, (text) => {
    const at = Date.now();
    bot[bot.length] = { conversation: "", seq: bot.length + 1, author: "bot", text, ts: at / 1e3, client_id: "" };
    if (frame) frame.tell({ k: "bot", message: bot[bot.length - 1] });
    if (!isOpen) show(false);
  });

  core.style(CSS);
  on<KeyboardEvent>(core.box, "keydown", (event) => event.key === "Escape" && isOpen && hide(true));
  on(doc, "visibilitychange", draw);
  watchRoutes(core.route);
  watchForms(core);
  core.box.addEventListener("keydown", (event) => event.stopPropagation()); // typing is no shortcut of the page
  core.look(probeOf(core.hub, core.box, !!doc.querySelector("[nonce]")));
  each(core.heard, chat.hear);
  draw();
  return chat;
}
