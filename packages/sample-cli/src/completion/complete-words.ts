import { type Terminal, visible } from "@partwise/call/command-line";
import type { Command } from "commander";
import { placesOf } from "../profiles/places.js";
import { profileFile } from "../profiles/profile-file.js";
import { type Candidate, candidates } from "./candidates.js";
import type { Shell } from "./script-of.js";
import { escapeWord, type ShellWords, shellWords } from "./shell-words.js";

/**
 * Prints what may stand for the last word, a line for each. bash is given the words as they have to be typed; zsh and fish the values,
 * with a few words after a tab. A line that begins with a tab asks for the shell's own completion of files. Failures are silent.
 */
export async function completeWords(
  program: Command,
  shell: Shell,
  given: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const { words, quote, raw } = shell === "bash" ? shellWords(given[0] ?? "") : separateWords(shell, given);
  const found = await candidates(program, words.slice(1), async (what, words) => {
    try {
      if (what === "profiles") return profiles(terminal.env);
      const { groupNames } = await import("../call/call.js");
      return await groupNames(flagsIn(words), terminal);
    } catch {
      return [];
    }
  });
  const { values, prefix, wantsFiles } = found;
  // bash breaks words at the equals sign, and replaces what follows it alone.
  const open = raw.slice(Math.max(raw.indexOf("="), 0)).match(/^=?(["'])/)?.[1] === quote ? quote : "";
  const lines = values
    .filter(({ value }) => !/\p{Cc}/u.test(value))
    .map(({ value, text }) => {
      if (shell === "bash") return escapeWord(value, open);
      return `${shell === "fish" ? prefix : ""}${value}\t${visible(text)}`;
    });
  for (const line of wantsFiles ? ["\tfiles"] : lines) terminal.out(`${line}\n`);
}

/** The words of zsh are as they were typed, perhaps with a quote that is open; those of fish have lost their quotes. */
function separateWords(shell: Shell, given: readonly string[]): ShellWords {
  const words = shell === "zsh" ? given.map((word) => shellWords(word).words.join(" ")) : given;
  return { words: ["", ...words], quote: "", raw: "" };
}

function profiles(env: Parameters<typeof placesOf>[0]): Candidate[] {
  const { profiles } = profileFile(placesOf(env).profiles).read();
  return profiles.map(({ name, baseUrl }) => ({ value: name, text: baseUrl }));
}

/** The flags among the words that say which account is meant. */
function flagsIn(
  words: readonly string[],
): Readonly<Record<"profile" | "baseUrl" | "account", string | undefined>> {
  const valueAfter = (flag: string) => {
    const at = words.indexOf(flag);
    const joined = words.find((word) => word.startsWith(`${flag}=`));
    return at === -1 ? joined?.slice(flag.length + 1) : words[at + 1];
  };
  return {
    profile: valueAfter("--profile"),
    baseUrl: valueAfter("--base-url"),
    account: valueAfter("--account"),
  };
}
