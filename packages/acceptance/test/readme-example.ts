import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "./workspace.js";

/** The one code block of the root README that is in this language and holds this text, as it stands. */
export function readmeExample(language: "js" | "sh" | "ts", text: string): string {
  const readme = readFileSync(join(workspace, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name, block]) => name === language && block?.includes(text))
    .map(([, , block = ""]) => block);
  const [block] = blocks;
  if (block === undefined || blocks.length > 1) {
    throw new Error(`README.md holds ${blocks.length} ${language} blocks with "${text}"; 1 was expected.`);
  }
  return block;
}
