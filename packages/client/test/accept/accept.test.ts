import { describe, expect, it } from "vitest";
import { createClient, type OperationMetadata, type Policy } from "../../src/index.js";
import { nodeTransport } from "../../src/node.js";
import { undiciTransport } from "../../src/undici.js";
import { operations } from "../fixtures/service/generated/index.js";
import { loopback } from "../helpers/loopback.js";
import { serviceClient } from "../helpers/service-client.js";

interface OnePath {
  "/a": {
    get: { parameters: { query?: never }; requestBody?: never; responses: { 204: { content?: never } } };
    post: {
      parameters: { query?: never };
      requestBody?: { content: { "application/json": unknown } };
      responses: { 204: { content?: never } };
    };
  };
}

/** The Accept of an operation with these responses. */
async function acceptFor(responses: OperationMetadata["responses"], options: object = {}, init: object = {}) {
  let accept: string | null = "";
  const client = createClient<OnePath>({
    baseUrl: "https://a.test",
    operations: { "/a": { get: responses ? { responses } : {} } },
    fetch: async ({ headers }) => {
      accept = headers.get("accept");
      return new Response(null, { status: 204 });
    },
    ...options,
  });
  await client.GET("/a", init);
  return accept;
}

const long = (letter: string, length: number) => `text/${letter.repeat(length - 5)}`;

describe("Accept", () => {
  it.each<[string, OperationMetadata["responses"], string | null]>([
    ["what a success has, then anything", { 200: ["application/json"] }, "application/json, */*;q=0.1"],
    [
      "several types in their order",
      { 200: ["text/csv", "application/json"] },
      "text/csv, application/json, */*;q=0.1",
    ],
    [
      "those of all successes, each once",
      {
        200: ["application/json"],
        201: [],
        202: ["application/json", "text/plain"],
        "2XX": ["image/png"],
        404: ["text/html"],
      },
      "application/json, text/plain, image/png, */*;q=0.1",
    ],
    ["nothing of failures", { 200: [], 400: ["application/json"], default: ["application/json"] }, null],
    ["default where it stands alone", { default: ["application/json"] }, "application/json, */*;q=0.1"],
    ["default beside failures", { 404: ["text/html"], default: ["text/plain"] }, "text/plain, */*;q=0.1"],
    ["nothing where nothing is described", { 204: [] }, null],
    ["nothing without responses", undefined, null],
    ["a range", { 200: ["image/*"] }, "image/*, */*;q=0.1"],
    ["anything once", { 200: ["*/*"] }, null],
    ["anything last", { 200: ["*/*", "text/plain"] }, "text/plain, */*;q=0.1"],
    [
      "vendor types and parameters",
      { 200: ["application/vnd.github.v3+json; version=3", "application/hal+json;charset=utf-8"] },
      "application/vnd.github.v3+json; version=3, application/hal+json;charset=utf-8, */*;q=0.1",
    ],
    [
      "without what would make a browser ask beforehand",
      {
        200: [
          'multipart/related; type="text/xml"',
          "text/x(y)",
          "text/ä",
          "a/b,c/d",
          "json",
          "text/a\r\nx: y",
          "text/xml",
        ],
      },
      "text/xml, */*;q=0.1",
    ],
    [
      "of 128 bytes",
      { 200: [long("a", 60), long("b", 55)] },
      `${long("a", 60)}, ${long("b", 55)}, */*;q=0.1`,
    ],
    ["not of 129", { 200: [long("a", 60), long("b", 56), "a/b"] }, `${long("a", 60)}, a/b, */*;q=0.1`],
    ["not of one type alone", { 200: [long("a", 118)] }, null],
    ["of one type of 117", { 200: [long("a", 117)] }, `${long("a", 117)}, */*;q=0.1`],
  ])("is %s", async (_, responses, want) => {
    const accept = await acceptFor(responses);
    expect(accept).toBe(want);
    expect(accept?.length ?? 0).toBeLessThanOrEqual(128);
  });

  it.each<[string, object, object]>([
    ["the client's", { headers: { accept: "own/type" } }, {}],
    ["the client's Headers", { headers: new Headers({ Accept: "own/type" }) }, {}],
    ["the call's", { headers: { Accept: "other/type" } }, { headers: { accept: "own/type" } }],
    ["the call's in capitals", { headers: { accept: "other/type" } }, { headers: { ACCEPT: "own/type" } }],
    ["the call's Headers", {}, { headers: new Headers({ accept: "own/type" }) }],
  ])("is the caller's own: %s", async (_, options, init) => {
    expect(await acceptFor({ 200: ["application/json"] }, options, init)).toBe("own/type");
  });

  it("is none where the caller takes it away", async () => {
    expect(await acceptFor({ 200: ["application/json"] }, { headers: { Accept: null } })).toBeNull();
    expect(await acceptFor({ 200: ["application/json"] }, {}, { headers: { Accept: null } })).toBeNull();
  });
});

