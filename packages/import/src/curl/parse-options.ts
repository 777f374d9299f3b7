import { CodegenError } from "@partwise/description/problems";
import { curlOptions, shortOptions } from "./curl-options.js";

/**
 * The options of a curl command, one list for each part between `--next`. A word that is no option is a `url`.
 * @throws {CodegenError} `USAGE` for an option that nobody here understands, by its name
 */
export function parseOptions(words: readonly string[]): readonly (readonly CurlOption[])[] {
  const parts: CurlOption[][] = [[]];
  const add = (option: CurlOption) => {
    if (option.name === "next") parts.push([]);
    else parts.at(-1)?.push(option);
  };
  let isEnded = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const take = () => words[++i] ?? "";
    if (isEnded || !word.startsWith("-") || word === "-") add({ name: "url", value: word, isBare: true });
    else if (word === "--") isEnded = true;
    else if (word.startsWith("--")) {
      const [, expand, written = ""] = /^--(expand-)?(.*)$/s.exec(word) ?? [];
      const [name, isNegated] = fullName(written, word);
      const value = takesWord(name) && !isNegated ? take() : "";
      if (!isNegated) add({ name, value, ...(expand !== undefined && { isExpanded: true }) });
    } else {
      for (let at = 1; at < word.length; at++) {
        const letter = word[at] ?? "";
        const name = shortOptions[letter];
        if (name === undefined) throw unknown(`-${letter}`);
        assertUnderstood(name, `-${letter}`);
        if (!takesWord(name)) {
          add({ name, value: "" });
          continue;
        }
        const rest = word.slice(at + 1);
        add({ name, value: rest === "" ? take() : rest });
        break;
      }
    }
  }
  return parts;
}

/** An option by its long name, with its word where it takes one. */
export interface CurlOption {
  readonly name: string;
  readonly value: string;
  /** Whether `{{name}}` in the word is a variable of `--variable`. */
  readonly isExpanded?: boolean;
  /** Whether it is a word without an option, which curl takes for a URL. */
  readonly isBare?: boolean;
}

function takesWord(name: string): boolean {
  return (
    curlOptions.withWord.has(name) ||
    curlOptions.otherWithWord.has(name) ||
    curlOptions.refusedWithWord.has(name)
  );
}

const all = [
  ...curlOptions.withWord,
  ...curlOptions.alone,
  ...curlOptions.otherWithWord,
  ...curlOptions.otherAlone,
  ...curlOptions.refused,
];

/** The whole name of an option: curl takes any beginning that no other option has. */
function fullName(written: string, word: string): [name: string, isNegated: boolean] {
  if (all.includes(written)) {
    assertUnderstood(written, word);
    return [written, false];
  }
  if (written.startsWith("no-")) return [fullName(written.slice(3), word)[0], true];
  const begun = written === "" ? [] : all.filter((each) => each.startsWith(written));
  const [only] = begun;
  if (only === undefined || begun.length > 1) throw unknown(word);
  assertUnderstood(only, word);
  return [only, false];
}

function assertUnderstood(name: string, word: string): void {
  if (!curlOptions.refused.has(name)) return;
  throw new CodegenError("USAGE", {
    file: "curl",
    message: `the option ${word} has no place in a description; remove it, or write what it adds to the request`,
  });
}

function unknown(word: string): CodegenError {
  const [name = ""] = word.split(/[\s=]/);
  return new CodegenError("USAGE", {
    file: "curl",
    message: `the option ${name.slice(0, 60)} is unknown; correct or remove it`,
  });
}
