import { recordOf, resolveSchema, type Schema } from "@partwise/call/command-line";
import type { CommandOperation } from "../contract/program-command.js";

/**
 * Reads what a help text says of an operation from the description that has the operation. Works on what `factsOnly` has kept,
 * too.
 * @throws Error with the operation, where no description has it
 */
export function operationFacts(descriptions: readonly Schema[], name: CommandOperation): OperationFacts {
  const description = descriptions.find((each) => findOperation(each, name) !== undefined) ?? {};
  const operation = findOperation(description, name);
  if (operation === undefined) throw new Error(`No description has ${name}.`);
  const security: readonly unknown[] = Array.isArray(operation.security) ? operation.security : [];
  const label = operation["x-rate-limit-label"];
  const found = answerTexts(description, operation).flatMap(([, text]) => [
    ...text.replace(/\s+/g, " ").matchAll(/\bCode (-?\d+): ([^.]*)\./g),
  ]);
  return {
    name,
    scopes: security.flatMap((each) => Object.values(recordOf(each)).flat().map(String)),
    label: typeof label === "string" ? label : "",
    codes: found.map(([, code = "", meaning = ""]) => [code, meaning]),
  };
}

/** An operation with nothing but what `operationFacts` reads, and without references; undefined where the description has none. */
export function factsOnly(description: Schema, name: CommandOperation): Schema | undefined {
  const operation = findOperation(description, name);
  if (operation === undefined) return undefined;
  const { security, "x-rate-limit-label": label } = operation;
  const kept = answerTexts(description, operation).filter(([, text]) => /\bCode -?\d+:/.test(text));
  const responses = Object.fromEntries(kept.map(([status, text]) => [status, { description: text }]));
  return { security, "x-rate-limit-label": label, responses };
}

/** Where a description has an operation. */
export function placeOf(name: CommandOperation): readonly [string, string, string] {
  const [method = "", path = ""] = name.split(" ");
  return ["paths", path, method.toLowerCase()];
}

function findOperation(description: Schema, name: CommandOperation): Schema | undefined {
  const [paths, path, method] = placeOf(name);
  const operation = recordOf(recordOf(description[paths])[path])[method];
  return operation === undefined ? undefined : recordOf(operation);
}

/** The texts of the answers, by status. */
function answerTexts(description: Schema, { responses }: Schema): [string, string][] {
  return Object.entries(recordOf(responses)).flatMap(([status, response]) => {
    const { description: text } = resolveSchema(description, recordOf(response));
    return typeof text === "string" ? [[status, text]] : [];
  });
}

/** What a help text says of an operation. */
export interface OperationFacts {
  readonly name: CommandOperation;
  /** The scopes of which the token needs one. */
  readonly scopes: readonly string[];
  /** The label that decides the rate limit; empty where Zoom tells none. */
  readonly label: string;
  /** Zoom's codes and what they mean. */
  readonly codes: readonly (readonly [code: string, meaning: string])[];
}
