import { expect, it } from "vitest";
import { createClient, type Policy, wrapAsPathBasedClient } from "../../src/index.js";
import { json, observedClient } from "../helpers/observed-client.js";

const params = { path: { fileId: "1" } };

it("has a method for each of HTTP that openapi-fetch has, and nothing else of it", () => {
  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];
  expect(Object.keys(createClient()).sort()).toEqual([...methods, "request", "use", "eject"].sort());
});

it("gives a call no signal of its own for a policy without seams", async () => {
  const seen: unknown[] = [];
  const seeing: Policy = {
    call: (call, next) => {
      seen.push(call.init.signal);
      return next(call);
    },
    leavesNothing: true,
  };
  const leaving: Policy = { call: (call, next) => next(call) };
  await observedClient(undefined, { policies: [{}, seeing] }).client.PUT("/files/{fileId}", { params });
  await observedClient(undefined, { policies: [leaving, seeing] }).client.PUT("/files/{fileId}", { params });
  expect(seen).toEqual([undefined, expect.any(AbortSignal)]);
});

it("writes nothing on the answer to a success without a body", async () => {
  const { client } = observedClient(() => Object.freeze(new Response(null, { status: 204 })));
  const { data, error } = await client.PUT("/files/{fileId}", { params });
  expect([data, error]).toEqual([undefined, undefined]);
});

it("refuses `validate` where no policy takes it, and `false` means nothing", async () => {
  const { client, observed } = observedClient();
  for (const validate of [true, { data: true }, {}]) {
    await expect(client.PUT("/files/{fileId}", { params, validate })).rejects.toMatchObject({
      name: "CallError",
      code: "POLICY",
      message: expect.stringMatching(
        /^PUT \/files\/\{fileId\}: `validate` has no policy .* policies: \[validate\(\{ schemas \}\)\]/,
      ),
    });
  }
  expect(observed).toHaveLength(0);
  await client.PUT("/files/{fileId}", { params, validate: false });
  expect(observed).toHaveLength(1);
});

it("takes null for no options, as openapi-fetch does at run time", async () => {
  const { client, observed } = observedClient(() => json([]));
  const none = null as unknown as undefined;
  await client.GET("/files", none);
  await client.request("get", "/files", none);
  await wrapAsPathBasedClient(client)["/files"].GET(none);
  client.use({ onRequest() {} });
  await client.GET("/files", none);
  expect(observed.map(({ request }) => request.url)).toEqual(Array(4).fill("https://files.test/v1/files"));
});

it("takes a serializer that is null for none", async () => {
  const none = null as unknown as undefined;
  const { client, observed } = observedClient(undefined, { bodySerializer: none });
  await client.PUT("/files/{fileId}", { params, body: { name: "a" }, bodySerializer: none });
  expect(observed[0]?.request.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
});
