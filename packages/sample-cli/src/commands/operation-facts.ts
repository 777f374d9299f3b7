import { recordOf, resolveSchema, type Schema } from "@partwise/call/command-line";
import type { CommandOperation } from "../contract/program-command.js";

/** Reads what a help text says of an operation. Works on what `factsOnly` has kept, too. */
export function operationFacts(description: Schema, { path, method }: CommandOperation): OperationFacts {
  const operation = recordOf(recordOf(recordOf(description.paths)[path])[method]);
  const security: readonly unknown[] = Array.isArray(operation.security) ? operation.security : [];
  const label = operation["x-rate-limit-label"];
  const texts = Object.values(recordOf(operation.responses)).map(
    (response) => resolveSchema(description, recordOf(response)).description,
  );
  const found = texts.flatMap((text) =>
    typeof text === "string" ? [...text.replace(/\s+/g, " ").matchAll(/\bCode (\d+): ([^.]*)\./g)] : [],
  );
  return {
    scopes: security.flatMap((each) => Object.values(recordOf(each)).flat().map(String)),
    label: typeof label === "string" ? label : "",
    codes: Object.fromEntries(found.map(([, code = "", meaning = ""]) => [code, meaning])),
  };
}

/** An operation with nothing but what `operationFacts` reads, and without references. */
export function factsOnly(description: Schema, { path, method }: CommandOperation): Schema {
  const operation = recordOf(recordOf(recordOf(description.paths)[path])[method]);
  const { security, responses, "x-rate-limit-label": label } = operation;
  const kept = Object.entries(recordOf(responses)).flatMap(([status, response]) => {
    const { description: text } = resolveSchema(description, recordOf(response));
    return typeof text === "string" && /\bCode \d+:/.test(text) ? [[status, { description: text }]] : [];
  });
  return { security, "x-rate-limit-label": label, responses: Object.fromEntries(kept) };
}

/** What a help text says of an operation. */
export interface OperationFacts {
  /** The scopes of which the token needs one. */
  readonly scopes: readonly string[];
  /** The label that decides the rate limit. */
  readonly label: string;
  /** What Zoom's codes mean. */
  readonly codes: Readonly<Record<string, string>>;
}
