import { expect, test } from "vitest";
import { chooseResponse } from "../../src/answers/choose-response.js";
import type { Response } from "../../src/contract/operation.js";

const statusOf = (...statuses: string[]) =>
  chooseResponse(
    statuses.map((status) => ({ status }) as Response),
    {} as never,
  )?.status;

test.each([
  [["400", "201", "200"], 201],
  [["404", "2XX"], 200],
  [["401", "default"], 200],
  [["404", "302"], 302],
  [["400", "404"], undefined],
  [[], undefined],
])("of %s, the answer is %s", (statuses, status) => {
  expect(statusOf(...statuses)).toBe(status);
});
