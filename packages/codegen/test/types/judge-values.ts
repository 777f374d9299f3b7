import type { JsonObject, Version } from "@partwise/description/document";
import { Ajv2020 } from "ajv/dist/2020.js";
import { printTypes } from "../../src/printer/print-types.js";
import { contextOf } from "../helpers/context-of.js";
import { findingsOf } from "../helpers/problems-of.js";

/** Judges all tables in one run of the compiler. */
export function judgeValues(tables: readonly ValueTable[]): readonly Verdict[] {
  const files: Record<string, string> = {};
  for (const [index, { version = "3.1", schemas, right, wrong }] of tables.entries()) {
    files[`t${index}.d.ts`] = printTypes(contextOf(version, structuredClone(schemas)).context);
    const lines = [...right, ...wrong].map(
      (value, at) => `export const v${at}: components["schemas"]["S"] = ${print(value)};`,
    );
    files[`v${index}.ts`] = [`import type { components } from "./t${index}.js";`, ...lines, ""].join("\n");
  }
  const findings = findingsOf(files);
  return tables.map(({ right, wrong }, index) => {
    const inFile = (name: string) => findings.filter(({ file }) => file.endsWith(`/${name}`));
    const bad = new Set(inFile(`v${index}.ts`).map(({ line }) => line));
    return {
      broken: inFile(`t${index}.d.ts`).map(({ line, message }) => `${line}: ${message}`),
      refused: right.filter((_, at) => bad.has(at + 2)),
      taken: wrong.filter((_, at) => !bad.has(at + 2 + right.length)),
    };
  });
}

/** Schemas, and values that the type of the one called `S` must take, and must refuse. */
export interface ValueTable {
  readonly name: string;
  readonly version?: Version;
  readonly schemas: JsonObject;
  readonly right: readonly unknown[];
  readonly wrong: readonly unknown[];
  /** A discriminator, or a convention of the types, says more than JSON Schema does. */
  readonly isStricter?: true;
}

/** What is not as the table wants it. Empty when all is. */
export interface Verdict {
  /** What TypeScript finds wrong in the generated file itself. */
  readonly broken: readonly string[];
  readonly refused: readonly unknown[];
  readonly taken: readonly unknown[];
}

export const allRight: Verdict = { broken: [], refused: [], taken: [] };

/** In one line, as TypeScript counts them. */
function print(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028");
}

/** What JSON Schema says of the same values. */
export function judgeBySchema({ schemas, right, wrong }: ValueTable): Verdict {
  const ajv = new Ajv2020({ strict: false, logger: false });
  ajv.addSchema({ $id: "d", components: { schemas } });
  const isValid = ajv.compile({ $ref: "d#/components/schemas/S" });
  return {
    broken: [],
    refused: right.filter((value) => !isValid(value)),
    taken: wrong.filter((value) => isValid(value)),
  };
}
