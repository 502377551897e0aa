/**
 * JSON of our own: a page may have replaced JSON.stringify and JSON.parse, or
 * given toJSON to every array.
 */
import { each, eachOwn } from "./list";

const DEPTH = 8;
const ROOM = 2e4; // characters; a page may hand over an object graph of any size

/** Encode plain data; what is no data becomes null, what is too much is left out. Never calls toJSON. */
export function encode(value: unknown): string {
  let room = ROOM;
  const write = (item: unknown, depth: number): string => {
    const kind = typeof item;
    room -= 9;
    if (kind === "string" || kind === "bigint") return quote("" + item);
    if (kind === "boolean" || (kind === "number" && isFinite(item as number))) return "" + item;
    if (kind !== "object" || !item || depth > DEPTH || (item as Node).nodeType) return "null";
    if (item instanceof Date) return isNaN(+item) ? "null" : quote(item.toISOString());
    return item instanceof Array ? list(item, depth) : record(item as object, depth);
  };
  const quote = (text: string): string => {
    const part = text.slice(0, room > 0 ? room : 0);
    room -= part.length;
    return '"' + part.replace(/["\\\u0000-\u001f]/g, escaped) + '"';
  };
  const list = (items: unknown[], depth: number): string => {
    let text = "";
    each(items, (item) => {
      if (room > 0) text += (text && ",") + write(item, depth + 1);
    });
    return "[" + text + "]";
  };
  const record = (item: object, depth: number): string => {
    let text = "";
    eachOwn(item, (name, member) => {
      if (room < 0 || member === undefined || typeof member === "function") return;
      text += (text && ",") + quote(name) + ":" + write(member, depth + 1);
    });
    return "{" + text + "}";
  };
  return write(value, 0);
}

function escaped(c: string): string {
  return "\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4);
}

/** A plain member of a message of the hub, whose tag and scalars come before its parts. */
export function member(text: string, name: string): string {
  const found = new RegExp('"' + name + '":"?((?:[^",}\\\\]|\\\\.)*)').exec(text);
  return found ? found[1] : "";
}
