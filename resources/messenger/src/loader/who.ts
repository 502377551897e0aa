/** Who the visitor says to be; an address is announced once. */
import { announce } from "./announce";
import { clean } from "./fields";
import { eachOwn } from "./list";
import { post } from "./outbox";
import { get, put } from "./storage";

export function learntEmail(): string {
  return get("m");
}

/** Tell the hub what the visitor is called; `signature` is the site's proof. */
export function learn(given: unknown, signature?: unknown): void {
  const fields = clean(typeof given === "string" ? { email: given } : given);
  post({ t: "identify", fields, signature: word(signature) });
  noteEmail(fields);
}

/** Tell the hub what a form holds; `form` names it. */
export function submit(given: unknown, form?: unknown): void {
  const fields = clean(given);
  post({ t: "form", fields, form: word(form) });
  noteEmail(fields);
}

function word(given: unknown): string {
  return typeof given === "string" ? given : "";
}

function noteEmail(fields: object): void {
  let email = "";
  eachOwn(fields, (name, value) => {
    const text = ("" + value).trim().toLowerCase();
    if (!email && /e-?mail/i.test(name) && /^\S+@\S+\.\S+$/.test(text)) email = text;
  });
  if (!email || email === get("m")) return;
  put("m", email);
  announce("Email Captured", { email });
}
