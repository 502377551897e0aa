/**
 * JSON of our own: a page may have replaced JSON.stringify and JSON.parse, or
 * given toJSON to every array.
 */
import { each, eachOwn } from "./list";

const DEPTH = 8;
const PARTS = 3000; // a page may hand over an object graph of any size

/** Encode plain data; what is no data becomes null. Never throws, never calls toJSON. */
export function encode(value: unknown): string {
  let parts = PARTS;
  const write = (item: unknown, depth: number): string => {
    const kind = typeof item;
    if (kind === "string" || kind === "bigint") return quote("" + item);
    if (kind === "boolean" || (item as number) - (item as number) === 0) return "" + item;
    if (kind !== "object" || !item || depth > DEPTH || --parts < 0) return "null";
    if ((item as Node).nodeType) return "null";
    if (item instanceof Date) return isNaN(+item) ? "null" : quote(item.toISOString());
    return item instanceof Array ? list(item, depth) : record(item as object, depth);
  };
  const list = (items: unknown[], depth: number): string => {
    let text = "";
    each(items, (item, i) => (text += (i ? "," : "") + write(item, depth + 1)));
    return "[" + text + "]";
  };
  const record = (item: object, depth: number): string => {
    let text = "";
    eachOwn(item, (name, member) => {
      if (member === undefined || typeof member === "function") return;
      text += (text && ",") + quote(name) + ":" + write(member, depth + 1);
    });
    return "{" + text + "}";
  };
  return write(value, 0);
}

function quote(text: string): string {
  return (
    '"' +
    text.replace(
      /["\\\u0000-\u001f]/g,
      (c) => "\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4),
    ) +
    '"'
  );
}

/** A plain member of a message of the hub, whose tag and scalars come before its parts. */
export function member(text: string, name: string): string {
  const found = new RegExp('"' + name + '":"?((?:[^",}\\\\]|\\\\.)*)').exec(text);
  return found ? found[1] : "";
}
