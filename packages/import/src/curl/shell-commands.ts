import { ansiText } from "./ansi-text.js";
import { cmdCommands, isOfCmd } from "./cmd-commands.js";
import type { ShellCommand } from "./shell-command.js";

/**
 * The words of shell commands: of a POSIX shell, its ANSI-C quotes and heredocs too, of cmd.exe, and of PowerShell as far
 * as it continues lines and names variables. A variable, and what another command would print, becomes `{{name}}`. A line
 * that goes on with an option belongs to the one before, though its continuation was lost.
 */
export function shellCommands(text: string): readonly ShellCommand[] {
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return isOfCmd(source) ? cmdCommands(source) : posixCommands(source);
}

/** `< file`, which the shell takes for itself. A word in angle brackets is left, since it stands for a value. */
const fileRedirect = /^<(?!<)[ \t]*(?:`[^`\n]*`|\$?'[^'\n]*'|\$?"[^"\n]*"|[^\s<>|;&`'"])+(?!\S)/;

function posixCommands(source: string): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let input: string | undefined;
  let i = 0;
  const add = (text: string) => {
    word = (word ?? "") + text;
  };
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = (isPiped = false) => {
    endWord();
    const printed = isPiped ? printedBy(words) : undefined;
    if (words.length > 0) commands.push({ words, input });
    words = [];
    input = printed;
  };
  const variable = (): string => {
    const rest = source.slice(i);
    const match = /^\$(?:\{([A-Za-z_]\w*)[^}]*\}|(?:env:)?([A-Za-z_]\w*))/.exec(rest);
    if (match !== null) {
      i += match[0].length;
      return `{{${match[1] ?? match[2] ?? ""}}}`;
    }
    if (rest.startsWith("$(")) {
      i = closing(source, i + 1) + 1;
      return "{{command}}";
    }
    i++;
    return "$";
  };
  while (i < source.length) {
    const character = source[i] ?? "";
    const next = source[i + 1] ?? "";
    if (character === "'") {
      const end = source.indexOf("'", i + 1);
      const stop = end < 0 ? source.length : end;
      add(source.slice(i + 1, stop));
      i = stop + 1;
    } else if (character === '"') {
      add("");
      i++;
      while (i < source.length && source[i] !== '"') {
        if (source[i] === "\\" && /["\\$`\n]/.test(source[i + 1] ?? "")) {
          if (source[i + 1] !== "\n") add(source[i + 1] ?? "");
          i += 2;
        } else if (source[i] === "$") add(variable());
        else if (source[i] === "`") {
          const end = source.indexOf("`", i + 1);
          add("{{command}}");
          i = (end < 0 ? source.length : end) + 1;
        } else add(source[i++] ?? "");
      }
      i++;
    } else if (character === "$" && next === "'") {
      const [text, end] = ansiText(source, i + 2);
      add(text);
      i = end;
    } else if (character === "$" && next === '"') i++;
    else if (character === "$") add(variable());
    else if (character === "`" && next === "\n") i += 2;
    else if (character === "`") {
      const end = source.indexOf("`", i + 1);
      add("{{command}}");
      i = (end < 0 ? source.length : end) + 1;
    } else if (character === "\\") {
      // a continuation whose line was joined with the next one: "\ -H"
      const lost = /^\\[ \t]*\n|^\\[ \t]+(?=-)/.exec(source.slice(i, i + 200));
      if (lost !== null) {
        if (lost[0].length > 2 || word === undefined || next !== "\n") endWord();
        i += lost[0].length;
      } else {
        add(next);
        i += 2;
      }
    } else if (character === "<" && next === "<" && source[i + 2] !== "<") {
      const match = /^<<(-?)\s*(["']?)([\w.-]+)\2/.exec(source.slice(i));
      endWord();
      if (match === null) {
        i += 2;
        continue;
      }
      const lineEnd = source.indexOf("\n", i);
      const from = lineEnd < 0 ? source.length : lineEnd + 1;
      const close = new RegExp(
        `^${match[1] === "-" ? "\\t*" : ""}${(match[3] ?? "").replace(/[.-]/g, "\\$&")}$`,
        "m",
      );
      const end = close.exec(source.slice(from));
      const body = source.slice(from, end === null ? undefined : from + end.index);
      input = match[1] === "-" ? body.replace(/^\t+/gm, "") : body;
      // what follows on the line of the heredoc is of the same command
      const behind = source.slice(i + match[0].length, lineEnd < 0 ? undefined : lineEnd);
      const more = posixCommands(behind)[0]?.words ?? [];
      words.push(...more);
      i = end === null ? source.length : from + end.index + end[0].length;
    } else if (character === "<" && source.startsWith("<<<", i)) {
      i += 3;
      endWord();
      const [here] = posixCommands(source.slice(i).split("\n", 1)[0] ?? "");
      input = here?.words[0];
      i = source.indexOf("\n", i) < 0 ? source.length : source.indexOf("\n", i);
    } else if (character === "<" && word === undefined && fileRedirect.test(source.slice(i, i + 500))) {
      i += fileRedirect.exec(source.slice(i, i + 500))?.[0].length ?? 1;
    } else if (/[ \t]/.test(character)) {
      endWord();
      i++;
    } else if (character === "\n") {
      endWord();
      i++;
      if (!/^\s*(?:--?[\w#:]|["']|https?:)/.test(source.slice(i, i + 200)) || words.length === 0)
        endCommand();
    } else if (character === "#" && word === undefined) {
      const end = source.indexOf("\n", i);
      i = end < 0 ? source.length : end;
    } else if (/[;|]/.test(character) || (character === "&" && (next === "&" || /\s|$/.test(next)))) {
      endCommand(character === "|" && next !== "|" && source[i - 1] !== "|");
      i++;
    } else if (
      (character === ">" && !/<[\w-]+$/.test(word ?? "")) ||
      (/[12&]/.test(character) && next === ">" && word === undefined)
    ) {
      endWord();
      i += /^[12&]?>>?(?:&\d)?[ \t]*[^\s;|&]*/.exec(source.slice(i))?.[0].length ?? 1;
    } else {
      add(character);
      i++;
    }
  }
  endCommand();
  return commands;
}

/** What `echo` and `printf` print, where no escape or format changes it. */
function printedBy([program, ...words]: readonly string[]): string | undefined {
  if (program === "echo") return `${words.filter((word) => !/^-[neE]+$/.test(word)).join(" ")}\n`;
  if (program !== "printf") return undefined;
  const [format = "", text = ""] = words;
  return /^%s(?:\\n)?$/.test(format) ? text : /[%\\]/.test(format) ? undefined : format;
}

function closing(source: string, open: number): number {
  let depth = 0;
  for (let i = open; i < source.length; i++) {
    if (source[i] === "(") depth++;
    if (source[i] === ")" && --depth === 0) return i;
  }
  return source.length;
}
