import { plainText } from "./plain-text.js";

/** Reads scopes and the rate limit's label from the description of an operation. */
export function readOperationProse(description: string): OperationProse {
  let text = plainText(description);
  const scopes: string[] = [];
  let rateLimitLabel: string | undefined;
  text = text.replace(rateLimit, (line, rest: string) => {
    const [word] = wordsIn(rest);
    if (word === undefined || rateLimitLabel !== undefined) return line;
    rateLimitLabel = word;
    return "";
  });
  text = text.replace(scopesLine, (line, rest: string) => {
    const words = wordsIn(rest).filter((word) => /^[\w.:/*-]+$/.test(word));
    if (words.length === 0) return line;
    scopes.push(...words);
    return "";
  });
  return {
    text: text.replace(/\n{3,}/g, "\n\n").trim(),
    scopes: [...new Set(scopes)],
    ...(rateLimitLabel !== undefined && { rateLimitLabel }),
  };
}

/** What a description says of its operation, and its text without that. */
export interface OperationProse {
  readonly text: string;
  readonly scopes: readonly string[];
  readonly rateLimitLabel?: string;
}

/** A line `**Label**: rest`, its label perhaps a link. */
function labelLine(label: string): RegExp {
  return new RegExp(
    `^[ \\t>*-]*?\\*\\*\\s*\\[?${label}\\s*(?:\\]\\([^)]*\\))?\\s*:?\\s*\\*\\*\\s*:?(.*)$`,
    "gim",
  );
}

const rateLimit = labelLine("rate[ -]?limit(?:ing)?(?: label)?");
const scopesLine = labelLine("(?:granular |classic |oauth |required )*scopes?");

function wordsIn(rest: string): readonly string[] {
  const quoted = [...rest.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word.trim());
  const all = quoted.length > 0 ? quoted : [rest];
  return all
    .flatMap((each) => each.split(/[\s,;]+/))
    .filter((word) => word !== "" && word !== "or" && word !== "and");
}
