import { type Call, importOnUse } from "@partwise/client";
import { PolicyError } from "../errors/policy-error.js";
import type { JsonObject } from "./json-object.js";
import { needed, type Schemas } from "./schemas.js";

/**
 * Imports the schemas, and the code that checks by schemas, before anything is sent.
 * @throws {PolicyError} `SETTINGS` without schemas, and for an operation that the schemas lack
 * @throws {CallError} `NOT_LOADED`
 */
export async function loadDescribed(
  call: Call,
  load: (() => Promise<Schemas>) | undefined,
): Promise<Described> {
  const name = `${call.method} ${call.path}`;
  if (load === undefined) {
    throw new PolicyError("SETTINGS", `${name}: \`validate: true\` has no schemas to check by. ${needed}`);
  }
  const [description, code] = await Promise.all([load(), loadCode()]);
  const operation = code.findOperation(call, description);
  if (operation === undefined && call.operation !== undefined) {
    throw new PolicyError(
      "SETTINGS",
      `${name}: the schemas of validate lack this operation. Generate them again.`,
    );
  }
  return { description, code, operation: operation ?? {} };
}

/** The description of an operation, and the code that checks values by it. */
export interface Described {
  readonly description: Schemas;
  /** Empty where neither the metadata nor the description has the operation. */
  readonly operation: JsonObject;
  readonly code: typeof import("./described-code.js");
}

function loadCode() {
  return importOnUse("validates this call", () => import("./described-code.js"));
}
