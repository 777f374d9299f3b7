import { fileURLToPath } from "node:url";
import { printTypes } from "@partwise/codegen/printer";
import { operationsOf } from "@partwise/description";
import { objectOf } from "@partwise/description/document";
import { exampleOf } from "@partwise/description/examples";
import ts from "typescript";
import { sendsOf } from "./breaks-wire.js";
import { contextOf } from "./context-of.js";
import type { Description, Edit } from "./edit.js";
import { pathsIn, webhookCode } from "./webhook-code.js";

/** What the compiler says of code of a caller, with the old types and with the new ones; one program for all edits. */
export function callersThatBreak(edits: readonly Edit[]): ReadonlyMap<string, Said> {
  const folder = `${fileURLToPath(new URL("./", import.meta.url))}caller-`;
  const files = new Map<string, string>();
  for (const [index, edit] of edits.entries()) {
    files.set(`${folder}${index}-old.d.ts`, printTypes(contextOf(edit.old)));
    files.set(`${folder}${index}-new.d.ts`, printTypes(contextOf(edit.new)));
    for (const side of ["old", "new"] as const)
      files.set(`${folder}${index}-${side}-caller.ts`, callerOf(edit, index, side));
  }
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) =>
    files.has(name)
      ? ts.createSourceFile(name, files.get(name) ?? "", version)
      : getSourceFile(name, version, ...rest);
  const program = ts.createProgram([...files.keys()], options, host);
  const errorsOf = (name: string) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(`${folder}${name}`))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  return new Map(
    edits.map(({ name }, index) => [
      name,
      { old: errorsOf(`${index}-old-caller.ts`), new: errorsOf(`${index}-new-caller.ts`) },
    ]),
  );
}

interface Said {
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** A module that sends each example as a literal, sends any value of the old types, and reads each property of the answers. */
function callerOf(edit: Edit, index: number, side: "old" | "new"): string {
  const lines = [
    `import type { Client, OperationError, OperationInit, RequestBody, ResponseData } from "@partwise/client";`,
    `import type * as Old from "./caller-${index}-old.js";`,
    `import type * as Now from "./caller-${index}-${side}.js";`,
    `declare const client: Client<Now.paths>;`,
    `declare function as<T>(): T;`,
  ];
  for (const { operation, params, body, mediaType } of sendsOf(edit.isUntyped ? { old: edit.old } : edit)) {
    const init = {
      ...(Object.keys(params ?? {}).length > 0 && { params }),
      ...(body !== undefined && { body, ...(mediaType && { mediaType }) }),
    };
    lines.push(callOf(operation, literal(init)));
  }
  for (const { name, value } of operationsOf(contextOf(edit.old))) {
    const [method = "", path = ""] = name.split(" ");
    const place = `${JSON.stringify(path)}][${JSON.stringify(method.toLowerCase())}`;
    const fromOld = `as<OperationInit<Old.paths[${place}]>["params"]>()`;
    const body = value.requestBody
      ? `, body: as<RequestBody<Old.paths, "${method.toLowerCase()}", ${JSON.stringify(path)}>>()`
      : "";
    lines.push(callOf(name, `{ params: ${fromOld}${body} }`));
    lines.push(
      `export async function read${lines.length}() {`,
      `  const { data, error } = await client.${method}(${JSON.stringify(path)}, as<never>());`,
      `  if (error !== undefined) { const e: OperationError<Old.paths[${place}]> = error; return e; }`,
      `  const d: ResponseData<Old.paths, "${method.toLowerCase()}", ${JSON.stringify(path)}> = data;`,
      ...readsOf(value.responses, edit.old).map((path) => `  void data${path};`),
      `  return d;`,
      `}`,
    );
  }
  for (const name of Object.keys(objectOf(objectOf(edit.old.components).schemas))) {
    lines.push(`export type C${lines.length} = Now.components["schemas"][${JSON.stringify(name)}];`);
  }
  for (const { operationId } of operationsOf(contextOf(edit.old))) {
    if (operationId !== undefined)
      lines.push(`export type I${lines.length} = Now.operations[${JSON.stringify(operationId)}];`);
  }
  if (edit.accept !== undefined)
    lines.push(`void client.POST("/things", { accept: ${JSON.stringify(edit.accept)} });`);
  lines.push(...webhookCode(edit.old));
  if (edit.code !== undefined) lines.push(edit.code);
  return lines.join("\n");
}

function callOf(operation: string, init: string): string {
  const [method = "", path = ""] = operation.split(" ");
  return `void client.${method}(${JSON.stringify(path)}, ${init});`;
}

function literal(value: unknown): string {
  if (value instanceof Blob) return "new Blob([])";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}: ${literal(each)}`)
    .join(", ")} }`;
}

/** How code reads each property of the successes that are objects: `?.a?.b`. */
function readsOf(responses: unknown, description: Description): readonly string[] {
  const context = contextOf(description);
  return Object.entries(objectOf(responses)).flatMap(([status, response]) => {
    const schema = objectOf(objectOf(objectOf(objectOf(response).content)["application/json"])).schema;
    if (!status.startsWith("2") || schema === undefined) return [];
    if (["oneOf", "anyOf"].some((key) => key in objectOf(schema))) return [];
    return pathsIn(exampleOf(schema, context, { direction: "response" }), "");
  });
}
