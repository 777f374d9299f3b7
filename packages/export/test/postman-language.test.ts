import { mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDescription } from "@partwise/description";
import { startMockServer } from "@partwise/mock-server";
import { makeSamples, verifySamples } from "@partwise/samples";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findNewman } from "../src/find-newman.js";
import { postmanLanguage } from "../src/index.js";

const here = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const pets = here("packages/samples/test/fixtures/pets/openapi.yaml");

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "partwise-newman-")));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function verify(file: string, prepare: (server: Server) => void = () => {}) {
  const { context } = await loadDescription(file);
  const all = await makeSamples({ context, description: file, languages: [postmanLanguage] });
  const startServer = async () => {
    const server = await startMockServer({ description: file, isStateless: true });
    prepare(server);
    return server;
  };
  return { all, verified: await verifySamples(all, { startServer, place: { context, description: file } }) };
}

type Server = Awaited<ReturnType<typeof startMockServer>>;

test.each([pets, here("specs/zoom-im-groups/openapi.yaml")])("newman runs each item of %s", async (file) => {
  const { all, verified } = await verify(file);
  expect(verified).toEqual({ refused: [], counts: { postman: all.length }, left: [] });
});

test("an item that the server refuses is named with the answer", async () => {
  const { verified } = await verify(pets, (server) =>
    server.answerAlways("POST /pets", { status: 422, body: { reason: "no more pets" } }),
  );
  expect(verified.refused).toEqual([
    { operation: "POST /pets", language: "postman", output: expect.stringContaining("no more pets") },
  ]);
});

test("newman is found from a folder, else from the path", async () => {
  const newman = createRequire(import.meta.url).resolve("newman");
  expect(await findNewman(here("packages/export"), "")).toBe(newman);
  await symlink(join(dirname(newman), "bin", "newman.js"), join(folder, "newman"));
  expect(await findNewman(folder, `${join(folder, "none")}:${folder}`)).toBe(newman);
});
