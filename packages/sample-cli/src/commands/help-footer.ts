import type { OperationFacts } from "./operation-facts.js";

/**
 * The end of the help text of a command: the operations that the command may call, each with its rate limit and scopes; error
 * codes, and examples.
 */
export function helpFooter(operations: readonly OperationFacts[], examples: readonly string[]): string {
  return [
    ...section(
      "Zoom's operations, with rate limit, and the scopes of which the token needs one",
      operations.flatMap(({ name, label, scopes }) => [
        label === "" ? name : `${name} (${label})`,
        ...(scopes.length === 0 ? [] : [`  one of ${scopes.join(", ")}`]),
      ]),
    ),
    ...section(
      "Zoom's error codes",
      meanings(operations).map(([code, meaning]) => `${code.padEnd(5)}  ${meaning}`),
    ),
    ...section(
      "Examples",
      examples.map((example) => `zoom-im ${example}`),
    ),
  ].join("\n");
}

/** Each code and what it means, once, in the order of the codes. A code may mean more than one thing. */
function meanings(operations: readonly OperationFacts[]): [code: string, meaning: string][] {
  const found = new Map<string, [string, string]>();
  for (const { codes } of operations)
    for (const [code, meaning] of codes) found.set(`${code} ${meaning}`, [code, meaning]);
  return [...found.values()].sort(([a], [b]) => Number(a) - Number(b));
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}
