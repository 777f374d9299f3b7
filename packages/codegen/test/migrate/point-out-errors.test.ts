import { expect, test } from "vitest";
import { migrateCommand } from "../../src/command/migrate-command.js";
import { descriptionFolder } from "../helpers/description-folder.js";
import { runCommand } from "../helpers/run-command.js";

const { folder, put } = descriptionFolder();

async function migrate(): Promise<string> {
  const { err } = await runCommand((streams) => migrateCommand("openapi-fetch", folder(), {}, streams));
  return err.replaceAll(folder(), ".").replaceAll("\\", "/");
}

test("an error that gets a type of the caller's is told, as in a composable of Vue", async () => {
  await put(
    "cat-facts.ts",
    `import client from "#/lib";
import { ref } from "vue";
import type { ParamsOption } from "openapi-fetch";
import type { paths } from "#/generated/catfact";
export const useCatFact = (options: ParamsOption<paths["/fact"]["get"]>) => {
  const fact = ref<CatFact>();
  const error = ref<AppError | undefined>(undefined);
  async function execute() {
    error.value = undefined;
    const { data, error: fetchError } = await client.GET("/fact", options);
    if (fetchError) {
      error.value = fetchError;
    } else {
      fact.value = data;
    }
  }
  execute();
  return { fact, error, execute };
};
`,
  );
  expect(await migrate()).toBe(
    "./cat-facts.ts:12: `fetchError` gets a type of yours, which a failure without a body does not fit: it is { status, statusText }; ask `isEmptyFailure(fetchError, response)`, with `response` of the result, first\n",
  );
});

const call = 'await client.GET("/a")';

test.each([
  [`const { error } = ${call};\nconst e: E = error;`, [2]],
  [`const { error } = ${call};\nconst e = error as E;\nconst f = <E>(error!);`, [2, 3]],
  [`const { error } = ${call};\nconst e = error satisfies E;`, [2]],
  [`const { error } = ${call};\nshow(error);\nthis.error = error ?? null;`, [2, 3]],
  [`const { error }: { error?: E } = ${call};`, [1]],
  [`const result = ${call};\nshow(result.error);\nother.error = other.error;`, [2]],
  [`const f = async (): Promise<E> => {\nconst { error } = ${call};\nreturn error;\n};`, [3]],
  ['client.GET("/a").then(({ error }) => {\nshow(error);\n});', [2]],
  ['client.GET("/a").then((result) =>\nshow(result.error),\n);', [2]],
  [`const { error } = await client["/a"].GET();\nshow(error);`, [2]],
  // Nothing has a type of its own here.
  [`const { error } = ${call};\nthrow error;`, []],
  [`const { error } = ${call};\nconst e = error;\nconst f: unknown = error;\nconst g = error as any;`, []],
  [
    `const { error } = ${call};\nconsole.log(error);\nexpect(error).toBe(undefined);\nif (isApiError(error)) {}`,
    [],
  ],
  [`const { error } = ${call};\nitems.map((error) => show(error));`, []],
  [`const { error } = ${call};\nitems.map(({ from: [error] }) => show(error));`, []],
  [`const { error, response } = ${call};\nif (!isEmptyFailure(error, response)) show(error);`, []],
  [`{\nconst { error } = ${call};\n}\nshow(error);`, []],
])("whose errors get a type: %j", async (code, lines) => {
  await put("a.ts", `${code}\nimport "openapi-fetch";\n`);
  const told = [...(await migrate()).matchAll(/a\.ts:(\d+): `[\w.]+` gets a type/g)];
  expect(told.map(([, line]) => Number(line))).toEqual(lines);
});
