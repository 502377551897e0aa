/** The loader: finds its tag, serves the page's calls, and starts after the first paint. */
import type { Chat, Core } from "../core";
import { addHandler, announce } from "./announce";
import { hold, openDoors, release } from "./calls";
import { clean } from "./fields";
import { encode, member } from "./json";
import * as launcher from "./launcher";
import * as link from "./link";
import { add, each } from "./list";
import * as outbox from "./outbox";
import { doc, later, now, on, safely, win } from "./page";
import { claim, drop, get, openStorage, put, wipe } from "./storage";
import { enter, route, settleView, view, viewByCall, watchViews } from "./views";
import { learn, learntEmail, submit } from "./who";

declare const CHAT_FILE: string; // by build.mjs: address below the hub, and its digest
declare const CHAT_DIGEST: string;

const tag = (doc.currentScript ||
  doc.querySelector("script[src*='messenger.js'][data-site]") ||
  doc.createElement("script")) as HTMLScriptElement;
const told = tag.dataset;
const site = told.site || "";
const hub = told.hub || tag.src.replace(/\/(messenger\/[\w.-]+\/)?messenger\.js.*/, "");

let running = false; // consent is there
let mounted = false;
let watching = false;
let fetching = false;
let fetches = 0;
let moved = 0; // when the visitor last moved, as told to the hub
let chat: Chat | null = null;
let heard: string[] = []; // from the hub, before the chat was there
let italian = false;
let ready: Array<() => void> = [];

const verbs = {
  page: viewByCall,
  identify: learn,
  saveFormData: submit,
  showFormExperience: (name: unknown) => withChat((chat) => chat.experience(name, true)),
  showExperience: (name: unknown) => withChat((chat) => chat.experience(name)),
  handleEvents: addHandler,
  track,
  ready(use: () => void) {
    if (mounted) later(use);
    else add(ready, use);
  },
  open: () => withChat((chat) => chat.show(false)),
  close: () => withChat((chat) => chat.hide(false)),
  consent(choice: unknown) {
    if (choice === "granted") {
      if (!running) begin();
      outbox.post({ t: "consent", choice });
    } else if (choice === "denied" && running) end();
  },
  reset() {
    farewell();
    outbox.clear();
    forget();
    wipe();
    link.restart();
    enter("");
  },
};

function track(name: unknown, props?: unknown): void {
  const word = ("" + name).slice(0, 200);
  const data = clean(props);
  outbox.post({ t: "track", name: word, props: data });
  announce(word, data);
}

const waitingForChat: Array<(chat: Chat) => void> = [];

function withChat(use: (chat: Chat) => void): void {
  if (chat) return use(chat);
  add(waitingForChat, use);
  fetchChat();
}

/** Get the second file; its digest is checked, and nonces and Trusted Types are respected. */
function fetchChat(): void {
  if (fetching || !mounted) return;
  fetching = true;
  const address = hub + CHAT_FILE + (fetches++ ? "?" + fetches : ""); // browsers remember a failure
  const hint = doc.createElement("link");
  const failed = (): void => {
    fetching = false;
  };
  const get = (): void => {
    import(address).then((file: { open(core: Core): Chat }) => {
      if (!chat) safely(() => opened(file.open(core()))); // a hint loads anew wherever it is put back
    }, failed);
  };
  if (!hint.relList.supports("modulepreload")) return get();
  hint.rel = "modulepreload";
  hint.nonce = tag.nonce;
  hint.integrity = CHAT_DIGEST;
  hint.crossOrigin = "";
  hint.href = address;
  on(hint, "load", get);
  on(hint, "error", failed);
  launcher.box.appendChild(hint);
}

function opened(made: Chat): void {
  chat = made;
  each(waitingForChat, (use) => safely(() => use(made)));
  waitingForChat.length = 0;
}

function core(): Core {
  return {
    hub,
    italian,
    box: launcher.box,
    button: launcher.button,
    heard,
    up: link.isUp,
    runs: () => running,
    route,
    style: launcher.style,
    look: link.setLook,
    post: outbox.post,
    waiting: outbox.waiting,
    say: link.say,
    learn,
    submit,
    track,
    email: learntEmail,
    announce,
    claim,
    get,
    put,
    drop,
  };
}

/** Nothing stays of the visitor in this page. */
function forget(): void {
  heard = [];
  waitingForChat.length = 0;
  if (chat) chat.reset();
}

/** Consent is there: keep what is called from now on, and show ourselves after the first paint. */
function begin(): void {
  running = true;
  openStorage(site);
  outbox.openOutbox(link.sayText);
  if (watching) enter("");
  else watch();
  release();
  requestAnimationFrame(() => requestAnimationFrame(() => later(mount)));
  later(mount, 1500); // a hidden tab paints nothing
}

/** Consent is withdrawn: tell the hub, then leave nothing behind. Our files stay, should it be given again. */
function end(): void {
  running = false;
  outbox.post({ t: "consent", choice: "denied" });
  farewell();
  link.disconnect();
  outbox.closeOutbox();
  forget();
  if (mounted) launcher.removeLauncher();
  mounted = false;
  wipe();
  hold();
}

function mount(): void {
  if (!running || mounted) return;
  mounted = true;
  italian = /^it\b/i.test(told.lang || doc.documentElement.lang || navigator.language);
  launcher.mountLauncher(tag.nonce, italian ? "Apri la chat" : "Open chat", () =>
    withChat((chat) => chat.toggle()),
  );
  link.openLink(hub, ears);
  each(ready, later);
  ready = [];
  later(fetchChat);
}

const ears: link.Ears = {
  hello: () => ({
    site,
    view,
    lang: navigator.language,
    tz: get("z"),
    user_agent: navigator.userAgent,
  }),
  ready(resumed, allowed) {
    if (!resumed) ears.heard('{"t":"ev","e":{"t":"snapshot"}}', "ev");
    launcher.box.hidden = !allowed;
    later(fetchChat);
  },
  heard(text, tag) {
    const id = member(text, "id");
    if (tag === "err" && member(text, "retryable")) return outbox.retry(id);
    if (tag === "ack" || tag === "err") outbox.confirm(id);
    if (chat) chat.hear(text);
    else add(heard, text);
  },
  up(is) {
    if (chat) chat.up(is);
  },
};

/** What the browser tells us of the page's life. */
function watch(): void {
  watching = true;
  watchViews();
  on(win, "pagehide", () => {
    if (!running) return;
    farewell();
    outbox.release();
    link.disconnect();
  });
  on<PageTransitionEvent>(win, "pageshow", (event) => {
    if (!event.persisted || !mounted) return;
    enter(doc.referrer);
    link.reconnect();
  });
  each(["pointerdown", "keydown", "scroll"], (name) =>
    on(win, name, () => {
      if (now() - moved > 6e4 && link.say({ t: "active" })) moved = now();
    }),
  );
}

/** Send what is under way by a request that outlives the page; storage has it too. */
function farewell(): void {
  settleView();
  const token = link.liveToken();
  if (!token) return;
  const head = encode({ t: "beacon", site, token, client: link.client, leave: true, view: view.id });
  const sent = (commands: string[]): boolean => {
    let list = "";
    each(commands, (command) => (list += (list && ",") + command));
    return navigator.sendBeacon(hub + "/v1/beacon", head.slice(0, -1) + ',"commands":[' + list + "]}");
  };
  safely(() => sent(outbox.waiting()) || sent([]));
}

safely(() => {
  if (!hub || !openDoors(verbs as never, settleView) || told.consent === "denied") return;
  if ((doc as { prerendering?: boolean }).prerendering) on(doc, "prerenderingchange", begin);
  else begin();
});
