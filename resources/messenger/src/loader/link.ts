/** The socket to the hub: one a page, back by itself, resumed by (epoch, seq). */
import type { Look } from "../core";
import type * as Wire from "../wire.gen";
import { encode, member } from "./json";
import { ageOf, makeId } from "./ids";
import { doc, later, now, on, warn, win } from "./page";
import { flush, resend, silence } from "./outbox";
import { drop, get, onChange, put, SETTLE } from "./storage";

export interface Ears {
  ready(resumed: boolean, chat: boolean): void;
  heard(text: string, tag: string): void; // event, answer or typing
  up(is: boolean): void;
  hello(): Partial<Wire.VisitorHello>;
}

export const client = makeId();
const TOKEN = "v";
const BIRTH = "b";
const GRACE = 3e3; // ms without the hub until the visitor is told
const DEAF = 8e3; // ms without a word while a command waits for its answer
const GREETING = 1e4; // ms until the hub's first word
const CAP = 2e4; // longest pause between tries
const SLOW = 6e4;

let hub = "";
let look: Look | null = null;
let ears: Ears;
let socket: WebSocket | null = null;
let isReady = false;
export let isUp = true;
let wanted = false;
let burned = false; // a socket failed on this page: look first, since the browser logs each failure
let probing = false;
let tries = 0;
let timer = 0;
let downTimer = 0;
let heard = 0;
let beat = 25e3;
let epoch = "";
let seq = 0;

/** Look with `probe` before a socket is tried again: the browser logs each that fails. */
export function setLook(probe: Look): void {
  look = probe;
}

export function openLink(address: string, listener: Ears): void {
  const again = hub;
  hub = address;
  ears = listener;
  wanted = true;
  if (again) return reconnect();
  on(win, "online", retryNow);
  on(doc, "visibilitychange", retryNow);
  onChange((key, value) => {
    if (key === TOKEN && value && value !== token) restart();
  });
  win.setInterval(watch, 2e3);
  connect();
}

let token = "";

/** The visitor's token while the hub is there. */
export function liveToken(): string {
  return isReady ? token : "";
}

/** Send now or not at all; the state lane needs no more. */
export function say(message: Wire.VisitorMessage): boolean {
  return isReady && raw(encode(message));
}

export function sayText(text: string): boolean {
  return isReady && raw(text);
}

/** Let go, as when the page goes away; `connect` comes back. */
export function disconnect(): void {
  wanted = false;
  close();
  clearTimeout(timer);
}

export function reconnect(): void {
  wanted = true;
  tries = 0;
  retryNow();
}

/** Forget who we were and come back as whoever storage says. */
export function restart(): void {
  epoch = "";
  seq = 0;
  close();
  connect();
}

function raw(text: string): boolean {
  if (!socket || socket.readyState !== 1) return false;
  socket.send(text);
  return true;
}

function retryNow(): void {
  if (isReady) {
    watch();
  } else if (!socket && !probing) {
    tries = 0;
    connect();
  }
}

function connect(): void {
  clearTimeout(timer);
  if (!wanted || socket || probing) return;
  fading();
  if (!burned || !look) return identify();
  probing = true;
  look((there) => {
    probing = false;
    if (there) identify();
    else pause();
  });
}

/**
 * Until the hub has given a token, a secret in storage says who we are, so that tabs
 * which start at once, or a page after one that left too early, are one visitor.
 */
function identify(): void {
  const birth = get(BIRTH);
  if (!birth && !get(TOKEN)) put(BIRTH, makeId());
  if (get(TOKEN) || (birth && ageOf(birth) > SETTLE)) open();
  else timer = later(open, SETTLE);
}

function open(): void {
  if (!wanted || socket) return;
  token = get(TOKEN);
  const birth = get(BIRTH);
  const mine = (socket = new WebSocket(hub.replace(/^http/, "ws") + "/ws", "hub.v1.json"));
  heard = now();
  mine.onopen = () => {
    heard = now();
    raw(encode({ t: "hello", v: 1, client, token, birth, epoch, seq, ...ears.hello() }));
  };
  mine.onmessage = (event) => {
    if (mine !== socket) return;
    heard = now();
    take("" + event.data);
  };
  mine.onclose = (event) => {
    if (mine !== socket) return;
    if (!isReady) burned = true;
    closed(event.code);
  };
}

function closed(code: number): void {
  close();
  if (code === 4401) {
    drop(TOKEN);
    epoch = "";
    pause();
  } else {
    if (code === 4403) warn("hub refuses origin");
    pause(code > 4401 && code < 4500 ? SLOW : 0); // the reason may be mended meanwhile
  }
}

function pause(least = 0): void {
  if (!wanted) return;
  fading();
  const longest = tries ? Math.min(CAP, 500 * 2 ** tries) : 1500;
  tries++;
  timer = later(connect, least + Math.random() * longest);
}

/** Give a short outage the chance to end before anybody is told. */
function fading(): void {
  if (isReady || downTimer) return;
  downTimer = later(() => {
    downTimer = 0;
    if (!isReady && wanted) turn(false);
  }, GRACE);
}

function turn(up: boolean): void {
  if (up === isUp) return;
  isUp = up;
  ears.up(up);
}

function close(): void {
  const old = socket;
  socket = null;
  isReady = false;
  if (old) old.close(); // also one that hangs: browsers open one at a time for each host
}

function take(text: string): void {
  const tag = member(text, "t");
  if (tag === "ready") return greeted(text);
  if (tag === "ping") {
    raw(encode({ t: "pong", q: seq }));
    flush();
  } else if (tag === "go") {
    const old = socket;
    later(() => {
      if (old !== socket) return;
      close();
      connect();
    }, +member(text, "after_ms"));
  } else if (tag !== "ev" || isNext(text)) ears.heard(text, tag);
}

function greeted(text: string): void {
  const resumed = member(text, "resumed") === "true";
  isReady = true;
  tries = 0;
  beat = +member(text, "heartbeat_ms") || beat;
  token = member(text, "token") || token;
  put(TOKEN, token);
  drop(BIRTH);
  epoch = member(text, "epoch");
  if (!resumed) seq = 0; // until the snapshot: a break before it must bring it again
  ears.ready(resumed, member(text, "chat") !== "false");
  turn(true);
  resend();
}

/** Whether a reliable event is the next one; a snapshot stands for all before it. */
function isNext(text: string): boolean {
  const q = +member(text, "q");
  if (!/"e":\{"t":"snapshot"/.test(text)) {
    if (q <= seq) return false;
    if (q > seq + 1) return raw(encode({ t: "resync", since: seq })) && false;
  }
  seq = q;
  return true;
}

/** Find a socket that died without a word, and a hub that no longer answers. */
function watch(): void {
  if (!socket) return;
  const quiet = now() - heard;
  const hears = quiet < DEAF || (quiet < beat * 2.2 && silence() < DEAF);
  if (isReady ? hears : quiet < GREETING) return;
  burned = true;
  close();
  connect();
}
