import { readFile } from "node:fs/promises";
import { load } from "js-yaml";

/**
 * Reads the public list of cases.
 * @throws {Error} when a case has no parts
 */
export async function readCases(): Promise<readonly MultipartCase[]> {
  const text = await readFile(new URL("../../fixtures/multipart-cases.yaml", import.meta.url), "utf8");
  const cases = load(text) as Omit<MultipartCase, "id">[];
  return cases.map((each, index) => {
    if (!Array.isArray(each.parts)) throw new Error(`Case ${index}, ${each.name}: no parts.`);
    return { ...each, id: `case${index}` };
  });
}

/** A multipart operation, a value, and what a server has to get. */
export interface MultipartCase {
  /** The operationId; the path is the same below `/`. */
  readonly id: string;
  readonly name: string;
  /** A section of the rules of multipart. */
  readonly rule: string;
  readonly properties?: Readonly<Record<string, object>>;
  /** Further keywords of the body's schema. */
  readonly schema?: object;
  readonly encoding?: Readonly<Record<string, object>>;
  /** A media type that the operation lists before multipart/form-data. */
  readonly also?: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly parts: readonly WantedPart[];
}

/** Name, content, content type, filename: as the head of the list says. */
export type WantedPart = readonly [name: string, content: unknown, type?: string, filename?: string];
