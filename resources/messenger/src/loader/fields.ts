/** Fields of a form as they may leave the page: plain values, no passwords, no cards. */
import { eachOwn } from "./list";

const SECRET = /pass(w|ph|c|\d|$)|pwd|^pin$|(card|cc).?(n|cv|csc|exp)|^cv[cv]|^iban$|^ssn$/i;
const CARD = /^[2-6]([ -]?\d){12,18}\s*$/; // none begins as telephone numbers and times do

export function clean(given: unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const take = (name: string, value: unknown): void => {
    if (SECRET.test(name) || CARD.test("" + value)) return;
    fields[name] = typeof value === "string" ? value.slice(0, 2000) : value;
  };
  if (given instanceof FormData) given.forEach((value, name) => typeof value === "string" && take(name, value)); // no files
  else if (given && typeof given === "object") eachOwn(given, take);
  return fields;
}
