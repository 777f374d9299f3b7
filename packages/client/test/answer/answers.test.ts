import { describe, expect, it } from "vitest";
import { createClient, isEmptyFailure, unwrap } from "../../src/index.js";
import type { paths } from "../fixtures/answers/generated/index.js";
import { all, answering, ofType } from "../helpers/answering.js";

const answer = (body: BodyInit | null, type: string, status = 200) =>
  new Response(body, { status, ...ofType(type) });

describe("a success of which the description says nothing is", () => {
  it.each<[string, () => Response, unknown]>([
    ["text for text/plain", () => answer("OK", "text/plain"), "OK"],
    ["text for text/plain, be it JSON", () => answer('{"a":1}', "text/plain"), '{"a":1}'],
    ["text in its charset", () => answer(Uint8Array.of(0xe4), "text/plain; charset=latin1"), "ä"],
    ["text for HTML", () => answer("<p>", "text/html; charset=utf-8"), "<p>"],
    ["JSON", () => answer('{"a":1}', "application/json"), { a: 1 }],
    ["JSON that is null", () => answer("null", "application/json"), null],
    ["JSON of a type that ends so", () => answer("[1]", "application/problem+json"), [1]],
    ["an array for JSON lines", () => answer("1\n2\n", "application/x-ndjson"), [1, 2]],
    ["JSON without a Content-Type", () => answer(new TextEncoder().encode("[1]"), ""), [1]],
    ["text without one, if it is no JSON", () => answer(new TextEncoder().encode("OK"), ""), "OK"],
    ["nothing where nothing came", () => new Response(null, { status: 200 }), undefined],
    [
      "nothing with Content-Length: 0",
      () => new Response(null, { headers: { "content-length": "0" } }),
      undefined,
    ],
    ["nothing for JSON of no text", () => answer("", "application/json"), undefined],
    ["nothing for text of no text", () => answer("", "text/plain"), undefined],
    ["nothing for a picture of no bytes", () => answer("", "image/png"), undefined],
  ])("%s", async (_, make, data) => {
    const result = await answering(() => {
      const response = make();
      if (response.headers.get("content-type") === "") response.headers.delete("content-type");
      return response;
    }).GET("/plain");
    expect(result.error).toBeUndefined();
    expect(result.data).toEqual(data);
  });

  it("a Blob otherwise, and without a Content-Type what is no text", async () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0);
    for (const type of ["image/png", undefined]) {
      const client = answering(() => new Response(bytes, type ? ofType(type) : {}));
      const data: unknown = (await client.GET("/plain")).data;
      expect(data).toBeInstanceOf(Blob);
      expect((data as Blob).size).toBe(3);
    }
  });

  it("the parts of multipart", async () => {
    const client = answering(() => answer("--b\r\n\r\nx\r\n--b--", "multipart/mixed; boundary=b"));
    expect((await client.GET("/plain")).data).toMatchObject([{ contentType: "text/plain" }]);
  });

  it("what its Content-Type says at a status that is not described, and for a range", async () => {
    expect((await answering(() => answer("later", "text/plain", 202)).GET("/piece")).data).toBe("later");
    expect((await answering(() => answer('{"id":"1"}', "application/json")).GET("/thing")).data).toEqual({
      id: "1",
    });
    expect((await answering(() => answer("thing", "text/plain")).GET("/thing")).data).toBe("thing");
  });

  it("JSON that is cut short, an error", async () => {
    const client = answering(() => answer('{"secret"', "application/json"));
    await expect(client.GET("/plain")).rejects.toMatchObject({
      code: "RESPONSE_NOT_JSON",
      message: expect.not.stringContaining("secret"),
    });
  });
});

describe("a success that is described", () => {
  it.each([
    ["text/plain", '{"id":"1"}'],
    ["application/problem+json", '{"id":"1"}'],
    ["application/octet-stream", '{"id":"1"}'],
  ])("as JSON is read as such from %s", async (type, body) => {
    expect((await answering(() => answer(body, type)).GET("/piece")).data).toEqual({ id: "1" });
  });

  it("as JSON is none where there is nothing but white space", async () => {
    for (const body of ["", " ", "\r\n"]) {
      expect((await answering(() => answer(body, "application/json")).GET("/piece")).data).toBeUndefined();
    }
  });

  it("as JSON is an error as HTML, which it is not said to be", async () => {
    await expect(answering(() => answer("<html>", "text/html")).GET("/piece")).rejects.toMatchObject({
      code: "RESPONSE_NOT_JSON",
      message: expect.stringMatching(/^The answer \(200, text\/html, 6 characters\) is not JSON/),
    });
  });

  it("as text is text as JSON", async () => {
    expect((await answering(() => answer("[1]", "application/json")).DELETE("/piece")).data).toBe("[1]");
  });

  it("at each status is what that says", async () => {
    const read = async (status: number, body: string | null) =>
      (await answering(() => answer(body, "application/json", status)).PUT("/piece")).data;
    expect([await read(200, '{"id":"1"}'), await read(201, '{"made":true}'), await read(204, null)]).toEqual([
      { id: "1" },
      { made: true },
      undefined,
    ]);
  });

  it("by a range or by default is read by it", async () => {
    const client = answering(() => answer('{"id":"1"}', "text/plain", 201));
    expect((await client.POST("/piece")).data).toEqual({ id: "1" });
    expect((await client.PATCH("/piece")).data).toEqual({ id: "1" });
  });
});