describe("accept at the call", () => {
  const answer =
    (type: string | null, text: string, status = 200) =>
    () =>
      new Response(new TextEncoder().encode(text), {
        status,
        headers: type === null ? {} : { "content-type": type },
      });

  it("asks for one type, which the answer is read as", async () => {
    const { client, seen } = serviceClient({}, answer("text/csv", "a,1"));
    expect((await client.GET("/report", { accept: "text/csv" })).data).toBe("a,1");
    expect(seen[0]?.headers.accept).toBe("text/csv");
  });

  it("holds for an answer without a Content-Type, or with the other one", async () => {
    for (const type of [null, "application/json"]) {
      const csv = serviceClient({}, answer(type, "1")).client;
      expect((await csv.GET("/report", { accept: "text/csv" })).data).toBe("1");
    }
    const other = serviceClient({}, answer("text/plain", "1")).client;
    expect((await other.GET("/report", { accept: "application/json" })).data).toBe(1);
  });

  it("leaves other statuses as they are described", async () => {
    const { client } = serviceClient({}, answer("application/json", '{"later":true}', 202));
    expect((await client.GET("/report", { accept: "text/csv" })).data).toEqual({ later: true });
    const failing = serviceClient({}, answer("application/problem+json", '{"title":"No"}', 400)).client;
    expect((await failing.GET("/report", { accept: "text/csv" })).error).toEqual({ title: "No" });
  });

  it("without it, the answer's own Content-Type decides", async () => {
    const { client, seen } = serviceClient({}, answer("text/csv", "a,1"));
    expect((await client.GET("/report")).data).toBe("a,1");
    expect(seen[0]?.headers.accept).toBe("application/json, text/csv, */*;q=0.1");
    const json = serviceClient({}, answer("application/json", '{"total":1}')).client;
    expect((await json.GET("/report")).data).toEqual({ total: 1 });
  });

  it("takes a type of a described range", async () => {
    const { client, seen } = serviceClient({}, answer("image/png", "png"));
    const { data } = await client.GET("/picture", { accept: "image/png" });
    expect(await (data as Blob).text()).toBe("png");
    expect(seen[0]?.headers.accept).toBe("image/png");
  });

  it("wins over the client's header, not over the call's", async () => {
    const { client, seen } = serviceClient({ headers: { Accept: "a/b" } }, answer("text/csv", ""));
    await client.GET("/report", { accept: "text/csv" });
    await client.GET("/report", { accept: "text/csv", headers: { accept: "text/csv; header=absent" } });
    expect(seen.map(({ headers }) => headers.accept)).toEqual(["text/csv", "text/csv; header=absent"]);
  });

  it("is refused before anything is sent where it is not described", async () => {
    const { client, seen } = serviceClient();
    await expect(client.GET("/report", { accept: "text/xml" as "text/csv" })).rejects.toMatchObject({
      name: "CallError",
      code: "MEDIA_TYPE",
      message:
        'GET /report: accept "text/xml" is not described for its successes. Use one of: application/json, text/csv.',
    });
    await expect(client.DELETE("/plain", { accept: "text/xml" as never })).rejects.toThrow(
      'DELETE /plain: accept "text/xml" is not described for its successes. Use one of: none.',
    );
    expect(seen).toEqual([]);
  });

  it("leaves call and operation to the policies as they were", async () => {
    const seen: unknown[] = [];
    const policy: Policy = {
      call: (call, next) => {
        seen.push(call.init.accept, call.operation === operations["/report"]?.get);
        return next(call);
      },
    };
    const { client } = serviceClient({ policies: [policy] }, answer("text/csv", "a"));
    await client.GET("/report", { accept: "text/csv" });
    expect(seen).toEqual(["text/csv", true]);
  });
});

describe.each([
  ["fetch", () => ({})],
  ["node:http", nodeTransport],
  ["undici", undiciTransport],
])("on the wire over %s", (_, transport) => {
  it("Accept is as described, and without a body there is no Content-Type, whatever the client says", async () => {
    const lines: string[] = [];
    await using server = await loopback((request, response) => {
      const { method, url, headers } = request;
      lines.push(`${method} ${url} accept=${headers.accept} type=${headers["content-type"]}`);
      request.resume().on("end", () => response.writeHead(204).end());
    });
    for (const headers of [
      { "Content-Type": "application/json" },
      new Headers({ "content-type": "text/x" }),
    ]) {
      const client = createClient({ baseUrl: server.url, operations, headers, ...transport() });
      await client.GET("/plain");
      await client.DELETE("/plain");
      await client.POST("/plain");
      await client.POST("/plain", { body: { name: "a" } });
      await client.request("get", "/report", { accept: "text/csv" });
      await client.POST("/plain", { headers: { "content-type": "application/own" } });
      client.use({ onRequest: () => undefined });
      await client.GET("/plain");
      await client.POST("/plain", { body: { name: "a" } });
    }
    const half = [
      "GET /plain accept=application/json, */*;q=0.1 type=undefined",
      "DELETE /plain accept=*/* type=undefined",
      "POST /plain accept=*/* type=undefined",
      "POST /plain accept=*/* type=application/json",
      "GET /report accept=text/csv type=undefined",
      "POST /plain accept=*/* type=application/own",
      "GET /plain accept=application/json, */*;q=0.1 type=undefined",
      "POST /plain accept=*/* type=application/json",
    ];
    expect(lines).toEqual([...half, ...half]);
  });
});

it("without operations a bodiless call carries no Content-Type either, and no Accept", async () => {
  const seen: Record<string, string>[] = [];
  const client = createClient<OnePath>({
    baseUrl: "https://a.test",
    headers: { "Content-Type": "application/json", "X-Own": "1" },
    fetch: async ({ headers }) => {
      seen.push(Object.fromEntries(headers));
      return new Response(null, { status: 204 });
    },
  });
  await client.GET("/a");
  await client.POST("/a", { body: {} });
  expect(seen).toEqual([{ "x-own": "1" }, { "x-own": "1", "content-type": "application/json" }]);
});

it("headers that change after the client was made are read anew", async () => {
  const headers = { "X-Own": "1" };
  const { client, seen } = serviceClient({ headers });
  await client.DELETE("/plain");
  headers["X-Own"] = "2";
  await client.DELETE("/plain");
  expect(seen.map(({ headers }) => headers["x-own"])).toEqual(["1", "2"]);
});
