import { readYesOrNo, UsageError } from "@partwise/call/command-line";
import { type Command, Option } from "commander";

/**
 * Turns `--flag=true` into `--flag`, and `--flag=false` into `--no-flag`, or into nothing where there is no such flag
 * (`yes`, `no`, `1` and `0` as well). The last of several flags counts. An unknown flag loses its value, so that commander
 * can suggest the flag that was meant.
 */
export function normalizeFlags(args: readonly string[], program: Command): NormalizedFlags {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const flags: string[] = [];
  let command = program;
  let error: UsageError | undefined;
  const find = (flag: string) =>
    [...program.options, ...command.options, helpOption].find(
      ({ long, short }) => flag === long || flag === short,
    );

  for (let index = 0; index < end; index++) {
    const arg = args[index] ?? "";
    const [name, value] = splitFlag(arg);
    const option = find(name);
    if (!isFlag(arg)) {
      command = command.commands.find((inner) => inner.name() === arg) ?? command;
      flags.push(arg);
    } else if (option === undefined) {
      flags.push(name);
    } else if (!takesValue(option)) {
      const isOn = value === undefined ? true : readYesOrNo(value);
      if (isOn === undefined) error ??= neitherYesNorNo(name, option);
      turn(flags, option, isOn === true, find(oppositeOf(option)));
    } else {
      flags.push(arg);
      const next = args[index + 1];
      if (value !== undefined || next === undefined) continue;
      if (index + 1 === end || (isFlag(next) && find(splitFlag(next)[0]))) error ??= noValue(name, next);
      else flags.push(args[++index] ?? "");
    }
  }
  return { args: [...flags, ...args.slice(end)], flags, error };
}

/** A command line as commander reads it: no flag that is on or off has a value. */
export interface NormalizedFlags {
  readonly args: readonly string[];
  /** The arguments before `--`. */
  readonly flags: readonly string[];
  /** The first fault. Where there is one, the program ends with it. */
  readonly error: UsageError | undefined;
}

const helpOption = new Option("-h, --help");

function isFlag(arg: string): boolean {
  return arg.startsWith("-") && arg !== "-";
}

/** `--name=value`, cut at the first `=`. */
function splitFlag(arg: string): [name: string, value: string | undefined] {
  const at = arg.indexOf("=");
  return at === -1 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

function oppositeOf({ negate, long = "" }: Option): string {
  return negate ? long.replace("--no-", "--") : long.replace("--", "--no-");
}

/** Adds a flag or its opposite, the last of which counts for commander. A flag without an opposite is taken out instead. */
function turn(flags: string[], { long, short }: Option, isOn: boolean, opposite: Option | undefined): void {
  const flag = isOn ? long : opposite?.long;
  if (flag) {
    flags.push(flag);
    return;
  }
  const others = flags.filter((other) => other !== long && other !== short);
  flags.splice(0, flags.length, ...others);
}

function neitherYesNorNo(name: string, option: Option): UsageError {
  const alone = option.negate ? `it turns ${oppositeOf(option)} off` : "it means true";
  return new UsageError(
    `${name} takes true, yes, 1, false, no or 0 after an equals sign, and nothing else. Without a value, ${alone}.`,
  );
}

function noValue(name: string, next: string): UsageError {
  const [flag] = splitFlag(next);
  return new UsageError(
    `${name} needs a value, but ${flag} follows. A value that starts with a hyphen goes after an equals sign: ${name}=VALUE.`,
  );
}
