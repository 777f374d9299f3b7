import { printCall } from "@partwise/samples";
import { printJson, printManifest } from "../print/print-json.js";
import { pascalCase } from "../source/package-name.js";
import type { Spec } from "../spec-package/spec.js";
import { inLine } from "../spec-package/spec-readme.js";

/** The files of the package with a client that is bound to the description. */
export function clientPackage(spec: Spec, base: string): ReadonlyMap<string, string> {
  const { name, title, licence, calls } = spec;
  const create = `create${wordOf(name)}Client`;
  const call = calls.tested && printCall(calls.tested);
  const needsPolicies = call?.imports.some((line) => line.includes("@partwise/policies")) === true;
  const development = [
    "@partwise/mock-server",
    ...(needsPolicies ? ["@partwise/policies"] : []),
    "@types/node",
  ];
  const manifest = {
    name: `${name}-client`,
    version: "0.1.0",
    description: `A client of ${title}.`,
    keywords: ["openapi", "client"],
    ...(licence !== undefined && { license: licence }),
    type: "module",
    engines: { node: ">=20.19" },
    sideEffects: false,
    main: "./dist/index.js",
    types: "./dist/index.d.ts",
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    files: ["CHANGELOG.md", "dist", "src"],
    scripts: {
      build: "tsc -p tsconfig.build.json",
      typecheck: "tsc --noEmit",
      test: "vitest run --typecheck --testTimeout=60000",
      prepack: "tsc -p tsconfig.build.json",
    },
    dependencies: { [name]: "workspace:^", "@partwise/client": "catalog:" },
    devDependencies: Object.fromEntries(
      [...development, "typescript", "vitest"].map((each) => [each, "catalog:"]),
    ),
  };
  const build = { rootDir: "src", outDir: "dist" };
  const check = { noEmit: true, types: ["node"] };
  return new Map([
    ["package.json", printManifest(manifest)],
    ["README.md", readme(spec, create)],
    ["tsconfig.json", printJson({ extends: base, compilerOptions: check, include: ["src", "test"] })],
    ["tsconfig.build.json", printJson({ extends: base, compilerOptions: build, include: ["src"] })],
    ["src/index.ts", source(spec, create)],
    ["test/types.test-d.ts", typesTest(create)],
    ["test/client.test.ts", clientTest(spec, create, call !== undefined)],
    ...(call === undefined ? [] : ([["test/first-call.ts", firstCall(call, create)]] as const)),
  ]);
}

function source({ name, title, hasServer }: Spec, create: string): string {
  const type = create.replace("create", "");
  const [base, empty, does] = hasServer
    ? ["", " = {}", "It calls the first server of the description, unless `baseUrl` says otherwise."]
    : [
        " & { readonly baseUrl: string }",
        "",
        "The description names no server: `baseUrl` is the URL of the one that is called.",
      ];
  return `import { type Client, type ClientOptions, createClient } from "@partwise/client";
import { operations, type paths } from ${JSON.stringify(name)};

/** Makes a client of ${title.replaceAll("*/", "* /")}. ${does} */
export function ${create}(options: ${type}Options${empty}): ${type} {
  return createClient<paths>({ ...options, operations });
}

/** A client of the description's operations. */
export type ${type} = Client<paths>;

/** What \`createClient\` of \`@partwise/client\` takes, but for the operations. */
export type ${type}Options = Omit<ClientOptions<paths>, "operations">${base};
`;
}

function firstCall({ imports, options, call }: ReturnType<typeof printCall>, create: string): string {
  return `${imports.map((line) => `${line}\n`).join("")}import { ${create} } from "../src/index.js";

/** A call of the description, with the values of its example. */
export function firstCall(baseUrl: string) {
  const client = ${create}({ ${["baseUrl", ...options].join(", ")} });
  return ${call};
}
`;
}

function clientTest({ name, calls }: Spec, create: string, hasCall: boolean): string {
  if (!hasCall) {
    return `import { expect, test } from "vitest";
import { ${create} } from "../src/index.js";

test("a client is made", () => {
  expect(${create}({ baseUrl: "https://api.example.com" }).GET).toBeTypeOf("function");
});
`;
  }
  const variables = (calls.tested?.credentials ?? []).flatMap(({ kind, variable }) =>
    kind === "basic" ? [variable, "PARTWISE_PASSWORD"] : [variable],
  );
  const stubs = [...new Set(variables)].map((each) => `  vi.stubEnv("${each}", "of-a-test");\n`).join("");
  return `import { fileURLToPath } from "node:url";
import { startMockServer } from "@partwise/mock-server";
import { afterAll, expect, test${stubs === "" ? "" : ", vi"} } from "vitest";
import { firstCall } from "./first-call.js";

const description = fileURLToPath(import.meta.resolve("${name}/openapi.json"));
const server = await startMockServer({ description, isStateless: true });
afterAll(() => server.close());

test("the client calls the server as the description says", async () => {
${stubs}  const { response } = await firstCall(server.url);
  expect(response.status).toBeLessThan(400);
});
`;
}

function typesTest(create: string): string {
  return `import { test } from "vitest";
import { ${create} } from "../src/index.js";

const client = ${create}({ baseUrl: "https://api.example.com" });

test("the client has no other path than the description", () => {
  // @ts-expect-error: no such path
  client.GET("/a/path/of/no/description");
});
`;
}

function readme({ name, title, hasServer }: Spec, create: string): string {
  return `# ${name}-client

A client of ${inLine(title)}, on [openapi-fetch](https://openapi-ts.dev/openapi-fetch/).

\`\`\`ts
import { ${create} } from "${name}-client";

const client = ${create}(${hasServer ? "" : '{ baseUrl: "https://api.example.com" }'});
\`\`\`

The options are those of \`createClient\` of \`@partwise/client\`: credentials, policies, transports. The operations are listed by
\`${name}\`.
`;
}

/** The name in the name of a function; `Api` for a long one. */
function wordOf(name: string): string {
  const word = pascalCase(name);
  return word.length <= 24 ? word : "Api";
}
