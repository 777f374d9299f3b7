import type { FaultKind } from "./fault.js";

/** One message of Redocly's linter. */
export interface LinterMessage {
  readonly message: string;
  /** Similar names, the nearest first. */
  readonly suggest: readonly string[];
  readonly severity: string;
  readonly ruleId: string;
}

/**
 * Reads the kind and the data of a fault from the sentence of Redocly's linter, which offers nothing but the sentence. An
 * unknown sentence becomes a fault of the kind `other`.
 */
export function readLinterMessage({ message, suggest, severity, ruleId }: LinterMessage): FaultKind {
  for (const [form, toKind] of forms) {
    const match = form.exec(message);
    if (match !== null) return toKind(match.slice(1), suggest);
  }
  if (ruleId === "no-unresolved-refs") return { kind: "unreadable-reference", message };
  return { kind: "other", message, isMinor: severity !== "error" };
}

type ToKind = (found: readonly (string | undefined)[], suggest: readonly string[]) => FaultKind;

const forms: readonly (readonly [form: RegExp, toKind: ToKind])[] = [
  [
    /^Expected type `(.+)` \((array|object)\) but got `(.+)`$/s,
    ([expected = "", form, got = ""]) => ({
      kind: "wrong-type",
      expected,
      form: form === "array" ? "array" : "object",
      got,
    }),
  ],
  [
    /^Expected type `(.+)` but got `(.+)`\.$/s,
    ([expected = "", got = ""]) => ({ kind: "wrong-type", expected, got }),
  ],
  [
    /^The field `(.+)` must be present on this level\.$/s,
    ([name = ""]) => ({ kind: "missing-property", name }),
  ],
  [/^The field `(.+)` is not allowed here\.$/s, ([name = ""]) => ({ kind: "excluded-property", name })],
  [
    /^Must contain at least one of the following fields: (.+)\.$/s,
    ([names = ""]) => ({ kind: "missing-one-of", names: names.split(", ") }),
  ],
  [
    /^Property `(.*)` is not expected here\.$/s,
    ([name = ""], suggest) => ({ kind: "unknown-property", name, suggest }),
  ],
  [
    /^`(.+)` can be one of the following only: "(.*)"\.$/s,
    ([name = "", values = ""], suggest) => ({
      kind: "unlisted-value",
      name,
      allowed: values.split('", "'),
      suggest,
    }),
  ],
  [
    /^The value of the (.+) field must be greater than or equal to (.+)$/s,
    ([name = "", minimum]) => ({ kind: "small-number", name, minimum: Number(minimum) }),
  ],
  [
    /^The `type` field must be defined when the `nullable` field is used\.$/,
    () => ({ kind: "nullable-without-type" }),
  ],
  [
    /^Can't resolve \$ref(?:: (.*))?$/s,
    ([wrong]) => ({ kind: "unresolved-reference", ...(wrong !== undefined && { wrong }) }),
  ],
];
