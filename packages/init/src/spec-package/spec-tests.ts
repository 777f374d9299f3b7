import { operationsOf } from "@partwise/description";
import { printFirstCall } from "./print-first-call.js";
import { descriptionFile, type Spec } from "./spec.js";

/** The tests of a spec package: every example against a mock server, the types, and the README. */
export function specTests(spec: Spec): ReadonlyMap<string, string> {
  const call = printFirstCall(spec);
  const [first] = operationsOf({ ...spec.context, warn: () => {} });
  const path = first?.name.split(" ")[1];
  return new Map([
    ["test/operations.test.ts", operationsTest(spec)],
    ["test/types.test-d.ts", typesTest(spec, path)],
    ["test/readme.test.ts", readmeTest(spec, call !== undefined)],
    ...(call === undefined ? [] : ([["test/first-call.ts", call]] as const)),
  ]);
}

function operationsTest(spec: Spec): string {
  const { name, refused } = spec;
  const list = refused.map(({ operation, reason }) => `  // ${reason}\n  ${JSON.stringify(operation)},\n`);
  return `import { loadDescription } from "@partwise/description";
import { startMockServer } from "@partwise/mock-server";
import { exampleCalls } from "@partwise/samples";
import { afterAll, expect, test } from "vitest";
import { operations } from ${JSON.stringify(name)};

const description = ${JSON.stringify(descriptionFile(spec))};

/** Operations whose example the server does not accept, which is a fault of the example or of the description. */
const refused: readonly string[] = [${list.length === 0 ? "" : `\n${list.join("")}`}];

const { context } = await loadDescription(description);
const server = await startMockServer({ description, isStateless: true });
afterAll(() => server.close());

const calls = [...exampleCalls(context, operations)];

test.for(calls)("the example of $name is accepted", async ({ name, reason, send }, { skip }) => {
  skip(reason !== undefined, reason);
  if (refused.includes(name)) await expect(send(server.url)).rejects.toThrow();
  else expect(await send(server.url)).toBeLessThan(400);
});
`;
}

function typesTest({ name }: Spec, path: string | undefined): string {
  const known =
    path === undefined
      ? ""
      : `
test("the types have the paths of the description", () => {
  expectTypeOf<${JSON.stringify(path)}>().toExtend<keyof paths>();
});
`;
  return `import { createClient } from "@partwise/client";
import { ${known === "" ? "" : "expectTypeOf, "}test } from "vitest";
import { operations${known === "" ? "" : ", type paths"} } from ${JSON.stringify(name)};

const client = createClient({ baseUrl: "https://api.example.com", operations });
${known}
test("a client has no other path", () => {
  // @ts-expect-error: no such path
  client.GET("/a/path/of/no/description");
});
`;
}

function readmeTest({ name }: Spec, hasCall: boolean): string {
  const call = `
test("the call of the README is the one that the compiler checks", async () => {
  expect(readme).toContain(await readFile("test/first-call.ts", "utf8"));
});
`;
  return `import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { operations } from ${JSON.stringify(name)};

const readme = await readFile("README.md", "utf8");

test("the README names every path", () => {
  const all = Object.keys(operations).filter((path) => path.startsWith("/"));
  expect(all.filter((path) => !readme.includes(\`\\\`\${path}\\\`\`))).toEqual([]);
});
${hasCall ? call : ""}`;
}
