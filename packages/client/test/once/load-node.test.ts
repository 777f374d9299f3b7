import { beforeEach, expect, test, vi } from "vitest";

let load: typeof import("../../src/once/load.js").load;

beforeEach(async () => {
  vi.resetModules();
  ({ load } = await import("../../src/once/load.js"));
});

const loading = (importIt: () => Promise<unknown>) =>
  load("sends this call", importIt).then(
    () => "loaded",
    ({ code, message, cause }) => ({ code, message, cause }),
  );
const refusal = new TypeError("This document requires 'TrustedScriptURL' assignment.");

test("after an import that throws at once, none is waited for", async () => {
  const told = {
    code: "NOT_LOADED",
    message: "Code that sends this call could not be loaded. Set output.trustedTypes.",
    cause: refusal,
  };
  const throwing = () => {
    throw refusal;
  };
  expect(await loading(throwing)).toEqual(told);
  expect(await loading(() => new Promise(() => {}))).toEqual(told);
});

test("after an import that rejects, the next one imports again", async () => {
  expect(await loading(() => Promise.reject(refusal))).toMatchObject({ code: "NOT_LOADED", cause: refusal });
  expect(await loading(() => Promise.resolve({}))).toBe("loaded");
});

test("the error says what to do elsewhere", async () => {
  const cause = new Error("Cannot find module");
  expect(await loading(() => Promise.reject(cause))).toEqual({
    code: "NOT_LOADED",
    message:
      "Code that sends this call could not be loaded. Reload the page, or deploy all files; in Jest, require the client.",
    cause,
  });
});
