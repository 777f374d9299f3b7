import {
  type Fault,
  FaultError,
  type FaultObject,
  type FaultRule,
  type FaultRules,
  parametersOfEveryFault,
  type ValueRule,
} from "../contract/fault.js";

/**
 * Reads a fault as options and the header `x-mock-fault` spell it: `status=503; times=2; retry-after=1`, or the same as an
 * object.
 * @throws {FaultError} when a name, a parameter or a value is unknown
 */
export function parseFault(fault: string | FaultObject, rules: FaultRules): Fault {
  const pairs = typeof fault === "string" ? splitText(fault) : pairsOf(fault);
  const text = typeof fault === "string" ? fault : printPairs(pairs);
  checkNames(pairs, text, rules);
  const isFault = ([name]: Pair) => Object.hasOwn(rules.faults, name);
  const isOther = (pair: Pair) => isFault(pair) && pair[0] !== "slow";
  const named = pairs.filter((pair) => isFault(pair) && !(pair[0] === "slow" && pairs.some(isOther)));
  const [first, second] = named;
  if (!first) throw new FaultError(`"${text}" names no fault. ${listOf(rules)}`);
  if (second) {
    throw new FaultError(
      `"${text}" names two faults, ${first[0]} and ${second[0]}. Write each in a string of its own.`,
    );
  }
  const [name] = first;
  const rule = rules.faults[name] ?? {};
  const parameters = pairs.filter((pair) => pair !== first);
  for (const [parameter] of parameters) checkParameter(parameter, name, rule);
  const value = rule.value ? readValue(first, rule.value) : withoutValue(first);
  return { name, value, amount: Number(value), ...readParameters(parameters, rules) };
}

type Pair = readonly [name: string, value: string | undefined];

const listOf = ({ faults }: FaultRules) => `The faults are ${Object.keys(faults).join(", ")}.`;

function splitText(text: string): Pair[] {
  return text
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "")
    .map((item): Pair => {
      const at = item.indexOf("=");
      return at === -1 ? [item, undefined] : [item.slice(0, at).trim(), item.slice(at + 1).trim()];
    });
}

function pairsOf(fault: FaultObject): Pair[] {
  return Object.entries(fault).flatMap(([name, value]): Pair[] =>
    value === undefined ? [] : [[name, value === true ? undefined : String(value)]],
  );
}

function printPairs(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => (value === undefined ? name : `${name}=${value}`)).join("; ");
}

function checkNames(pairs: readonly Pair[], text: string, rules: FaultRules): void {
  for (const [index, [name]] of pairs.entries()) {
    if (!Object.hasOwn(rules.faults, name) && !Object.hasOwn(rules.parameters, name)) {
      const parameters = Object.keys(rules.parameters).join(", ");
      throw new FaultError(
        `There is no fault or parameter "${name}". ${listOf(rules)} The parameters are ${parameters}.`,
      );
    }
    if (pairs.findIndex(([other]) => other === name) !== index) {
      throw new FaultError(`"${text}" says ${name} twice. Write it once.`);
    }
  }
}

function checkParameter(parameter: string, name: string, { parameters = [] }: FaultRule): void {
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

function readParameters(pairs: readonly Pair[], rules: FaultRules): Omit<Fault, "name" | "value" | "amount"> {
  const values = new Map(pairs.map((pair) => [pair[0], readValue(pair, rules.parameters[pair[0]] ?? {})]));
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
