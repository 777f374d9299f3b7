import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "@partwise/codegen";
import { loadDescription } from "@partwise/description";
import { startMockServer } from "@partwise/mock-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { startRunner } from "../src/execute/start-runner.js";
import { addCodeSamples, filesOf, languages, makeSamples, printPage, verifySamples } from "../src/index.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-samples-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function samplesOf(file: string) {
  const { context } = await loadDescription(file);
  return { context, all: await makeSamples({ context, description: "openapi.yaml" }) };
}

/** Executes all samples. */
async function verify(file: string) {
  const { context, all } = await samplesOf(file);
  const generated = join(folder, file.replace(/\W/g, "-"));
  await generate({ description: file, output: generated });
  const startServer = () => startMockServer({ description: file, isStateless: true });
  const verified = await verifySamples(all, {
    startServer,
    place: { context, description: file },
    generated,
  });
  return { all, verified };
}

const pets = here("fixtures/pets/openapi.yaml");

test("each sample of each operation is accepted by a server that checks it", async () => {
  const { all, verified } = await verify(pets);
  expect(verified.refused).toEqual([]);
  if (verified.left.length > 0) console.log(`Not executed here: ${verified.left.join("; ")}.`);
  expect(all.filter(({ reason }) => reason !== undefined)).toEqual([]);
  expect([verified.counts.fetch, verified.counts.typescript]).toEqual([all.length, all.length]);
});

test("a sample that the server refuses is named with the answer", async () => {
  const { context, all } = await samplesOf(pets);
  const startServer = async () => {
    const server = await startMockServer({ description: pets, isStateless: true });
    server.answerAlways("POST /pets", { status: 422, body: { reason: "no more pets" } });
    return server;
  };
  const place = { context, description: pets };
  const inFetch = all.map(({ samples, ...each }) => ({
    ...each,
    samples: samples.filter(({ language }) => language.id === "fetch"),
  }));
  const { refused } = await verifySamples(inFetch, { startServer, place });
  expect(refused).toEqual([
    { operation: "POST /pets", language: "fetch", output: expect.stringContaining("no more pets") },
  ]);
});

test("a form by curl: JSON with its type, secrets on standard input, the status last, a redirect fails", async () => {
  const { all } = await samplesOf(pets);
  const code = all
    .find(({ name }) => name === "POST /pets")
    ?.samples.find(({ language }) => language.id === "curl")?.code;
  expect(
    code,
  ).toBe(`printf 'Authorization: Bearer %s\\n' "$PARTWISE_TOKEN" | curl --silent --show-error --max-time 60 -X POST 'https://pets.example.com/v1/pets' \\
  -H @- \\
  -H 'accept: application/json' \\
  --form-string 'name=Otto' \\
  --form 'owner="{\\"name\\":\\"Support\\",\\"phone\\":\\"+12025550123\\"}";type=application/json' \\
  --form-string 'tags=small' \\
  --form 'photo=@"photo.png";type=image/png;filename="photo.png"' \\
  -w '\\nHTTP %{http_code}\\n' | awk '{ print } END { exit $0 !~ /^HTTP 2/ }'`);
});

test("a name in a description leads to no file outside of the folder of a sample", async () => {
  const text = await readFile(pets, "utf8");
  const file = join(folder, "escaping.yaml");
  await writeFile(file, text.replaceAll("photo:", '"../../photo.png":'));
  const { all } = await samplesOf(file);
  const request = all.find(({ name }) => name === "POST /pets")?.request;
  expect(request === undefined ? [] : filesOf(request).map(({ filename }) => filename)).toEqual([
    "photo-png.png",
  ]);
});

test("a sample that ends its process is refused, and the next one runs", async () => {
  const language = languages.find(({ id }) => id === "fetch");
  if (language === undefined) throw new Error("There is no fetch.");
  const runner = await startRunner(language);
  if (typeof runner === "string") throw new Error(runner);
  try {
    expect(await runner.run("process.exit(3);", { folder, index: 0, server: "" })).toMatchObject({
      status: 1,
    });
    expect(await runner.run("console.log(7);", { folder, index: 1, server: "" })).toEqual({
      status: 0,
      output: "7",
    });
  } finally {
    await runner.close();
  }
});

test("no secret, and no Latin filler, stands on a page", async () => {
  const { context, all } = await samplesOf(pets);
  const page = printPage("Pets", "Every sample was executed.", all, context);
  expect(page).not.toMatch(/partwise-placeholder|sample-token|lorem|ipsum|"string"/i);
  expect(page).toContain("## POST /pets");
  expect(page).toContain("### On the wire");
  expect(page).toMatch(/- `owner`: .*\(M14\)/);
});

test("x-codeSamples stand in the description, its comments and order kept", async () => {
  const text = await readFile(pets, "utf8");
  const { all } = await samplesOf(pets);
  const added = addCodeSamples(text, all);
  expect(added).toContain("# Pets and their photos.");
  expect(addCodeSamples(added, all)).toBe(added);
  const samples = parse(added).paths["/pets"].post["x-codeSamples"];
  expect(samples.map(({ label }: { label: string }) => label)).toEqual([
    "TypeScript",
    "JavaScript",
    "curl",
    "Python",
    "partwise call",
  ]);
  expect(parse(added).paths["/pets"].post.operationId).toBe("addPet");
});

test.each([
  ["specs/zoom-im-groups", 8],
  ["specs/zoom-contact-groups", 10],
  ["specs/zoom-uploads", 13],
  ["packages/acceptance/test/consumers", 1],
  ["packages/client/test/fixtures/albums", 1],
  ["packages/client/test/fixtures/songs", 1],
])("all samples of %s are accepted", async (path, least) => {
  const { all, verified } = await verify(here(`../../../${path}/openapi.yaml`));
  expect(verified.refused).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(least);
});
