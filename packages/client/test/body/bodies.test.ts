import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { fileFrom } from "../../src/node.js";
import { observedClient } from "../helpers/observed-client.js";

const params = { path: { fileId: "1" } };
const raw = { "image/png": { binary: true }, "image/jpeg": { binary: true } } as const;

function rawClient() {
  const types: (string | null)[] = [];
  const client = createClient<Record<string, Record<string, never>>>({
    baseUrl: "https://raw.test",
    operations: { "/raw": { put: { requestBody: { content: raw } } } },
    fetch: async (request) => {
      types.push(request.headers.get("content-type"));
      return new Response(null, { status: 204 });
    },
  });
  const put = client.request as unknown as (...call: unknown[]) => Promise<unknown>;
  return { put: (init: object) => put("put", "/raw", init), types };
}

describe("a JSON body", () => {
  const cycle: Record<string, unknown> = {};
  cycle.a = [cycle];
  it.each<[string, unknown, string]>([
    ["a bigint", { name: 1n }, "name"],
    ["an object that contains itself", cycle, "a[0]"],
    ["a Map", { details: { tags: new Map() } }, "details.tags"],
    ["NaN", { size: Number.NaN }, "size"],
  ])("with %s is refused by its path, before anything is sent", async (_, body, property) => {
    const { client, observed } = observedClient();
    const call = client.POST("/files", { mediaType: "application/json", body: body as never });
    await expect(call).rejects.toMatchObject({ name: "MultipartError", code: "INVALID_VALUE", property });
    expect(observed).toEqual([]);
  });

  it("whose getter throws rejects", async () => {
    const body = Object.defineProperty({ name: "a" }, "size", {
      enumerable: true,
      get: () => {
        throw new Error("from the getter");
      },
    });
    const { client } = observedClient();
    await expect(client.PUT("/files/{fileId}", { params, body })).rejects.toThrow("from the getter");
  });
});

describe("M64: a form as an array of its properties", () => {
  it("keeps order and repetition", async () => {
    const { client, observed } = observedClient();
    await client.PUT("/files/{fileId}", { params, body: [{ size: 1 }, { name: "a" }, { size: 2 }] });
    expect(observed[0]?.text.match(/name="\w+"/g)).toEqual(['name="size"', 'name="name"', 'name="size"']);
  });

  it("is a binary where an item holds one, so that multipart goes before JSON", async () => {
    const { client, observed } = observedClient();
    await client.POST("/files", { body: [{ content: new Blob(["x"]) }] as never });
    expect(observed[0]?.request.headers.get("content-type")).toMatch(/^multipart\/form-data/);
  });
});

it("M38: files inside objects, where the call lays them out", async () => {
  const { client, observed } = observedClient();
  const details = { tags: ["a"], raw: new Blob(["x"]) };
  await client.POST("/files", {
    body: { name: "a", details } as never,
    encoding: { details: { object: "dots" } },
  });
  expect(observed[0]?.text.match(/name="[^"]+"(; filename="[^"]+")?/g)).toEqual([
    'name="name"',
    'name="details.tags[0]"',
    'name="details.raw"; filename="details.raw"',
  ]);
});

describe("a raw body of several described types", () => {
  it("is labelled with the Blob's own, or as the caller says", async () => {
    const { put, types } = rawClient();
    const bytes = new Uint8Array(1);
    await put({ body: new Blob(["x"], { type: "image/jpeg" }) });
    await put({ body: { content: bytes, contentType: "image/png" } });
    await put({ body: bytes, mediaType: "image/jpeg" });
    expect(types).toEqual(["image/jpeg", "image/png", "image/jpeg"]);
  });

  it.each([new Uint8Array(1), new Blob(["x"]), new Blob(["x"], { type: "image/gif" })])(
    "is refused without one that is described",
    async (body) => {
      const { put, types } = rawClient();
      await expect(put({ body })).rejects.toMatchObject({
        code: "MEDIA_TYPE",
        message: expect.stringContaining("A body of type image/png or image/jpeg"),
      });
      expect(types).toEqual([]);
    },
  );
});

describe("M59 M22: files on disk", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "partwise-"));
    for (const name of ["beach.png", "report.csv"]) await writeFile(join(folder, name), "x");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("bring name and type; what the description says of the type wins", async () => {
    const { client, observed } = observedClient();
    const png = join(folder, "beach.png");
    const csv = join(folder, "report.csv");
    const skill = await fileFrom(csv, { filename: "my-skill/SKILL.md" });
    const pages = [await fileFrom(png), createReadStream(csv), skill];
    await client.POST("/files", { body: { name: "a", pages, thumbnail: createReadStream(csv) } });
    expect(observed[0]?.text.match(/filename="[^"]+"\r\nContent-Type: \S+/g)).toEqual([
      'filename="beach.png"\r\nContent-Type: image/png',
      'filename="report.csv"\r\nContent-Type: text/csv',
      'filename="my-skill/SKILL.md"\r\nContent-Type: text/markdown',
      'filename="report.csv"\r\nContent-Type: image/png',
    ]);
  });
});
