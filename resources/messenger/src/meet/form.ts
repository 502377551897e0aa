/** The form of a booking, and that of preferred times. No <form>: pages in a sandbox may forbid them. */
import { el } from "../panel/dom";
import type * as Wire from "../wire.gen";
import { button, note } from "./parts";
import type { Words } from "./words";

const ADDRESS = /^[^@\s]{1,64}@[^@\s]+\.[^@\s]{2,63}$/;
let made = 0;

export interface Filled {
  name: string;
  email: string;
  phone: string;
  text: string;
  answers: Wire.Answered[];
  trap: string;
  opened_ms: number;
}

export interface FormOptions {
  words: Words;
  questions: Wire.Question[];
  phone: boolean;
  wish: boolean; // asks when it suits
  known: { email: string; name: string };
  action: string;
  sent(filled: Filled): void;
}

export interface Form {
  element: HTMLElement;
  refuse(text: string): void; // say why not, and let it be sent again
  busy(is: boolean): void;
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Field {
  box: Box;
  element: HTMLElement;
  wrong(text: string): void;
  required: boolean;
}

export function formOf(options: FormOptions): Form {
  const { words, known } = options;
  const opened = performance.now();
  const name = field(words, words.name, false, input("text", "name", 200, known.name));
  const email = field(words, words.email, true, input("email", "email", 254, known.email));
  const phone = options.phone ? field(words, words.phoneNumber, true, input("tel", "tel", 40, "")) : null;
  const wish = options.wish ? field(words, words.wishText, true, area(words.wishHint)) : null;
  const questions = options.questions.map((one) => field(words, one.label, !!one.required, boxOf(words, one)));
  const trap = el("input", { type: "text", tabindex: "-1", autocomplete: "off", name: "website2" });
  const problem = el("p", { class: "problem", role: "alert" });
  const send = button(options.action, () => submit(), "primary");
  const fields = [wish, email, name, phone, ...questions].filter((one): one is Field => !!one);

  const submit = (): void => {
    const wrong = fields.filter((one) => !check(words, one, one === email));
    problem.textContent = "";
    if (wrong.length) return wrong[0].box.focus();
    options.sent({
      name: value(name),
      email: value(email),
      phone: phone ? value(phone) : "",
      text: wish ? value(wish) : "",
      answers: questions.map((one, n) => ({ label: options.questions[n].label, value: value(one) })).filter((one) => one.value),
      trap: trap.value,
      opened_ms: Math.round(performance.now() - opened),
    });
  };

  const element = el(
    "div",
    { class: "form", role: "group", "aria-label": options.action },
    ...fields.map((one) => one.element),
    // people do not see it; a program that fills in every field gives itself away
    el("div", { class: "away", "aria-hidden": "true" }, el("label", {}, words.trap, trap)),
    problem,
    el("div", { class: "buttons" }, send),
  );
  element.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    if (event.key === "Enter" && target.tagName === "INPUT" && !event.isComposing && !send.disabled) submit();
  });
  return {
    element,
    refuse(text) {
      trap.value = "";
      send.disabled = false;
      problem.textContent = text;
      send.focus();
    },
    busy(is) {
      send.disabled = is;
    },
  };
}

function value(one: Field): string {
  return one.box.value.trim();
}

function check(words: Words, one: Field, isEmail: boolean): boolean {
  const text = value(one);
  const wrong = one.required && !text ? words.needed : isEmail && !ADDRESS.test(text) ? words.wrongEmail : "";
  one.wrong(wrong);
  return !wrong;
}

function input(type: string, autocomplete: string, most: number, given: string): HTMLInputElement {
  const box = el("input", { type, autocomplete, maxlength: String(most) });
  box.value = given;
  return box;
}

function area(hint: string): HTMLTextAreaElement {
  return el("textarea", { rows: "3", maxlength: "1000", placeholder: hint });
}

function boxOf(words: Words, question: Wire.Question): Box {
  if (!question.choices?.length) return el("input", { type: "text", maxlength: "1000", autocomplete: "off" });
  const select = el("select", {}, el("option", { value: "" }, words.choose));
  for (const choice of question.choices) select.append(el("option", { value: choice }, choice));
  return select;
}

function field(words: Words, label: string, required: boolean, box: Box): Field {
  const id = "f" + ++made;
  const problem = note("", "wrong");
  problem.id = id + "e";
  box.id = id;
  box.setAttribute("aria-describedby", problem.id);
  if (required) box.setAttribute("aria-required", "true");
  const mark = required ? null : el("span", { class: "hint" }, " (" + words.optional + ")");
  return {
    box,
    required,
    element: el("div", { class: "field" }, el("label", { for: id }, label, mark), box, problem),
    wrong(text) {
      problem.textContent = text;
      box.setAttribute("aria-invalid", String(!!text));
    },
  };
}
