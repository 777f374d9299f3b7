import type { Warning } from "../generate/warnings-of.js";

const shown = 5;

/** A line for each warning. Of a kind with many warnings, the first few and the number of the others. */
export function printWarnings(warnings: readonly Warning[], isVerbose: boolean): readonly string[] {
  const groups = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const group = groups.get(warning.kind);
    if (group === undefined) groups.set(warning.kind, [warning]);
    else group.push(warning);
  }
  return [...groups.values()].flatMap((group) => {
    const lines = (isVerbose ? group : group.slice(0, shown)).map(({ text }) => `warning: ${text}`);
    const more = group.length - lines.length;
    return more > 0 ? [...lines, `warning: ${more} more like the last one; --verbose shows them`] : lines;
  });
}
