/** Bundles a source of the messenger so that Node can import it. */
import { buildSync } from "esbuild";
import { fileURLToPath } from "node:url";

const sources = fileURLToPath(new URL("../../resources/messenger/src/", import.meta.url));

/** A page as far as the pure parts look at one. */
export function pretendPage({ refuse = false } = {}) {
  const kept = new Map();
  const localStorage = {
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (refuse) throw new Error("refused");
      kept.set(key, value);
    },
    removeItem: (key) => kept.delete(key),
  };
  globalThis.document = { addEventListener() {}, hidden: false };
  globalThis.window = { localStorage, setTimeout: (work) => void queueMicrotask(work), addEventListener() {} };
  return kept;
}

export async function load(...paths) {
  const contents = paths.map((path) => `export * from ${JSON.stringify("./" + path)};`).join("\n");
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: sources, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2019",
  });
  const text = outputFiles[0].text + `\n// ${Math.random()}`; // a module of its own each time
  return import("data:text/javascript;base64," + Buffer.from(text).toString("base64"));
}
