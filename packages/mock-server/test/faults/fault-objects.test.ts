import { expect, test } from "vitest";
import { faultRules, parameterRules } from "../../src/faults/fault-rules.js";
import { parseFault } from "../../src/faults/parse-fault.js";
import { FaultError, startMockServer } from "../../src/index.js";
import { ask } from "../helpers/ask.js";
import { pets } from "../helpers/pets.js";

const rules = { faults: faultRules, parameters: parameterRules };

test("an object is read as its text is", () => {
  const pairs = [
    [{ status: 503, times: 2, "retry-after": 1 }, "status=503; times=2; retry-after=1"],
    [{ html: true, slow: 5 }, "html; slow=5"],
    [{ slow: 5, method: "patch", times: undefined }, "slow=5; method=patch"],
    [{ redirect: 308, to: "other", hops: 2 }, "redirect=308; to=other; hops=2"],
  ] as const;
  for (const [object, text] of pairs) expect(parseFault(object, rules)).toEqual(parseFault(text, rules));
  expect(parseFault({ reset: true, path: "/a;b=c" }, rules).path).toBe("/a;b=c");
});

test("an object that no type has checked is refused as text is", () => {
  expect(() => parseFault({ status: 200 }, rules)).toThrow(
    'status="200" has to be a whole number from 400 to 599.',
  );
  expect(() => parseFault({ reset: true, html: true }, rules)).toThrow('"reset; html" names two faults');
  expect(() => parseFault({ times: 2 }, rules)).toThrow(FaultError);
  expect(() => parseFault({ status: true }, rules)).toThrow(FaultError);
});

test("a server takes both forms", async () => {
  await using server = await startMockServer({ description: pets, faults: [{ status: 500, times: 1 }] });
  server.fault({ "rate-limit": true, times: 1, "retry-after": 1 });
  server.fault("status=502; times=1");
  const statuses: number[] = [];
  for (let count = 0; count < 4; count += 1) statuses.push((await ask(server, "GET", "/pets")).status);
  expect(statuses).toEqual([500, 429, 502, 200]);
});
