import type { Command, Option } from "commander";

/**
 * What may stand for the last of the words that follow `zoom-im`. `ask` gives the values that no description lists, such as the names
 * of groups.
 */
export async function candidates(
  program: Command,
  words: readonly string[],
  ask: (what: Exclude<Asked, "nothing">, words: readonly string[]) => Promise<readonly Candidate[]>,
): Promise<Candidates> {
  const current = words.at(-1) ?? "";
  const { command, position, pending, isEnded } = walk(program, words.slice(0, -1));
  const offer = (values: readonly Candidate[], prefix = ""): Candidates => ({
    values: values.filter(({ value }) => value.startsWith(current.slice(prefix.length))),
    prefix,
    wantsFiles: false,
  });
  const valuesOf = async (option: Option | undefined): Promise<readonly Candidate[]> => {
    if (option?.argChoices) return plain(option.argChoices);
    return option?.long === "--profile" ? ask("profiles", words) : [];
  };
  if (pending) return offer(await valuesOf(pending));
  const [prefix, flag] = /^(--[\w-]+)=/.exec(current) ?? [];
  if (flag !== undefined && !isEnded) {
    return offer(await valuesOf(command.options.find(({ long }) => long === flag)), prefix);
  }
  if (current.startsWith("-") && !isEnded) return offer(flagsOf(command));
  const commands = command.createHelp().visibleCommands(command);
  if (commands.length > 0) {
    return offer(commands.map((inner) => ({ value: inner.name(), text: inner.description() })));
  }
  const all = command.registeredArguments;
  const argument = all[position] ?? (all.at(-1)?.variadic ? all.at(-1) : undefined);
  if (!argument) return offer([]);
  if (argument.argChoices) return offer(plain(argument.argChoices));
  const what = argumentKinds[argument.name()];
  if (what === undefined) return { ...offer([]), wantsFiles: true };
  return offer(what === "nothing" ? [] : await ask(what, words));
}

/** What is offered for a word. */
export interface Candidates {
  readonly values: readonly Candidate[];
  /** What the word begins with that is no part of the value: `--type=`. */
  readonly prefix: string;
  /** Whether the shell's own completion of files serves. */
  readonly wantsFiles: boolean;
}

/** One value, and a few words on it. */
export interface Candidate {
  readonly value: string;
  readonly text: string;
}

/** Values that depend on the user. */
export type Asked = "groups" | "profiles" | "nothing";

/** What the arguments of commands are, by the names in their usage. Any other may be a file. */
const argumentKinds: Readonly<Record<string, Asked>> = {
  GROUP: "groups",
  PROFILE: "profiles",
  NAME: "nothing",
  WHO: "nothing",
};

/** Follows the words to the command, and counts its arguments. `pending` is a flag whose value comes next. */
function walk(program: Command, words: readonly string[]): Walked {
  let command = program;
  let position = 0;
  let pending: Option | undefined;
  let isEnded = false;
  for (const word of words) {
    const inner = command.commands.find((inner) => inner.name() === word);
    if (pending) pending = undefined;
    else if (word === "--") isEnded = true;
    else if (word.startsWith("-") && !isEnded) {
      const option = command.options.find(({ long, short }) => word === long || word === short);
      if (option?.required) pending = option;
    } else if (inner && position === 0) command = inner;
    else position++;
  }
  return { command, position, pending, isEnded };
}

interface Walked {
  readonly command: Command;
  readonly position: number;
  readonly pending: Option | undefined;
  readonly isEnded: boolean;
}

function plain(values: readonly string[]): Candidate[] {
  return values.map((value) => ({ value, text: "" }));
}

function flagsOf(command: Command): Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, description }) => ({
      value: long ?? "",
      text: description.split(/[;.(\n]/, 1)[0]?.trim() ?? "",
    }));
}
