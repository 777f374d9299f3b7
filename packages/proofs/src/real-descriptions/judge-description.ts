import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Operations } from "@partwise/client";
import { CodegenError, generate } from "@partwise/codegen";
import { load } from "js-yaml";
import { compileGenerated } from "./compile-generated.js";
import { independentBuilder } from "./independent-builder.js";
import { type Json, objectOf } from "./json.js";
import { multipartOperations } from "./multipart-operations.js";
import { parameterOperations } from "./parameter-operations.js";
import type { PartRule } from "./part-rule.js";
import { printUses } from "./print-uses.js";
import type { Job, Report, SentReport } from "./report.js";
import { sendBodies } from "./send-bodies.js";
import { sendParameters } from "./send-parameters.js";

/** Generates from one description, compiles the output, and sends each multipart body and all parameters of it. */
export async function judgeDescription({ file, output, packages }: Job): Promise<Report> {
  const report = { file, operations: 0, bodies: 0, warnings: 0, typeErrors: [], sent: [], called: [] };
  let warnings = 0;
  try {
    const result = await generate({ description: file, output });
    warnings = result.warnings.length;
  } catch (error) {
    const given = await givenDocument(file);
    const bodies = multipartOperations(given);
    const counted = { ...report, operations: operationsOf(bodies), bodies: bodies.length };
    if (error instanceof CodegenError) return { ...counted, refused: error.message };
    return { ...counted, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  const document: Json = JSON.parse(await readFile(join(output, "openapi.json"), "utf8"));
  const { operations }: { operations: Operations } = await import(
    pathToFileURL(join(output, "index.js")).href
  );
  const bodies = multipartOperations(document);
  const sent: SentReport[] = [];
  for (const each of bodies)
    sent.push(...(await sendBodies(each, versionOf(document), document, operations)));
  const independent = independentBuilder(packages);
  const called: SentReport[] = [];
  for (const each of parameterOperations(document)) {
    called.push(await sendParameters(each, operations, independent));
  }
  const typeErrors = compileGenerated(output, printUses(bodies, versionOf(document), document));
  return {
    ...report,
    operations: operationsOf(bodies),
    bodies: bodies.length,
    warnings,
    typeErrors,
    sent,
    called,
  };
}

function operationsOf(bodies: readonly { readonly path: string; readonly method: string }[]): number {
  return new Set(bodies.map(({ path, method }) => `${method} ${path}`)).size;
}

function versionOf({ openapi }: Json): PartRule["version"] {
  return String(openapi).startsWith("3.0") ? "3.0" : String(openapi).startsWith("3.2") ? "3.2" : "3.1";
}

async function givenDocument(file: string): Promise<Json> {
  try {
    return objectOf(load(await readFile(file, "utf8")));
  } catch {
    return {};
  }
}
