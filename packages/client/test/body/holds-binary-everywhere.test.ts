import fc from "fast-check";
import { expect, it } from "vitest";
import { mayHoldBinary } from "../../src/body/may-hold-binary.js";
import { type Call, createClient, holdsBinary, type OperationMetadata } from "../../src/index.js";

const names = fc.constantFrom("cover", "owner", "image", "title");
const leaf = fc.oneof(
  fc.constantFrom<unknown>("text", 7, true, null),
  fc.constantFrom<unknown>(new Blob(["b"]), new Uint8Array(1), { content: new Blob(["b"]), filename: "f" }),
);
const { body } = fc.letrec((tie) => ({
  body: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("body"), { maxLength: 3 }),
    fc.dictionary(names, tie("body"), { maxKeys: 3 }),
  ),
}));

const part = fc.constantFrom<object>(
  {},
  { binary: true },
  { contentType: "image/png" },
  { object: "brackets" },
  { style: "deepObject" },
  { contentType: "multipart/mixed", encoding: { image: { binary: true } } },
  { contentType: "multipart/mixed", itemEncoding: { object: "dots" } },
  { encoding: { cover: { contentType: "multipart/form-data", encoding: { image: { binary: true } } } } },
);
const form = fc.record(
  {
    encoding: fc.dictionary(names, part, { maxKeys: 3 }),
    prefixEncoding: fc.array(part, { maxLength: 2 }),
    itemEncoding: part,
  },
  { requiredKeys: [] },
);
const described = fc.tuple(fc.constantFrom("multipart/form-data", "multipart/mixed"), form);

const operationOf = ([mediaType, metadata]: [string, object]): OperationMetadata => ({
  requestBody: { content: { "application/json": {}, [mediaType]: metadata } },
});

it("whatever holdsBinary says yes to, mayHoldBinary says yes to", () => {
  let held = 0;
  const check = (value: unknown, form: [string, object], overrides: object | undefined) => {
    const operation = operationOf(form);
    if (!holdsBinary(value, operation, overrides)) return;
    held += 1;
    expect(mayHoldBinary(value, operation, overrides)).toBe(true);
  };
  const overrides = fc.constantFrom(undefined, {}, { cover: { object: "brackets" } });
  fc.assert(fc.property(body, described, overrides, check), { numRuns: 3000 });
  expect(held).toBeGreaterThan(100);
});

it("whatever holdsBinary says yes to is no JSON where it is sent, and is told to policies", async () => {
  let held = 0;
  const check = async (value: unknown, form: [string, object]) => {
    const operation = operationOf(form);
    if (!holdsBinary(value, operation)) return;
    held += 1;
    const calls: Call[] = [];
    const types: (string | null)[] = [];
    const client = createClient<{ "/x": { post: object } }>({
      baseUrl: "https://x.test",
      operations: { "/x": { post: operation } },
      policies: [
        {
          call: (call, next) => {
            calls.push(call);
            return next(call);
          },
        },
      ],
      fetch: async (request) => {
        types.push(request.headers.get("content-type"));
        return new Response(null, { status: 204 });
      },
    });
    // What no encoding takes is refused.
    await client.POST("/x", { body: value } as object).catch(() => undefined);
    expect(calls.map(({ binary }) => binary)).toEqual([true]);
    for (const type of types) expect(type).toMatch(/^multipart\//);
  };
  await fc.assert(fc.asyncProperty(body, described, check), { numRuns: 400 });
  expect(held).toBeGreaterThan(20);
});
