/** A question for the visitor's address. */
import { el } from "./dom";
import type { Words } from "./words";

const ADDRESS = /^[^@\s]{1,64}@[^@\s]+\.[^@\s]{2,63}$/;
let asked = 0;

export interface Question {
  title: string;
  button: string;
  askName: boolean;
  done(email: string, name: string): void;
}

export function emailForm(words: Words, question: Question): HTMLElement {
  const id = "email" + ++asked;
  const email = el("input", { id, type: "email", autocomplete: "email", maxlength: "254", "aria-describedby": id + "e" });
  const name = el("input", { id: id + "n", type: "text", autocomplete: "name", maxlength: "200" });
  const wrong = el("p", { class: "wrong", id: id + "e", role: "alert" });
  const button = el("button", { type: "button", class: "primary" }, question.button);
  const submit = (): void => {
    const right = ADDRESS.test(email.value.trim());
    email.setAttribute("aria-invalid", String(!right));
    wrong.textContent = right ? "" : words.emailWrong;
    if (right) question.done(email.value.trim(), name.value.trim());
    else email.focus();
  };
  button.addEventListener("click", submit);
  const form = el(
    "div",
    { class: "card ask", role: "group", "aria-label": question.title },
    el("p", {}, question.title),
    el("label", { for: id }, words.email),
    email,
    wrong,
    question.askName ? el("label", { for: id + "n" }, words.name) : null,
    question.askName ? name : null,
    button,
  );
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target !== button && !event.isComposing) submit();
  });
  return form;
}
