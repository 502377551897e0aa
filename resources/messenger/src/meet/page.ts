/** The pages behind links: /meet/<type> to book, /meeting/<id>#<secret> to move or cancel. */
import { el } from "../panel/dom";
import { apiOf } from "./api";
import { bookingOf } from "./book";
import { managingOf } from "./manage";
import { wordsFor } from "./words";
import { ownZone } from "./zones";

const [, base, page, name] = /^(.*?\/)(meet|meeting)(?:\/([^/]*))?\/?$/.exec(location.pathname) ?? ["", "/", "meet", ""];
const asked = new URLSearchParams(location.search).get("lang");
const LANGUAGES: Record<string, string> = { en: "English", it: "Italiano" };

let lang = chosenLanguage();
let zone = ownZone();
let running: { element: HTMLElement; stop(): void } | null = null;

function chosenLanguage(): string {
  const wanted = [asked ?? "", ...navigator.languages].map((one) => one.slice(0, 2).toLowerCase());
  return wanted.find((one) => one in LANGUAGES) ?? "en";
}

function begin(): void {
  const words = wordsFor(lang);
  const api = apiOf(base, "");
  const zoned = (chosen: string): void => void (zone = chosen);
  running?.stop();
  running =
    page === "meeting"
      ? managingOf({ api, words, lang, zone, zoned, meeting: decodeURIComponent(name ?? ""), secret: location.hash.slice(1) })
      : bookingOf({
          api,
          words,
          lang,
          zone,
          zoned,
          ask: { type: decodeURIComponent(name ?? "") },
          known: { email: "", name: "" },
          heading: "h1",
          booked: () => undefined,
        });
  document.documentElement.lang = lang;
  document.title = page === "meeting" ? words.manageTitle : words.book;
  document.body.replaceChildren(el("main", { class: "sheet" }, running.element, el("footer", { class: "tail" }, languages())));
}

function languages(): HTMLElement {
  const bar = el("div", { class: "languages", role: "group", "aria-label": wordsFor(lang).language });
  for (const [code, title] of Object.entries(LANGUAGES)) {
    const one = el("button", { type: "button", class: "plain", lang: code, "aria-pressed": String(code === lang) }, title);
    one.addEventListener("click", () => {
      lang = code;
      begin();
    });
    bar.append(one);
  }
  return bar;
}

if (page === "meeting") window.addEventListener("hashchange", begin);
begin();
