import type { StandardIssue, StandardSchema } from "@partwise/client";
import type { BrokenRule } from "./broken-rule.js";

/**
 * Checks a value against a schema of the caller. Undefined when the value fits. What the library makes of the value is not used,
 * and its messages are not passed on, since they may quote the value.
 */
export async function checkByStandard(
  value: unknown,
  schema: StandardSchema,
): Promise<BrokenRule | undefined> {
  const { issues } = await schema["~standard"].validate(value);
  const [first] = issues ?? [];
  if (first === undefined) return undefined;
  const keys = (first.path ?? []).map((step) => (typeof step === "object" ? step.key : step));
  const names = keys.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"));
  return { pointer: names.map((name) => `/${name}`).join(""), rule: ruleOf(first) };
}

/** Zod and ArkType call the rule `code`, Valibot calls it `type`. */
function ruleOf(issue: StandardIssue & { readonly code?: unknown; readonly type?: unknown }): string {
  return (
    [issue.code, issue.type]
      .find((name) => typeof name === "string" && /^[\w-]{1,40}$/.test(name))
      ?.toString() ?? "schema"
  );
}
