/** A card of our own for when the panel cannot be had from the hub. */
import { on } from "../loader/page";
import { make } from "./launcher";
import type { Words } from "./words";

export interface Note {
  draft: string;
  askEmail: boolean;
  focus: boolean;
  keep(draft: string): void;
  send(text: string, email: string): void;
}

/** Build the card. */
export function awayCard(words: Words, note: Note): HTMLElement {
  const card = make("div", { class: "p a" });
  const text = make("textarea", { rows: "4", maxlength: "4000" });
  const email = make("input", { type: "email", autocomplete: "email" });
  const status = make("p", { role: "status" }, words.leave + ".");
  const send = make("button", { type: "button" }, words.send);
  const submit = (): void => {
    if (!text.value.trim()) return text.focus();
    note.send(text.value, email.value);
    text.value = "";
    status.textContent = words.kept;
  };
  text.value = note.draft;
  card.appendChild(make("h2", {}, words.away));
  card.appendChild(status);
  card.appendChild(labelled(words.message, text));
  if (note.askEmail) card.appendChild(labelled(words.email, email));
  card.appendChild(send);
  on(text, "input", () => note.keep(text.value));
  on(send, "click", submit);
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  return card;
}

function labelled(name: string, field: HTMLElement): HTMLElement {
  const label = make("label", {}, name);
  label.appendChild(field);
  return label;
}
