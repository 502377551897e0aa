/** The panel: a page of the hub in a frame; all it knows comes over a port from the loader. */
import type { FromPanel, ToPanel } from "../port";
import { composerOf } from "./composer";
import { el, icon, ICONS } from "./dom";
import { emailForm } from "./email";
import { bookingIn } from "./booking";
import { drawLog } from "./log";
import { current, EMPTY, reduce, type State, wantsEmail } from "./state";
import { bookButton, type Picker } from "./times";
import { whenFor } from "./when";
import { say, wordsFor } from "./words";

const asked = new URLSearchParams(location.search);
const lang = asked.get("lang") === "it" ? "it" : "en";
const words = wordsFor(lang);
const when = whenFor(lang, () => new Date());
const NEAR = 80; // px from the end within which new messages scroll into sight

let port: MessagePort | null = null;
let state: State = EMPTY;
let thanked = "";
let token = "";

const name = el("h1", {}, words.title);
const status = el("p", { class: "status" });
const close = el("button", { type: "button", class: "icon", "aria-label": words.close }, icon(ICONS.close));
const banner = el("p", { class: "banner", role: "status" });
const bookable = document.documentElement.dataset.bookable === "yes";
const openBooking = bookable ? (): void => booking.open() : undefined;
const calendar = el("button", { type: "button", class: "icon", "aria-label": words.book }, icon(ICONS.calendar));
const welcome = el(
  "div",
  { class: "welcome" },
  el("p", { class: "big" }, words.welcome),
  el("p", {}, words.welcomeMore),
  openBooking ? bookButton(words.book, openBooking) : null,
);
const log = el("div", { class: "log", role: "log", "aria-label": words.log, tabindex: "0" });
const ask = el("div", { class: "question" });
const typing = el("p", { class: "typing", role: "status" });
const composer = composerOf(words, {
  send: (text) => tell({ k: "say", text }),
  typing: (on) => tell({ k: "typing", on }),
  draft: (text) => tell({ k: "draft", text }),
});
const booking = bookingIn(words, {
  wanted: () => ({
    lang,
    token,
    conversation: current(state)?.id ?? "",
    email: state.email,
    booked(email) {
      if (!email || email === state.email) return;
      learn(email);
      tell({ k: "email", email });
    },
  }),
  closed() {
    show(true);
    composer.focus();
  },
  opened: () => show(false),
});
const chat = el("main", {}, welcome, log, ask, typing);
const foot = el("footer", {}, composer.element);
const picker: Picker = {
  book: openBooking,
  words,
  when,
  email: "",
  pick: (message, start, email, name) => {
    const { conversation, seq } = message;
    learn(email);
    tell({ k: "pick", slot: { conversation, seq, start }, email, name });
  },
};

function tell(message: FromPanel): void {
  port?.postMessage(message);
}

/** Show the chat, or the booking instead. */
function show(isChat: boolean): void {
  chat.hidden = foot.hidden = !isChat;
}

function learn(email: string): void {
  state = { ...state, email };
}

function draw(): void {
  const near = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const talk = current(state);
  const rep = talk?.status === "open" ? talk.repName : "";
  picker.email = state.email;
  name.textContent = rep || words.title;
  status.textContent = "";
  banner.hidden = state.up;
  banner.textContent = state.up ? "" : words.away;
  welcome.hidden = state.talks.length + state.pending.length + state.bot.length > 0;
  drawLog(log, state, picker);
  drawAsk();
  typing.textContent = state.typing === null ? "" : say(words.typing, { name: state.typing || rep || words.somebody });
  if (near) log.scrollTop = log.scrollHeight;
}

function drawAsk(): void {
  if (!wantsEmail(state)) {
    ask.replaceChildren(...(thanked ? [el("p", { class: "system", role: "status" }, say(words.emailKept, { email: thanked }))] : []));
  } else if (!ask.querySelector("input")) {
    ask.replaceChildren(
      emailForm(words, {
        title: words.emailAsk,
        button: words.emailSave,
        askName: false,
        done(email) {
          thanked = email;
          learn(email);
          tell({ k: "email", email });
          draw();
          composer.focus();
        },
      }),
    );
  }
}

function hear(told: ToPanel): void {
  state = reduce(state, told);
  if (told.k === "hi" || told.k === "event") token = told.token || token;
  if (told.k === "hi" && told.draft) composer.fill(told.draft);
  if (told.k === "pending") log.scrollTop = log.scrollHeight;
  draw();
  if (told.k === "hi") log.scrollTop = log.scrollHeight;
  // a frame that is about to be shown takes the focus with its next picture
  if ((told.k === "hi" || told.k === "show") && told.focus) requestAnimationFrame(() => (booking.isOpen() ? booking.focus() : composer.focus()));
  if (told.k === "pending") log.scrollTop = log.scrollHeight;
}

function start(): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = asked.get("dir") === "rtl" ? "rtl" : "ltr";
  document.title = words.title;
  document.body.append(
    el("header", {}, el("div", {}, name, status), bookable ? calendar : null, close),
    banner,
    chat,
    booking.element,
    foot,
  );
  calendar.addEventListener("click", () => (booking.isOpen() ? booking.close() : booking.open()));
  close.addEventListener("click", () => tell({ k: "close" }));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (booking.isOpen()) booking.close();
    else tell({ k: "close" });
  });
  window.addEventListener("message", (event) => {
    if (port || event.source !== parent || event.data !== "foyer" || !event.ports[0]) return;
    port = event.ports[0];
    port.onmessage = (message) => hear(message.data as ToPanel);
    tell({ k: "zone", zone: when.zone });
  });
  draw();
  parent.postMessage("foyer", "*");
}

start();
