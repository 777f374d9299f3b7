import { basename } from "node:path";
import { expect, test } from "vitest";
import { findChromium } from "../src/find-chromium.js";
import { webTests } from "./browser/web-tests.js";

const chromium = findChromium();
if (chromium === undefined) {
  console.log("No Chromium here: the browser run was left out. Debian's package chromium brings one.");
}

// They are the project "browser" of this run; this test is what the count shows when there is none.
test.skipIf(chromium === undefined)(
  "most suites of multipart and client need no Node, and run in Chromium",
  async () => {
    const { web, node } = await webTests();
    console.log(`Not in the browser, for they need Node: ${node.map((file) => basename(file)).join(", ")}`);
    expect(web.length).toBeGreaterThan(2 * node.length);
  },
);
