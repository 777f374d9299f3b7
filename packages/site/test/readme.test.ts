import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDescription, operationsOf } from "@partwise/description";
import { runExample } from "@partwise/readme-examples";
import { expect, test } from "vitest";

test("the example builds a site and serves it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "partwise-site-readme-"));
  const groups = fileURLToPath(new URL("../../../specs/zoom-im-groups/openapi.yaml", import.meta.url));
  try {
    const { stdout, stderr } = await runExample(new URL("../README.md", import.meta.url), 0, {
      replace: { '"openapi.yaml"': JSON.stringify(groups), '"site"': JSON.stringify(join(folder, "site")) },
    });
    expect(stderr).toBe("");
    const { context } = await loadDescription(groups);
    expect(stdout.replace(/\d+ files/, "N files")).toBe(
      `${operationsOf(context).length} pages, N files written\n200 text/html; charset=utf-8\n`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}, 300_000);
