import type { ExpectedCall } from "../contract/expected-call.js";
import type { RecordedRequest } from "../contract/recorded-request.js";
import type { Difference } from "./compare-value.js";

/**
 * Puts expected and received calls side by side in their order, so that most calls agree; a call of the right name with
 * differences is better than none. `compare` gives undefined for a call of another name.
 */
export function alignCalls(
  expected: readonly ExpectedCall[],
  received: readonly RecordedRequest[],
  compare: (call: ExpectedCall, request: RecordedRequest) => readonly Difference[] | undefined,
): readonly Pairing[] {
  const compared = expected.map((call) => received.map((request) => compare(call, request)));
  const scoreOf = (row: number, column: number) => {
    const differences = compared[row]?.[column];
    return differences === undefined ? 0 : differences.length === 0 ? agreement : 1;
  };
  // best[row][column]: the best score of what follows.
  const best = Array.from({ length: expected.length + 1 }, () => new Float64Array(received.length + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = expected.length - 1; row >= 0; row -= 1) {
    for (let column = received.length - 1; column >= 0; column -= 1) {
      const score = scoreOf(row, column);
      const together = score === 0 ? 0 : score + at(row + 1, column + 1);
      const line = best[row];
      if (line) line[column] = Math.max(together, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pairing[] = [];
  let [row, column] = [0, 0];
  while (row < expected.length || column < received.length) {
    const [call, request] = [expected[row], received[column]];
    const score = call && request ? scoreOf(row, column) : 0;
    if (score > 0 && score + at(row + 1, column + 1) === at(row, column)) {
      pairs.push({ call, request, differences: compared[row]?.[column] ?? [] });
      row += 1;
      column += 1;
    } else if (call !== undefined && (request === undefined || at(row + 1, column) === at(row, column))) {
      pairs.push({ call, request: undefined, differences: [] });
      row += 1;
    } else {
      pairs.push({ call: undefined, request, differences: [] });
      column += 1;
    }
  }
  return pairs;
}

/** More than all calls together that only have the right name. */
const agreement = 1_000_000;

/** An expected call and the request that stands for it; one of them alone where the other is missing. */
export interface Pairing {
  readonly call: ExpectedCall | undefined;
  readonly request: RecordedRequest | undefined;
  readonly differences: readonly Difference[];
}
