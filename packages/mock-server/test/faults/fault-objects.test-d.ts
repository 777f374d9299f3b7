import { expectTypeOf, test } from "vitest";
import type { MockFault } from "../../src/index.js";

test("faults and their parameters are typed by the rules", () => {
  const faults: MockFault[] = [
    { status: 503, times: 2, "retry-after": 1 },
    { status: 503, "retry-after": "Sun, 06 Nov 1994 08:49:37 GMT", path: "/pets", method: "PATCH", slow: 5 },
    { slow: 100 },
    { html: true },
    { redirect: 307, to: "other", hops: 2 },
    { charset: "latin1" },
    { "204-with-body": true },
  ];
  expectTypeOf(faults).toEqualTypeOf<MockFault[]>();

  // @ts-expect-error a fault that there is not
  const _unknown: MockFault = { statuz: 503 };
  // @ts-expect-error a status needs a number
  const _text: MockFault = { status: "busy" };
  // @ts-expect-error a value that is none of the fault's words
  const _word: MockFault = { redirect: 306 };
  // @ts-expect-error a parameter of another fault
  const _other: MockFault = { status: 503, hops: 2 };
  // @ts-expect-error two faults
  const _two: MockFault = { status: 503, reset: true };
  // @ts-expect-error no fault
  const _none: MockFault = { times: 2 };
});
