import type { StandardIssue, StandardSchema } from "@partwise/client";
import type { BrokenRule } from "./broken-rule.js";

/**
 * Checks a value against a schema of the caller. Undefined when the value fits. The library's converted value is not used,
 * nor are the library's messages, which may quote the value.
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

/** The name of a broken rule: Zod and ArkType call the key `code`, Valibot `type`. */
function ruleOf(issue: StandardIssue & { readonly code?: unknown; readonly type?: unknown }): string {
  return (
    [issue.code, issue.type]
      .find((name) => typeof name === "string" && /^[\w-]{1,40}$/.test(name))
      ?.toString() ?? "schema"
  );
}
