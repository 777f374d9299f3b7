import type { ShellCommand } from "./shell-command.js";

/**
 * The words of commands of cmd.exe: a caret escapes the next character, and a line's end; quotes group, and `\"` is one
 * inside them.
 */
export function cmdCommands(source: string): readonly ShellCommand[] {
  const unescaped = source.replace(
    special,
    (_, line?: string, escaped?: string, name?: string, other?: string) =>
      line !== undefined ? "\n" : (escaped ?? ((name ?? other) ? `{{${name ?? other}}}` : " ")),
  );
  const commands: ShellCommand[] = [];
  for (const line of unescaped.split(/\n(?=\s*curl(?:\.exe)?\s)|\s&\s*(?=curl)/)) {
    const words: string[] = [];
    let word: string | undefined;
    let isQuoted = false;
    for (let i = 0; i < line.length; i++) {
      const character = line[i] ?? "";
      if (character === "\\" && /^\\+"/.test(line.slice(i))) {
        const [slashes = ""] = /^\\+/.exec(line.slice(i)) ?? [];
        word = (word ?? "") + "\\".repeat(Math.floor(slashes.length / 2));
        i += slashes.length - 1;
        if (slashes.length % 2 === 1) {
          word += '"';
          i++;
        }
      } else if (character === '"') {
        if (isQuoted && line[i + 1] === '"') {
          word = `${word ?? ""}"`;
          i++;
        } else isQuoted = !isQuoted;
        word ??= "";
      } else if (/\s/.test(character) && !isQuoted) {
        if (word !== undefined) words.push(word);
        word = undefined;
      } else word = (word ?? "") + character;
    }
    if (word !== undefined) words.push(word);
    if (words.length > 0) commands.push({ words, input: undefined });
  }
  return commands;
}

/** `%NAME%`. A percent sign of a URL has two hexadecimal digits behind it, which one of a variable's two may have as well. */
const variable = /%([A-Za-z_]\w*)%(?![\da-f]{2})|%(?![\da-f]{2})([A-Za-z_]\w*)%/i;

/** A caret before a line's end goes on with the command; before two, it keeps the second. */
const special = new RegExp(`\\^\\n(?:(\\n)|[ \\t]*)|\\^([\\s\\S])|${variable.source}`, "gi");

/** Whether a command is written for cmd.exe. */
export function isOfCmd(source: string): boolean {
  if (/\\\n/.test(source)) return false;
  return /\^\n|\^"/.test(source) || (variable.test(source) && !/\s\$?'/.test(source));
}
