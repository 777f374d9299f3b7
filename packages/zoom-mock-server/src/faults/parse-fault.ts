import {
  type FaultName,
  type FaultRule,
  faultRules,
  type ParameterName,
  parameterRules,
  parametersOfEveryFault,
  type ValueRule,
} from "./fault-rules.js";

/**
 * Reads a fault as options and the header `x-mock-fault` spell it: `status=503; times=2; retry-after=1`.
 * @throws {FaultError} when a name, a parameter or a value is unknown
 */
export function parseFault(text: string): Fault {
  const pairs = readPairs(text);
  const named = pairs.filter(([name]) => isFaultName(name) && !(name === "slow" && pairs.some(isOther)));
  const [first, second] = named;
  if (!first) throw new FaultError(`"${text}" names no fault. ${faultList()}`);
  if (second) {
    throw new FaultError(
      `"${text}" names two faults, ${first[0]} and ${second[0]}. Write each in a string of its own.`,
    );
  }
  const name = first[0] as FaultName;
  const rule: FaultRule = faultRules[name];
  const parameters = pairs.filter((pair) => pair !== first);
  for (const [parameter] of parameters) checkParameter(parameter, name, rule);
  const value = rule.value ? readValue(first, rule.value) : withoutValue(first);
  return { name, value, amount: Number(value), ...readParameters(parameters) };
}

/** A parsed fault. */
export interface Fault {
  readonly name: FaultName;
  /** The text after the name: a word, or digits; empty when the fault takes no value. */
  readonly value: string;
  /** The value as a number: a status, milliseconds or bytes; NaN for a word. */
  readonly amount: number;
  /** How many matching requests get the fault. Default: Infinity. */
  readonly times: number;
  /** What the path of a request must begin with. */
  readonly path?: string;
  /** The method that a request must have, in upper case. */
  readonly method?: string;
  /** Milliseconds to wait before the answer. */
  readonly slow: number;
  /** The value of the header Retry-After, sent as is. */
  readonly retryAfter?: string;
  /** Zoom's code in the body. */
  readonly code?: number;
  /** Where a redirect leads: `same`, `other`, `loop`, `missing` or an absolute URL. */
  readonly to: string;
  /** How many redirects precede the normal answer. */
  readonly hops: number;
}

/** Thrown for a misspelt fault. The message names what is allowed. */
export class FaultError extends Error {
  override readonly name = "FaultError";
}

type Pair = readonly [name: string, value: string | undefined];

const isFaultName = (name: string): name is FaultName => Object.hasOwn(faultRules, name);
const isOther = ([name]: Pair): boolean => isFaultName(name) && name !== "slow";
const faultList = () => `The faults are ${Object.keys(faultRules).join(", ")}.`;

function readPairs(text: string): Pair[] {
  const pairs = text
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "")
    .map((item): Pair => {
      const at = item.indexOf("=");
      return at === -1 ? [item, undefined] : [item.slice(0, at).trim(), item.slice(at + 1).trim()];
    });
  for (const [index, [name]] of pairs.entries()) {
    if (!isFaultName(name) && !Object.hasOwn(parameterRules, name)) {
      const parameters = Object.keys(parameterRules).join(", ");
      throw new FaultError(
        `There is no fault or parameter "${name}". ${faultList()} The parameters are ${parameters}.`,
      );
    }
    if (pairs.findIndex(([other]) => other === name) !== index) {
      throw new FaultError(`"${text}" says ${name} twice. Write it once.`);
    }
  }
  return pairs;
}

function checkParameter(parameter: string, name: FaultName, { parameters = [] }: FaultRule): void {
  const allowed: readonly string[] = [...parametersOfEveryFault, ...parameters];
  if (allowed.includes(parameter)) return;
  throw new FaultError(`The fault ${name} takes no ${parameter}. Its parameters are ${allowed.join(", ")}.`);
}

function readValue([name, value = undefined]: Pair, rule: ValueRule): string {
  const text = value ?? rule.default ?? "";
  const { words, range } = rule;
  if (words && !words.includes(text)) {
    throw new FaultError(`${name}="${text}" is unknown. It is one of ${words.join(", ")}.`);
  }
  const [min, max] = range ?? [0, 0];
  if (range && !(/^-?\d+$/.test(text) && Number(text) >= min && Number(text) <= max)) {
    throw new FaultError(`${name}="${text}" has to be a whole number from ${min} to ${max}.`);
  }
  if (text === "") throw new FaultError(`${name} needs a value: ${name}=...`);
  return text;
}

function withoutValue([name, value]: Pair): string {
  if (value === undefined) return "";
  throw new FaultError(`The fault ${name} takes no value. Write ${name} alone.`);
}

function readParameters(pairs: readonly Pair[]): Omit<Fault, "name" | "value" | "amount"> {
  const values = new Map(
    pairs.map((pair) => [pair[0], readValue(pair, parameterRules[pair[0] as ParameterName])]),
  );
  const number = (name: string, fallback: number) => Number(values.get(name) ?? fallback);
  const [path, method, retryAfter] = [values.get("path"), values.get("method"), values.get("retry-after")];
  const to = values.get("to") ?? "same";
  if (!["same", "other", "loop", "missing"].includes(to) && !URL.canParse(to)) {
    throw new FaultError(`to="${to}" has to be same, other, loop, missing or an absolute URL.`);
  }
  return {
    times: number("times", Number.POSITIVE_INFINITY),
    slow: number("slow", 0),
    to,
    hops: number("hops", 1),
    ...(path !== undefined && { path }),
    ...(method !== undefined && { method: method.toUpperCase() }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(values.has("code") && { code: number("code", 0) }),
  };
}
