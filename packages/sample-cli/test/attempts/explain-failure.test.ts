import { TransportError } from "@partwise/zoom";
import { expect, test } from "vitest";
import { explainFailure } from "../../src/attempts/explain-failure.js";

const messageOf = (message: string) =>
  (explainFailure(new TransportError("CONNECTION", message), []) as Error).message;

test("advice for programmers is left out", () => {
  expect(messageOf("GET /a: it was refused; check the base URL (ECONNREFUSED). More.")).toMatch(
    /^it was refused \(ECONNREFUSED\)\. What to do: /,
  );
});

// Takes minutes where each of them looks for what follows the last.
test.for(["; check ", "T", "a.", ": try again later", " (total"])("megabytes of %j are read once", (text) => {
  expect(messageOf(text.repeat(1_000_000))).toContain("What to do: ");
});
