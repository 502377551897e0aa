import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const messenger = fileURLToPath(new URL("../../resources/messenger/", import.meta.url));
const built = join(messenger, "dist");
const KB = 1024;

test("the built files are those of the sources", () => {
  const folder = mkdtempSync(join(tmpdir(), "messenger-"));
  try {
    execFileSync("node", [join(messenger, "build.mjs"), folder]);
    assert.deepEqual(readdirSync(built).sort(), readdirSync(folder).sort());
    for (const file of readdirSync(folder)) {
      const same = readFileSync(join(folder, file)).equals(readFileSync(join(built, file)));
      assert.ok(same, `${file} is old: run npm run build`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the sources hold to their types", () => {
  const tsc = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));
  execFileSync(tsc, ["-p", messenger], { stdio: "inherit" });
});

for (const [files, most] of [
  [["stub.js"], 1 * KB],
  [["messenger.js"], 6000],
  [["chat.js"], 6 * KB],
  [["panel.html", "panel.js", "look.css", "picker.js"], 40 * KB], // with the booking that is fetched later
  [["panel.html", "panel.js", "look.css"], 10 * KB],
  [["meet.html", "meet.js", "look.css", "meet.css", "old.js"], 16 * KB],
]) {
  test(`${files.join(", ")} together take at most ${most} bytes compressed`, () => {
    const sizes = files.map((file) => gzipSync(readFileSync(join(built, file)), { level: 9 }).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total <= most, `${total} bytes`);
  });
}

test("no file turns text into markup or code", () => {
  for (const file of readdirSync(built).filter((name) => name.endsWith(".js"))) {
    const code = readFileSync(join(built, file), "utf8");
    assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|srcdoc/);
  }
});
