import type { Warning } from "../generate/generate.js";

const shown = 5;

/** A line a warning. Of many that say the same of other places, the first few and how many more there are. */
export function printWarnings(warnings: readonly Warning[], isVerbose: boolean): readonly string[] {
  const groups = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const kind = warning.message.replace(/"[^"]*"|`[^`]*`|, so .* left out(?=; )/g, "");
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [warning]);
    else group.push(warning);
  }
  return [...groups.values()].flatMap((group) => {
    const lines = (isVerbose ? group : group.slice(0, shown)).map(({ text }) => `warning: ${text}`);
    const more = group.length - lines.length;
    return more > 0 ? [...lines, `warning: ${more} more like the last one; --verbose shows them`] : lines;
  });
}
