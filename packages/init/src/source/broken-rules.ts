import { createConfig, lint } from "@redocly/openapi-core";

/** The rules of Redocly's set `minimal` that a description breaks as errors, by name. */
export async function brokenRules(description: string): Promise<readonly string[]> {
  const config = await createConfig({ extends: ["minimal"] });
  const problems = await lint({ ref: description, config });
  const errors = problems.filter(({ severity, ignored }) => severity === "error" && ignored !== true);
  return [...new Set(errors.map(({ ruleId }) => ruleId))].sort();
}
