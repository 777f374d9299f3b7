import { ExpectationError, type ExpectedCall } from "../contract/expected-call.js";
import type { RecordedRequest } from "../contract/recorded-request.js";
import { alignCalls, type Pairing } from "./align-calls.js";
import { compareCall } from "./compare-call.js";
import type { Difference } from "./compare-value.js";
import { type CallNames, isNamed, nameOf } from "./is-named.js";
import { printValue } from "./print-value.js";

/**
 * Compares what a server got with what a test expects: these calls in this order, and no other unless `allowOthers`.
 * @throws {ExpectationError} with each call and its differences, in one line each
 * @throws {TypeError} for a name that is no call of the description
 */
export function expectCalls(
  expected: readonly ExpectedCall[],
  { requests, dropped, names, allowOthers = false }: ExpectationOptions,
): void {
  for (const call of expected) nameOf(call, names);
  const compare = (call: ExpectedCall, request: RecordedRequest) =>
    isNamed(call, request, names) ? compareCall(call, request) : undefined;
  const pairs = alignCalls(expected, requests, compare);
  const isFine = ({ call, request, differences }: Pairing) =>
    call === undefined ? allowOthers : request !== undefined && differences.length === 0;
  if (pairs.every(isFine)) return;
  const lines = pairs.flatMap((pair) => (allowOthers && pair.call === undefined ? [] : printPair(pair)));
  const left = pairs.filter(({ call }) => call === undefined).length;
  const more = allowOthers && left > 0 ? [`  (${left} other ${left === 1 ? "call" : "calls"})`] : [];
  const lost = dropped > 0 ? [`  (${dropped} older calls are no longer in the record)`] : [];
  const message = ["The server did not get the calls that were expected.", ...lost, ...lines, ...more];
  throw new ExpectationError(message.join("\n"));
}

/** What expectations are compared with. */
export interface ExpectationOptions {
  readonly requests: readonly RecordedRequest[];
  /** How many older requests the record has lost. */
  readonly dropped: number;
  readonly names: CallNames;
  /** Whether there may be calls before, between and after. Default: false. */
  readonly allowOthers?: boolean;
}

function printPair({ call, request, differences }: Pairing): readonly string[] {
  const wanted = typeof call === "string" ? call : call?.call;
  if (request === undefined) return [`- ${wanted}: expected, and not received`];
  const got = `${request.method} ${request.path} -> ${request.status}`;
  if (call === undefined) return [`+ ${got}: received, and not expected`];
  if (differences.length === 0) return [`  ${got}`];
  return [`! ${got}`, ...differences.map(printDifference)];
}

function printDifference({ place, expected, received }: Difference): string {
  const got = received === undefined ? "received none" : `received ${printValue(received)}`;
  return `    ${place}: expected ${printValue(expected)}, ${got}`;
}
