import { createRequire } from "node:module";

type Library = typeof import("openapi-typescript");

/** TypeScript, and what is used of openapi-typescript. */
export interface Printer
  extends Pick<
    Library,
    "NULL" | "STRING" | "UNKNOWN" | "scanDiscriminators" | "transformSchema" | "transformSchemaObject"
  > {
  readonly ts: typeof import("typescript");
}

/**
 * Loads them as CommonJS: as an ES module Node reads TypeScript's nine megabytes three times. Without the main
 * entry of openapi-typescript, which loads all of Redocly's linter, it is a third of the time.
 */
export function loadPrinter(): Printer {
  const require = createRequire(import.meta.url);
  const from = (name: string) => require(`openapi-typescript/dist/${name}.cjs`);
  return {
    ts: require("typescript"),
    NULL: from("lib/ts").NULL,
    STRING: from("lib/ts").STRING,
    UNKNOWN: from("lib/ts").UNKNOWN,
    scanDiscriminators: from("lib/utils").scanDiscriminators,
    transformSchema: from("transform/index").default ?? from("transform/index"),
    transformSchemaObject: from("transform/schema-object").default,
  };
}
