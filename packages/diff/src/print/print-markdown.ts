import { bumpOf } from "../contract/bump-of.js";
import type { Change } from "../contract/change.js";
import { byOperation } from "./by-operation.js";

/** The changes as Markdown: a table for each group of operations, and the bump below. */
export function printMarkdown(changes: readonly Change[]): string {
  const sections = byOperation(changes).map(({ title, changes: list }) => {
    const rows = list.map(({ breaking, bump, message }) => `| ${shown(message)} | ${breaking} | ${bump} |`);
    return [`### ${shown(title)}`, "", "| change | breaks | bump |", "| --- | --- | --- |", ...rows, ""].join(
      "\n",
    );
  });
  const bump = bumpOf(changes);
  const end = bump === "major" ? "; below version 1.0 a minor one." : "";
  return [...sections, `Bump: **${bump}**${end}`, ""].join("\n");
}

/** Text that Markdown shows as it is, in one cell of a table. */
function shown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/g, "\\$&").replaceAll(/\s+/g, " ");
}
