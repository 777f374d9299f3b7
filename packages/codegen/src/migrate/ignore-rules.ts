import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The `.gitignore` rules of a chain of folders, the outermost first. */
export type IgnoreRules = readonly { readonly folder: string; readonly rules: readonly Rule[] }[];

interface Rule {
  readonly pattern: RegExp;
  readonly isNegated: boolean;
  readonly isFolder: boolean;
}

/** Adds the rules of one more folder. */
export function withRulesOf(folder: string, above: IgnoreRules): IgnoreRules {
  let text: string;
  try {
    text = readFileSync(join(folder, ".gitignore"), "utf8");
  } catch {
    return above;
  }
  return [...above, { folder, rules: text.split(/\r?\n/).flatMap(readRule) }];
}

/** Whether a path is ignored: the last matching rule decides. */
export function isIgnored(path: string, isFolder: boolean, all: IgnoreRules): boolean {
  let ignored = false;
  for (const { folder, rules } of all) {
    const name = relative(folder, path).replaceAll("\\", "/");
    for (const rule of rules) {
      if ((isFolder || !rule.isFolder) && rule.pattern.test(name)) ignored = !rule.isNegated;
    }
  }
  return ignored;
}

/** @see https://git-scm.com/docs/gitignore#_pattern_format */
function readRule(line: string): readonly Rule[] {
  const text = line.replace(/(?<!\\)\s+$/, "");
  if (text === "" || text.startsWith("#")) return [];
  const isNegated = text.startsWith("!");
  const isFolder = text.endsWith("/");
  const glob = text.slice(isNegated ? 1 : 0, isFolder ? -1 : undefined).replace(/^\\(?=[#!])/, "");
  const isAnchored = glob.includes("/");
  const source = glob
    .replace(/^\//, "")
    .replace(/\*\*\/|\/\*\*$|\*+|\?|\[[^\]]+\]|\\.|[.+^${}()|[\]\\]/g, spell);
  try {
    return [{ pattern: new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${source}$`), isNegated, isFolder }];
  } catch {
    return [];
  }
}

function spell(token: string): string {
  if (token === "**/") return "(?:.*/)?";
  if (token === "/**") return "/.*";
  if (token.startsWith("*")) return "[^/]*";
  if (token === "?") return "[^/]";
  if (token.length > 2 && token.startsWith("[")) return token.replace(/^\[!/, "[^").replaceAll("\\", "\\\\");
  return token.length === 2 ? `\\${token[1]}` : `\\${token}`;
}
