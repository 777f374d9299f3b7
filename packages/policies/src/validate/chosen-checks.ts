import type { Call, Checks, StandardSchema } from "@partwise/client";
import { PolicyError } from "../errors/policy-error.js";

/**
 * The checks of a call, for each of body, data and error: `true` by the description, `false` none, or a schema of the
 * caller.
 */
export interface ChosenChecks {
  readonly body: boolean | StandardSchema;
  readonly data: boolean | StandardSchema;
  readonly error: boolean | StandardSchema;
}

/** The names of the values that can be checked. */
export const checked = ["body", "data", "error"] as const;

/** Chooses the checks of one call: its own, else those of its operation, else those of the policy. */
export function chosenChecks(
  asked: unknown,
  ofOperation: Checks | undefined,
  ofPolicy: ChosenChecks,
  call: Call,
): ChosenChecks {
  const own = typeof asked === "boolean" ? { body: asked, data: asked, error: asked } : asked;
  if (own !== undefined) assertChecks(own, `${call.method} ${call.path}: validate`);
  const choose = (name: (typeof checked)[number]) => {
    const chosen = (own as Checks | undefined)?.[name];
    const described = ofOperation?.[name] ?? ofPolicy[name];
    // `true` in a call means the check that the policy has for the operation.
    return chosen === true && described !== false ? described : (chosen ?? described);
  };
  return { body: choose("body"), data: choose("data"), error: choose("error") };
}

/**
 * Refuses a value that does not describe checks.
 * @throws {PolicyError} `SETTINGS`, with what to write
 */
export function assertChecks(checks: unknown, where: string): asserts checks is Checks {
  if (typeof checks !== "object" || checks === null) {
    throw new PolicyError(
      "SETTINGS",
      `${where}: got ${kindOf(checks)}, need true, false or { body, data, error }.`,
    );
  }
  for (const [name, value] of Object.entries(checks)) {
    if (!(checked as readonly string[]).includes(name)) {
      throw new PolicyError(
        "SETTINGS",
        `${where}: "${name}" is no part of a call; name body, data or error.`,
      );
    }
    if (value !== undefined && typeof value !== "boolean" && !isStandard(value)) {
      throw new PolicyError(
        "SETTINGS",
        `${where}.${name}: got ${kindOf(value)}, need true, false or a Standard Schema, such as one of Zod 3.24, Valibot 1 or ArkType 2. Pass JSON Schema as part of \`schemas\`.`,
      );
    }
  }
}

/** Whether a value is a schema of a library that follows Standard Schema. The schemas of ArkType are functions. */
export function isStandard(value: unknown): value is StandardSchema {
  const standard = (value as Partial<StandardSchema> | null | undefined)?.["~standard"];
  return typeof standard?.validate === "function";
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : typeof value === "object" ? "an object" : typeof value;
}
