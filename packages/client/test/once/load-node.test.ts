import { afterEach, beforeEach, expect, test, vi } from "vitest";

let load: typeof import("../../src/once/load.js").load;

beforeEach(async () => {
  vi.resetModules();
  ({ load } = await import("../../src/once/load.js"));
});
afterEach(() => vi.unstubAllGlobals());

const loading = (importIt: () => Promise<unknown>) =>
  load("sends this call", importIt).then(
    () => "loaded",
    ({ code, message, cause }) => ({ code, message, cause }),
  );
const refusal = new TypeError("This document requires 'TrustedScriptURL' assignment.");

test("after an import that throws at once, none is waited for", async () => {
  const told = {
    code: "NOT_LOADED",
    message:
      "Code that sends this call could not be loaded. With Trusted Types, set output.trustedTypes of the bundler.",
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

test.each<[string, string, object]>([
  [
    "where import() needs a flag of Node",
    "Require the client, or run Node with --experimental-vm-modules.",
    new TypeError("A dynamic import callback was invoked without --experimental-vm-modules"),
  ],
  [
    "where Jest's Node cannot import()",
    "Require the client, or run Node with --experimental-vm-modules.",
    new Error("You need to run with a version of node that supports ES Modules in the VM API."),
  ],
  ["elsewhere", "Deploy all files of the build, or bundle into one file.", new Error("Cannot find module")],
])("the error says what to do %s", async (_, advice, cause) => {
  const message = `Code that sends this call could not be loaded. ${advice}`;
  expect(await loading(() => Promise.reject(cause))).toEqual({ code: "NOT_LOADED", message, cause });
});

test("the error says what to do on a page", async () => {
  vi.stubGlobal("document", {});
  expect(await loading(() => Promise.reject(new TypeError("Failed to fetch")))).toMatchObject({
    message:
      "Code that sends this call could not be loaded. Reload the page, whose script-src must allow all files of the build.",
  });
});
