import type { OperationFacts } from "./operation-facts.js";

/** The end of the help text of a command: which scope its token needs, its rate limit, its error codes, and examples. */
export function helpFooter({ scopes, label, codes }: OperationFacts, examples: readonly string[]): string {
  return [
    ...section("One of these scopes, for IM groups", scopes),
    ...(label === "" ? [] : ["", `Rate limit: ${label} calls`]),
    ...section(
      "Zoom's error codes",
      Object.entries(codes).map(([code, meaning]) => `${code.padEnd(5)}  ${meaning}`),
    ),
    ...section(
      "Examples",
      examples.map((example) => `zoom-im ${example}`),
    ),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines.map((line) => `  ${line}`)];
}
