import { writeFile } from "node:fs/promises";
import { CodegenError, generate } from "@partwise/codegen";
import { importPostman } from "@partwise/import";
import { compileGenerated } from "../real-descriptions/compile-generated.js";
import { listOf, objectOf } from "../real-descriptions/json.js";

/** Imports one collection, generates from what it gives, and compiles that. */
export async function judgeCollection(
  name: string,
  text: string,
  output: string,
): Promise<Judged & { readonly description?: string }> {
  const none = {
    name,
    operations: 0,
    fields: 0,
    warnings: 0,
    reviews: 0,
    typeErrors: [],
    isGenerated: false,
  };
  try {
    const { description, document, warnings, reviews } = importPostman([{ path: name, text }]);
    const counted = { ...none, ...countOf(document), warnings: warnings.length, reviews: reviews.length };
    const file = `${output}-source.yaml`;
    await writeFile(file, description);
    try {
      await generate({ description: file, output });
    } catch (error) {
      if (!(error instanceof CodegenError)) throw error;
      return { ...counted, description, generateRefused: error.message };
    }
    return { ...counted, description, isGenerated: true, typeErrors: compileGenerated(output, "") };
  } catch (error) {
    if (error instanceof Error && error.name === "CodegenError") return { ...none, refused: error.message };
    return { ...none, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** What became of one collection. */
export interface Judged {
  readonly name: string;
  readonly operations: number;
  /** Parameters, and properties of bodies at their first level. */
  readonly fields: number;
  readonly warnings: number;
  readonly reviews: number;
  readonly typeErrors: readonly string[];
  readonly isGenerated: boolean;
  /** Why import took it for no collection. */
  readonly refused?: string;
  /** Why generate did not take the description. */
  readonly generateRefused?: string;
  readonly crash?: string;
}

function countOf({ paths }: Readonly<Record<string, unknown>>): { operations: number; fields: number } {
  const operations = Object.values(objectOf(paths))
    .flatMap((item) => Object.entries(objectOf(item)))
    .filter(([method]) => !method.startsWith("x-"))
    .map(([, operation]) => objectOf(operation));
  const fields = operations.map(({ parameters, requestBody }) => {
    const media = Object.values(objectOf(objectOf(requestBody).content));
    const properties = media.map(
      (each) => Object.keys(objectOf(objectOf(objectOf(each).schema).properties)).length,
    );
    return listOf(parameters).length + properties.reduce((sum, each) => sum + each, 0);
  });
  return { operations: operations.length, fields: fields.reduce((sum, each) => sum + each, 0) };
}
