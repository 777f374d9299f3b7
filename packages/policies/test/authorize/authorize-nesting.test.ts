import { expect, test, vi } from "vitest";
import { authorize, redirect, retry, type TokenSource, timeout } from "../../src/index.js";
import { fakeApi } from "../helpers/fake-api.js";
import { numberedTokens } from "../helpers/numbered-tokens.js";

test("a timeout gives up a call that waits for a token", async () => {
  const token = vi.fn<TokenSource>(() => new Promise(() => {}));
  const { client, fetch } = fakeApi(
    () => true,
    [timeout({ total: 60, firstByte: 30 }), authorize({ token })],
  );
  await expect(client.GET("/things")).rejects.toMatchObject({ name: "TransportError", code: "TIMEOUT" });
  expect(fetch).not.toHaveBeenCalled();
});

test.each([true, false])(
  "with retry and redirect around or within (%s), each attempt has the token",
  async (outer) => {
    const token = numberedTokens();
    const others = [retry({ baseDelay: 1 }), redirect({ hosts: ["files.example.com"] })];
    const policies = outer ? [...others, authorize({ token })] : [authorize({ token }), ...others];
    const { client, fetch, sent } = fakeApi((token) => token === "t2", policies);
    fetch.mockResolvedValueOnce(new Response(null, { status: 503 }));
    const location = "https://files.example.com/elsewhere";
    fetch.mockResolvedValueOnce(new Response(null, { status: 307, headers: { location } }));
    expect((await client.GET("/things")).response.status).toBe(200);
    expect(sent().slice(0, 3)).toEqual(["t1", "t1", "t1"]);
    expect(sent().at(-1)).toBe("t2");
    expect(token).toHaveBeenCalledTimes(2);
  },
);
