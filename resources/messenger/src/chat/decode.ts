/** JSON.parse of our own, since a page may have replaced it. */
import { add } from "../loader/list";

const QUOTE = '"';
const WORDS: Record<string, unknown> = { true: true, false: false, null: null };
const ESCAPES: Record<string, string> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+)/y;

/** Decode JSON; undefined when the text is none. */
export function decode(text: string): unknown {
  let at = 0;
  const next = (): string => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw 0;
    at = TOKEN.lastIndex;
    return found[1];
  };
  const until = (end: string, read: (token: string) => void): void => {
    for (let token = next(); token !== end; token = next()) {
      if (token === ",") token = next();
      read(token);
    }
  };
  const value = (token: string): unknown => {
    if (token[0] === QUOTE) return unquote(token);
    if (token === "[") {
      const items: unknown[] = [];
      until("]", (item) => add(items, value(item)));
      return items;
    }
    if (token === "{") {
      const record: Record<string, unknown> = {};
      until("}", (token) => {
        const name = unquote(token);
        if (token[0] !== QUOTE || next() !== ":") throw 0;
        const member = value(next());
        if (name !== "__proto__") record[name] = member;
      });
      return record;
    }
    if (token in WORDS) return WORDS[token];
    if (!/^-?\d/.test(token) || isNaN(+token)) throw 0;
    return +token;
  };
  try {
    const result = value(next());
    return /\S/.test(text.slice(at)) ? undefined : result;
  } catch {
    return undefined;
  }
}

function unquote(token: string): string {
  return token
    .slice(1, -1)
    .replace(/\\(u([\da-f]{4})|.)/gi, (_, c: string, code?: string) =>
      code ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[c] ?? c),
    );
}
