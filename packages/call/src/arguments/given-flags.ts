import { UsageError } from "../errors/usage-error.js";
import { nearestName } from "../flags/nearest-name.js";
import { readYesOrNo } from "../flags/read-yes-or-no.js";
import type { Flag, FlagTable } from "../operation/flag.js";
import { type CallFlag, callFlags } from "./call-flags.js";

/** What the command line says: flags of every call by name, and flags of the operation in their order. */
export interface GivenFlags {
  readonly call: ReadonlyMap<string, readonly string[]>;
  readonly operation: readonly GivenFlag[];
  /** Flags that neither the call nor the operation has. */
  readonly unknown: readonly string[];
}

/** A flag of the operation with its text. */
export interface GivenFlag {
  readonly flag: Flag;
  /** The name that was typed. */
  readonly name: string;
  /** `true` and `false` for a boolean. */
  readonly text: string;
}

/**
 * Reads the arguments after the operation.
 * @throws {UsageError} for an argument that is no flag, a value that is missing, or a switch that is neither on nor off
 */
export function givenFlags(args: readonly string[], table: FlagTable): GivenFlags {
  const call = new Map<string, string[]>();
  const operation: GivenFlag[] = [];
  const unknown: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    const [name, value] = splitFlag(arg === "-h" ? "--help" : arg);
    const flag = table.get(name);
    const own = callFlags.find((each) => each.name === name) as CallFlag | undefined;
    const opposite = name.startsWith("no-") ? table.get(name.slice(3)) : undefined;
    const textOf = (takesValue: boolean): string => {
      if (!takesValue) return String(switched(name, value));
      if (value !== undefined) return value;
      const next = args[index + 1];
      if (next === undefined || isFlag(next)) throw noValue(name, next);
      index++;
      return next;
    };
    if (own !== undefined) {
      const text = textOf(own.value !== undefined);
      if (call.has(name) && !own.repeats && own.value !== undefined) throw twice(name);
      call.set(name, [...(own.repeats ? (call.get(name) ?? []) : []), text]);
    } else if (flag !== undefined) {
      operation.push({ flag, name, text: textOf(!isSwitch(flag)) });
    } else if (opposite !== undefined && isSwitch(opposite)) {
      operation.push({ flag: opposite, name, text: String(!switched(name, value)) });
    } else {
      unknown.push(name);
      const next = args[index + 1];
      if (value === undefined && next !== undefined && !isFlag(next)) index++;
    }
  }
  return { call, operation, unknown };
}

/** @throws {UsageError} with a near name, for the first unknown flag; no message quotes its value */
export function assertKnown({ unknown }: GivenFlags, table: FlagTable): void {
  const [name] = unknown;
  if (name === undefined) return;
  const near = nearestName(name, [...table.keys(), ...callFlags.map((each) => each.name)]);
  const advice = near === undefined ? "--help lists the flags" : `did you mean --${near}?`;
  throw new UsageError(`There is no flag --${name}; ${advice}${near === undefined ? "." : ""}`);
}

/** @throws {UsageError} for a flag that does not say which of several it is */
export function assertDistinct({ unknown }: GivenFlags, table: FlagTable): void {
  for (const name of unknown) {
    const meant = places.map((place) => `${place}.${name}`).filter((each) => table.has(each));
    if (meant.length < 2) continue;
    const flags = meant.map((each) => `--${each}`).join(" or ");
    throw new UsageError(`--${name} is the name of several flags: give ${flags}.`);
  }
}

const places = ["path", "query", "header", "cookie", "body"] as const;

/** Whether a flag takes no value: a boolean, and nothing else. */
export function isSwitch({ facts: { types, values }, isFile }: Flag): boolean {
  return !isFile && types?.size === 1 && types.has("boolean") && values === undefined;
}

/** The error for a flag that is given twice and takes one value. */
export function twice(name: string): UsageError {
  return new UsageError(`--${name} is given twice, and takes one value: leave one out.`);
}

function isFlag(arg: string): boolean {
  return /^--?[^\s\d-]/.test(arg) || arg === "--";
}

function splitFlag(arg: string): [name: string, value: string | undefined] {
  if (!arg.startsWith("--") || arg === "--") {
    throw new UsageError(
      `${/^-/.test(arg) ? "An argument with one hyphen" : "An argument that belongs to no flag"} stands after the operation; flags start with two hyphens, and --help lists the flags.`,
    );
  }
  const at = arg.indexOf("=");
  return at === -1 ? [arg.slice(2), undefined] : [arg.slice(2, at), arg.slice(at + 1)];
}

function switched(name: string, value: string | undefined): boolean {
  const isOn = value === undefined ? true : readYesOrNo(value);
  if (isOn !== undefined) return isOn;
  throw new UsageError(
    `--${name} takes true, yes, 1, false, no or 0 after an equals sign, and nothing else.`,
  );
}

function noValue(name: string, next: string | undefined): UsageError {
  const hint = `A value that starts with a hyphen goes after an equals sign: --${name}=VALUE.`;
  const [flag = ""] = next?.split("=", 1) ?? [];
  return new UsageError(
    next === undefined ? `--${name} needs a value.` : `--${name} needs a value, but ${flag} follows. ${hint}`,
  );
}
