/** Builds the messenger: `node resources/messenger/build.mjs [folder]`. */
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "dist");
const common = {
  outdir: out,
  bundle: true,
  minify: true,
  target: "es2019",
  supported: { "dynamic-import": true },
  legalComments: "none",
  logLevel: "warning",
};
const source = (path) => join(here, "src", path);
const digest = (file) => createHash("sha256").update(readFileSync(join(out, file)));

mkdirSync(out, { recursive: true });
await build({
  ...common,
  format: "esm",
  entryPoints: { chat: source("chat/main.ts"), meet: source("meet/page.ts"), picker: source("meet/panel.ts") },
});
await build({
  ...common,
  format: "iife",
  entryPoints: {
    stub: source("stub.ts"),
    messenger: source("loader/main.ts"),
    panel: source("panel/main.ts"),
    alive: source("alive.ts"),
    look: source("panel/look.css"),
    meet: source("meet/meet.css"),
    old: source("meet/old.css"),
  },
  define: {
    // The loader pins the second file: an address that never changes its content, and the digest.
    CHAT_FILE: JSON.stringify(`/messenger/${digest("chat.js").digest("hex").slice(0, 12)}/chat.js`),
    CHAT_DIGEST: JSON.stringify("sha256-" + digest("chat.js").digest("base64")),
  },
});
await build({ ...common, target: "es5", format: "iife", entryPoints: { old: source("meet/old.ts") } });
for (const page of ["panel.html", "alive.html", "meet.html"]) copyFileSync(source(page), join(out, page));
