import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDescription } from "@partwise/description";
import { makeSamples, programLanguage, verifySamples } from "@partwise/samples";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { afterAll, beforeAll, expect, test } from "vitest";

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const description = here("../../specs/zoom-im-groups/openapi.yaml");

let folder: string;
const path = process.env.PATH ?? "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zoom-im-samples-"));
  const program = `#!/bin/sh\nexec "${process.execPath}" "${here("bin/zoom-im.js")}" "$@"\n`;
  await writeFile(join(folder, "zoom-im"), program, { mode: 0o755 });
  process.env.PATH = `${folder}${delimiter}${path}`;
});
afterAll(async () => {
  process.env.PATH = path;
  await rm(folder, { recursive: true, force: true });
});

test("the samples of the table of commands are executed against the server of Zoom", async () => {
  const { context } = await loadDescription(description);
  const zoomIm = programLanguage(await readFile(here("commands.yaml"), "utf8"), "commands.yaml");
  const place = { context, description };
  const all = await makeSamples({ ...place, languages: [zoomIm] });
  await using server = await startZoomMockServer({ accessToken: "sample-token" });
  const startServer = async () => ({ url: server.url, close: async () => {} });
  expect(await verifySamples(all, { startServer, place })).toEqual({
    refused: [],
    counts: { "zoom-im": 3 },
    left: [],
  });
  expect(server.requests.map(({ method, path: called, status }) => `${method} ${called} ${status}`)).toEqual([
    "GET /v2/im/groups 200",
    "GET /v2/im/groups/MIuNMURBTkuwfZ20jteRJg 200",
    // The update reads the group before it changes the group.
    "GET /v2/im/groups/MIuNMURBTkuwfZ20jteRJg 200",
    "PATCH /v2/im/groups/MIuNMURBTkuwfZ20jteRJg 204",
  ]);
  const update = all.find(({ name }) => name === "PATCH /im/groups/{groupId}")?.samples[0]?.code;
  expect(update?.split(" \\\n  ")).toEqual([
    "zoom-im groups update MIuNMURBTkuwfZ20jteRJg",
    "--name Support",
    "--type restricted",
    "--search-by-account=true",
  ]);
});