describe("with a parser that is asked for, an answer without a body is", () => {
  const empty = [
    ["Content-Length: 0", () => new Response(null, { headers: { "content-length": "0" } })],
    ["204", () => new Response(null, { status: 204 })],
  ] as const;
  it.each(empty)("empty (%s)", async (_, make) => {
    const client = answering(make);
    expect((await client.GET("/piece", { parseAs: "text" })).data).toBe("");
    expect((await client.GET("/piece", { parseAs: "arrayBuffer" })).data).toEqual(new ArrayBuffer(0));
    const blob = (await client.GET("/piece", { parseAs: "blob" })).data;
    expect(blob).toBeInstanceOf(Blob);
    expect(blob?.size).toBe(0);
    expect((await client.GET("/piece", { parseAs: "json" })).data).toBeUndefined();
    expect((await client.GET("/piece", { parseAs: "stream" })).data).toBeNull();
    expect((await client.GET("/piece", { parseAs: "parts" })).data).toEqual([]);
    expect((await client.GET("/piece", { parseAs: "form" })).data).toEqual({});
    expect(await all(await unwrap(client.GET("/piece", { parseAs: "items" })))).toEqual([]);
  });
});

describe("a failure is never empty", () => {
  it.each<[string, () => Response]>([
    ["no body", () => new Response(null, { status: 500, statusText: "Broken" })],
    [
      "Content-Length: 0",
      () => new Response(null, { status: 500, statusText: "Broken", headers: { "content-length": "0" } }),
    ],
    ["an empty text", () => new Response("", { status: 500, statusText: "Broken" })],
    ...["null", '""', "0", "false"].map((text): [string, () => Response] => [
      `JSON that is ${text}`,
      () => new Response(text, { status: 500, statusText: "Broken", ...ofType("application/json") }),
    ]),
  ])("with %s", async (_, make) => {
    const client = answering(make);
    const { error, data, response } = await client.GET("/piece");
    expect([error, data, response.status]).toEqual([{ status: 500, statusText: "Broken" }, undefined, 500]);
    expect(isEmptyFailure(error, response)).toBe(true);
    expect(isEmptyFailure({ status: 500 }, response)).toBe(false);
    await expect(unwrap(client.GET("/piece"))).rejects.toMatchObject({
      name: "ApiError",
      status: 500,
      body: { status: 500, statusText: "Broken" },
    });
  });

  it.each([304, 404])("as a %i that is described without one", async (status) => {
    const client = answering(() => new Response(null, { status, statusText: "No" }));
    expect((await client.PUT("/piece")).error).toEqual({ status, statusText: "No" });
  });

  it("of HEAD", async () => {
    const client = answering(() => new Response(null, { status: 404, statusText: "No" }));
    const { error } = await client.request("head" as "get", "/piece");
    expect(error).toEqual({ status: 404, statusText: "No" });
  });

  it.each<[string, string, string, unknown]>([
    ["JSON", "application/json", '{"message":"no"}', { message: "no" }],
    ["text where JSON is described", "text/html", "<p>no", "<p>no"],
    ["JSON that is cut short", "application/json", '{"message"', '{"message"'],
  ])("and keeps what came: %s", async (_, type, body, error) => {
    expect((await answering(() => answer(body, type, 409)).PUT("/piece")).error).toEqual(error);
  });

  it("but, as in openapi-fetch, without operations", async () => {
    const client = createClient<paths>({
      baseUrl: "https://answers.test",
      fetch: async () => new Response(null, { status: 500 }),
    });
    const result = await client.GET("/piece");
    expect([result.error, result.data, result.response.ok]).toEqual([undefined, undefined, false]);
    await expect(unwrap(result)).rejects.toMatchObject({ status: 500, body: undefined });
  });
});
