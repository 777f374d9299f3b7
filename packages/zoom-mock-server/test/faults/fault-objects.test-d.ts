import { expectTypeOf, test } from "vitest";
import type { ZoomFault } from "../../src/index.js";

test("Zoom's faults are typed by its rules", () => {
  const faults: ZoomFault[] = [
    { "rate-limit": "daily", times: 1, "retry-after": 5 },
    { "rate-limit": true },
    { status: 404, code: 1001 },
    { "error-in-200": true, code: 300 },
    { "oauth-error": "invalid_grant" },
  ];
  expectTypeOf(faults).toEqualTypeOf<ZoomFault[]>();

  // @ts-expect-error a kind of limit that Zoom does not have
  const _kind: ZoomFault = { "rate-limit": "hourly" };
  // @ts-expect-error a parameter of another fault
  const _code: ZoomFault = { html: true, code: 300 };
});
