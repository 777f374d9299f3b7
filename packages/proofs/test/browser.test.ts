import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { findChromium } from "../src/find-program.js";
import { webTests } from "./browser/web-tests.js";

const chromium = findChromium();
if (chromium === undefined) {
  console.log("No Chromium here: the browser run was left out. Debian's package chromium brings one.");
}

// They are the project "browser" of this run; this test is what the count shows when there is none.
test.skipIf(chromium === undefined)(
  "the suites of multipart and client run in Chromium, but for those that say why they need Node",
  async () => {
    const { web, node } = await webTests();
    console.log(`Not in the browser, for they need Node: ${node.map((file) => basename(file)).join(", ")}`);
    expect(web.length).toBeGreaterThan(30);
    expect(node.filter((file) => !isNamedForNode(file) && !isOfTransports(file))).toEqual([]);
  },
);

function isNamedForNode(file: string): boolean {
  return /(?:-node|^readme)\.test\.ts$/.test(basename(file));
}

/** Transports are Node's. */
function isOfTransports(file: string): boolean {
  return /from "(?:\.\.\/)+src\/(?:node|undici)\.js"/.test(readFileSync(file, "utf8"));
}
