import { expect, test, vi } from "vitest";
import { authorize, PolicyError, type TokenSource } from "../../src/index.js";
import { fakeApi } from "../helpers/fake-api.js";

function expectTokenError(error: unknown, message: RegExp): void {
  expect(error).toBeInstanceOf(PolicyError);
  expect(error).toMatchObject({ code: "TOKEN", message: expect.stringMatching(message) });
}

test("a failure is shared by all that wait, and not kept", async () => {
  const token = vi
    .fn<TokenSource>(() => "t1")
    .mockImplementationOnce(async () => {
      throw new PolicyError("TOKEN", "not now");
    });
  const { client, fetch } = fakeApi(() => true, [authorize({ token })]);
  const errors = await Promise.all(
    Array.from({ length: 100 }, () => client.GET("/things").catch((error) => error)),
  );
  for (const error of errors) expectTokenError(error, /^not now$/);
  expect(token).toHaveBeenCalledTimes(1);
  expect(fetch).not.toHaveBeenCalled();
  expect((await client.GET("/things")).response.status).toBe(200);
});

test("a source that gives nothing in time", async () => {
  const token = vi.fn<TokenSource>(() => new Promise(() => {}));
  const { client } = fakeApi(() => true, [authorize({ token, timeout: 20 })]);
  expectTokenError(await client.GET("/things").catch((error) => error), /more than 20 ms/);
  expect(token.mock.calls[0]?.[0].signal?.aborted).toBe(true);
});

test.each([
  ["nothing", undefined, /no access token/],
  ["null", null, /no access token/],
  ["an empty string", "", /no access token/],
  ["a number", 7, /no access token/],
  ["an object without one", { expiresAt: 1 }, /no access token/],
  ["a line break", "hush\r\nX-Evil: 1", /holds a character/],
  ["a space", "Bearer hush", /holds a character/],
  ["quotes", { accessToken: '"hush"' }, /holds a character/],
  ["an expiry that is no number", { accessToken: "hush", expiresAt: "soon" }, /expiresAt/],
  ["a refresh token that is no string", { accessToken: "hush", refreshToken: 1 }, /refreshToken/],
])("a token that is %s is refused before anything is sent", async (_, value, message) => {
  // A value that TypeScript refuses and JavaScript allows.
  const token = (() => value) as TokenSource;
  const { client, fetch } = fakeApi(() => true, [authorize({ token })]);
  const error = await client.GET("/things").catch((error) => error);
  expectTokenError(error, message);
  expect(error.message).not.toContain("hush");
  expect(fetch).not.toHaveBeenCalled();
});

test("what a source throws is not quoted; an abort passes through", async () => {
  const token = vi
    .fn<TokenSource>()
    .mockImplementationOnce(() => {
      throw new Error("hush");
    })
    .mockRejectedValueOnce("hush")
    .mockRejectedValueOnce(new DOMException("stop", "AbortError"));
  const { client } = fakeApi(() => true, [authorize({ token })]);
  for (const _ of [1, 2]) {
    const error = await client.GET("/things").catch((error) => error);
    expectTokenError(error, /source threw/);
    expect(error.cause).toBeUndefined();
    expect(`${error.message}${error.stack}`).not.toContain("hush");
  }
  await expect(client.GET("/things")).rejects.toMatchObject({ name: "AbortError" });
});
