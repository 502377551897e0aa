/** The text box: Enter sends, Shift+Enter breaks the line. */
import { el, icon, ICONS } from "./dom";
import type { Words } from "./words";

const LONGEST = 4000;
const PAUSE = 4000; // ms without a key after which the visitor no longer writes

export interface Composer {
  element: HTMLElement;
  focus(): void;
  fill(draft: string): void;
}

export interface Writer {
  send(text: string): void;
  typing(on: boolean): void;
  draft(text: string): void;
}

export function composerOf(words: Words, writer: Writer): Composer {
  const box = el("textarea", {
    rows: "1",
    maxlength: String(LONGEST),
    "aria-label": words.message,
    placeholder: words.placeholder,
    dir: "auto",
  });
  const send = el("button", { type: "button", class: "primary send", "aria-label": words.send }, icon(ICONS.send));
  let writing = 0;

  const stop = (): void => {
    if (writing) writer.typing(false);
    clearTimeout(writing);
    writing = 0;
  };
  const grow = (): void => {
    box.style.height = "auto";
    box.style.height = Math.min(box.scrollHeight, 140) + "px";
    send.disabled = !box.value.trim();
  };
  const submit = (): void => {
    const text = box.value.trim();
    if (!text) return;
    box.value = "";
    grow();
    stop();
    writer.send(text);
    box.focus();
  };

  box.addEventListener("input", () => {
    grow();
    writer.draft(box.value);
    if (!box.value) return stop();
    if (!writing) writer.typing(true);
    clearTimeout(writing);
    writing = window.setTimeout(stop, PAUSE);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  box.addEventListener("blur", stop);
  send.addEventListener("click", submit);
  send.disabled = true;
  return {
    element: el("div", { class: "composer" }, box, send),
    focus: () => box.focus(),
    fill(draft) {
      box.value = draft;
      grow();
    },
  };
}
