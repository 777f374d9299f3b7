import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { printNodes } from "../../src/printer/print-nodes.js";
import { loadPrinter } from "../../src/types/load-printer.js";

// What this package takes for granted of openapi-typescript, whose version is pinned: a newer version that fails here needs a
// change of ours. `.github/decisions/011-pinned-dependencies.md` says what is taken.

test("the files that are required, and no main entry, give the functions that are used", () => {
  const printer = loadPrinter();
  const functions =
    "addJSDocComment,transformSchema,tsIntersection,tsLiteral,tsNullable,tsPropertyIndex,tsRecord,tsUnion,tsWithRequired";
  const kinds = Object.fromEntries(
    functions.split(",").map((name) => [name, typeof (printer as unknown as Record<string, unknown>)[name]]),
  );
  expect(new Set(Object.values(kinds))).toEqual(new Set(["function"]));
  for (const keyword of [
    "BOOLEAN",
    "NEVER",
    "NULL",
    "NUMBER",
    "STRING",
    "UNDEFINED",
    "UNKNOWN",
    "QUESTION_TOKEN",
  ] as const) {
    expect(printer[keyword]).toHaveProperty("kind");
  }
});

test("the TypeScript that it takes is the one that prints", () => {
  const require = createRequire(import.meta.url);
  const ofLibrary = createRequire(require.resolve("openapi-typescript/package.json"))("typescript");
  expect(ofLibrary).toBe(loadPrinter().ts);
});

test("everything around the schemas is printed as users have committed it", () => {
  const printer = loadPrinter();
  const schema = { type: "string" };
  const document = {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/pets/{id}": {
        parameters: [{ name: "id", in: "path", required: true, schema }],
        patch: {
          operationId: "update",
          summary: "Change a pet",
          deprecated: true,
          parameters: [{ name: "dry", in: "query", description: "Sends nothing", schema }],
          requestBody: { required: true, content: { "application/json": { schema } } },
          responses: {
            "204": { description: "Done" },
            default: {
              description: "Refused",
              content: { "text/plain": { schema } },
              headers: { "X-Id": { schema } },
            },
          },
        },
      },
    },
    components: { schemas: { Pet: schema } },
  };
  const seen: unknown[] = [];
  const nodes = printer.transformSchema(
    document as never,
    {
      additionalProperties: false,
      alphabetize: false,
      arrayLength: false,
      defaultNonNullable: false,
      discriminators: { objects: {}, refsHandled: [] },
      emptyObjectsUnknown: false,
      enum: false,
      enumValues: false,
      excludeDeprecated: false,
      exportType: false,
      generatePathParams: false,
      immutable: false,
      injectFooter: [],
      pathParamsAsTypes: false,
      propertiesRequiredByDefault: false,
      rootTypes: false,
      silent: true,
      resolve: () => undefined,
      transform(given: unknown) {
        seen.push(given);
        return printer.STRING;
      },
    } as never,
  );
  expect(printNodes(nodes, printer.ts)).toMatchInlineSnapshot(`
    "export interface paths {
        "/pets/{id}": {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            get?: never;
            put?: never;
            post?: never;
            delete?: never;
            options?: never;
            head?: never;
            /**
             * Change a pet
             * @deprecated
             */
            patch: operations["update"];
            trace?: never;
        };
    }
    export type webhooks = Record<string, never>;
    export interface components {
        schemas: {
            Pet: string;
        };
        responses: never;
        parameters: never;
        requestBodies: never;
        headers: never;
        pathItems: never;
    }
    export type $defs = Record<string, never>;
    export interface operations {
        update: {
            parameters: {
                query?: {
                    /** @description Sends nothing */
                    dry?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": string;
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        "X-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
            };
        };
    }
    "
  `);
  // Each schema is handed over, so that ours are printed in its place.
  expect(seen).toHaveLength(8);
});
