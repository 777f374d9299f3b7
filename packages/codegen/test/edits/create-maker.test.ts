import fc from "fast-check";
import { expect, test } from "vitest";
import { createMaker, type Maker } from "../../src/edits/create-maker.js";
import { runOf } from "../../src/generate/generate.js";
import { type Made, makeFiles } from "../../src/generate/make-files.js";
import { warningsOf } from "../../src/generate/warnings-of.js";
import type { Run } from "../../src/memory/memory.js";
import { descriptionFolder } from "../helpers/description-folder.js";
import { edits } from "./edits.js";
import { type Json, pets } from "./pets.js";

const { put, output } = descriptionFolder();

async function runOver(document: Json, options: object = {}): Promise<Run> {
  const description = await put("openapi.json", document as object);
  return runOf({ description, output: output(), ...options });
}

/** One run of a watcher: what is made, or the message of what is wrong. */
async function runAgain(maker: Maker) {
  try {
    const again = await maker.again();
    const made = again ?? (await maker.anew());
    await maker.settle(made);
    return { ...shown(made), isAgain: again !== undefined };
  } catch (error) {
    return { contents: String(error), warnings: [], isAgain: false };
  }
}

async function runFresh(run: Run) {
  return makeFiles(run).then(shown, (error) => ({ contents: String(error), warnings: [] }));
}

function shown({ contents, problems }: Made) {
  return {
    contents,
    warnings: warningsOf(problems)
      .map(({ text }) => text)
      .sort(),
  };
}

test.for([{}, { schemas: true, dates: true }, { ts: true, schemas: true }])(
  "after any edits, a run gives what a fresh run gives: %o",
  async (options) => {
    const property = fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 8 }), async (list) => {
      const document = pets();
      const run = await runOver(document, options);
      const maker = createMaker(run);
      await runAgain(maker);
      for (const edit of list) {
        edit.apply(document);
        await put("openapi.json", document as object);
        const { isAgain: _, ...again } = await runAgain(maker);
        expect(again, edit.name).toEqual(await runFresh(run));
      }
    });
    await fc.assert(property, { numRuns: Number(process.env.PARTWISE_EDITS ?? 8) });
  },
);

test.for([
  ["an answer", (document: Json) => operationAt(document, 9).responses],
  ["an operation's parameters", (document: Json) => operationAt(document, 10).parameters],
] as const)("an edit of %s makes that operation alone", async ([, placeIn]) => {
  const document = pets();
  const maker = createMaker(await runOver(document));
  expect((await runAgain(maker)).isAgain).toBe(false);
  for (const name of ["first", "second"]) {
    const place = placeIn(document) as Json;
    if (Array.isArray(place)) place.push({ name, in: "query", schema: { type: "string" } });
    else place.default = { description: name };
    await put("openapi.json", document as object);
    expect((await runAgain(maker)).isAgain).toBe(true);
  }
});

test("a component is made with what refers to it", async () => {
  const document = pets();
  const run = await runOver(document);
  const maker = createMaker(run);
  await runAgain(maker);
  const { schemas } = document.components as { schemas: Json };
  (schemas.Tree as Json).description = "A tree.";
  await put("openapi.json", document as object);
  const { isAgain, ...again } = await runAgain(maker);
  expect(isAgain).toBe(true);
  expect(again).toEqual(await runFresh(run));
});

test("a description that is mended is compared with the last one that could be used", async () => {
  const document = pets();
  const maker = createMaker(await runOver(document));
  await runAgain(maker);
  await put("openapi.json", `${JSON.stringify(document)}}`);
  expect((await runAgain(maker)).contents).toMatch(/invalid JSON/);
  operationAt(document, 9).description = "Mended.";
  await put("openapi.json", document as object);
  expect((await runAgain(maker)).isAgain).toBe(true);
});

function operationAt(document: Json, index: number): Json {
  const item = Object.values(document.paths as Json)[index] as Json;
  return item.get as Json;
}

test("what a fault leaves out is told of the operations that are there still", async () => {
  const document = pets();
  const run = await runOver(document);
  const maker = createMaker(run);
  await runAgain(maker);
  const { schemas } = document.components as { schemas: Json };
  schemas.Thing0 = { $ref: "#/components/schemas/Nobody" };
  await put("openapi.json", document as object);
  await runAgain(maker);
  delete ((document.paths as Json)["/things24/{id}"] as Json).post;
  await put("openapi.json", document as object);
  const { isAgain: _, ...again } = await runAgain(maker);
  expect(again).toEqual(await runFresh(run));
});
