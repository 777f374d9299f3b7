import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/index.js";
import { all, answering, chunked } from "../helpers/answering.js";

/**
 * A response as the `load` of SvelteKit gives it on the server: a header that is not listed throws, and after a look at
 * `body` nothing else can be read.
 * @see https://svelte.dev/docs/kit/load#Making-fetch-requests
 */
function inLoad(response: Response): Response {
  const { get } = response.headers;
  response.headers.get = (name) => {
    const value = get.call(response.headers, name);
    if (value !== null && name.toLowerCase() !== "content-length")
      throw new Error(`Failed to get header "${name}"`);
    return value;
  };
  let other: ReadableStream<Uint8Array> | undefined;
  return new Proxy(response, {
    get(target, key) {
      if (key === "body" && target.body) {
        if (other === undefined) {
          const [one, two] = target.body.tee();
          other = two;
          void new Response(one).arrayBuffer();
        }
        return other;
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

describe("in the load of SvelteKit", () => {
  it.each<[string, () => Response]>([
    ["JSON", () => Response.json({ id: "1" })],
    ["a length", () => Response.json({ id: "1" }, { headers: { "content-length": "10" } })],
  ])("an answer is read: %s", async (_, make) => {
    const client = answering(() => inLoad(make()));
    expect((await client.GET("/piece")).data).toEqual({ id: "1" });
    expect((await client.GET("/plain")).data).toEqual({ id: "1" });
    expect((await client.GET("/thing")).data).toEqual({ id: "1" });
    expect((await client.PUT("/piece")).data).toEqual({ id: "1" });
  });

  it("text, a failure and nothing are read", async () => {
    expect((await answering(() => inLoad(new Response("words"))).DELETE("/piece")).data).toBe("words");
    expect(
      (await answering(() => inLoad(new Response(null, { status: 204 }))).PUT("/piece")).error,
    ).toBeUndefined();
    const failing = answering(() => inLoad(Response.json({ message: "no" }, { status: 409 })));
    expect((await failing.PUT("/piece")).error).toEqual({ message: "no" });
  });

  it("a stream is read", async () => {
    const client = answering(() => inLoad(chunked(["data: a\n\n"], "text/event-stream")));
    expect(await all(await unwrap(client.GET("/ticks")))).toEqual([{ data: "a" }]);
  });
});

describe("a mock is read that has of a Response", () => {
  const json = async () => ({ id: "1" });
  it.each<[string, object]>([
    ["json alone", { ok: true, json }],
    ["json and a status", { ok: true, status: 200, json }],
    ["json and headers", { ok: true, status: 200, headers: new Headers({ "content-length": "10" }), json }],
    ["json and a status, but no ok", { status: 200, json }],
    ["text", { ok: true, status: 200, headers: new Headers(), text: async () => '{"id":"1"}' }],
  ])("%s", async (_, mock) => {
    const client = answering(() => mock as Response);
    expect((await client.GET("/piece")).data).toEqual({ id: "1" });
    expect((await client.PUT("/piece")).data).toEqual({ id: "1" });
    expect((await client.GET("/plain")).data).toEqual({ id: "1" });
  });

  it("json alone, as a failure", async () => {
    const client = answering(
      () => ({ ok: false, status: 409, json: async () => ({ message: "no" }) }) as Response,
    );
    expect((await client.PUT("/piece")).error).toEqual({ message: "no" });
  });

  it.each([
    { ok: false, status: 404, statusText: "Gone" },
    { status: 404, statusText: "Gone" },
  ])("no body, as a failure: %j", async (mock) => {
    const client = answering(() => mock as Response);
    expect((await client.PUT("/piece")).error).toEqual({ status: 404, statusText: "Gone" });
  });
});
