import { type Command, Option } from "commander";
import { UsageError } from "../errors/errors.js";
import { readYesOrNo } from "./read-yes-or-no.js";

/**
 * Turns `--flag=true` and `--flag=false` (`yes`, `no`, `1`, `0`) into the flag, its opposite, or nothing; of several the
 * last counts. What is glued to an unknown flag is left out, so that commander finds the flag that was meant.
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

/** A command line in the form that commander reads: no flag that is on or off has a value. */
export interface NormalizedFlags {
  readonly args: readonly string[];
  /** The arguments before `--`. */
  readonly flags: readonly string[];
  /** The first fault. With one, nothing may run. */
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

/** Commander lets the last of a flag and its opposite count. A flag without an opposite is off where it does not stand. */
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
  const alone = option.negate ? `turns ${oppositeOf(option)} off` : "means true";
  return new UsageError(
    `${name} takes no value but true or false (or yes, no, 1, 0) after an equals sign. The flag alone ${alone}.`,
  );
}

function noValue(name: string, next: string): UsageError {
  const [flag] = splitFlag(next);
  return new UsageError(
    `${name} needs a value, and ${flag} follows. A value that starts with a hyphen goes after an equals sign: ${name}=VALUE.`,
  );
}
