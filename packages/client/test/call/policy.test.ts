import { expect, it } from "vitest";
import type { Policy } from "../../src/index.js";
import { json, observedClient } from "../helpers/observed-client.js";

const params = { path: { fileId: "1" } };

it("nests around the call and around each attempt, the first outermost", async () => {
  const order: string[] = [];
  const trace = (name: string): Policy => ({
    call: async (call, next) => {
      order.push(`${name} call ${call.method} ${call.path} ${call.operation?.operationId}`);
      const result = await next(call);
      order.push(`${name} result ${result.response.status}`);
      return result;
    },
    attempt: async (request, next, call) => {
      order.push(`${name} attempt ${request.headers.get("x-middleware")} ${call.path}`);
      const response = await next(request);
      order.push(`${name} response ${response.bodyUsed}`);
      return response;
    },
  });
  const { client } = observedClient(() => json([]), { policies: [trace("outer"), trace("inner")] });
  client.use({ onRequest: ({ request }) => request.headers.set("x-middleware", "before") });
  await client.GET("/files");
  expect(order).toEqual([
    "outer call GET /files listFiles",
    "inner call GET /files listFiles",
    "outer attempt before /files",
    "inner attempt before /files",
    "inner response false",
    "outer response false",
    "inner result 200",
    "outer result 200",
  ]);
});

it("may send again: encoded anew, with the same boundary and a source that is opened again", async () => {
  const twice: Policy = {
    call: async (call, next) => {
      const first = await next(call);
      return first.response.status === 503 ? next(call) : first;
    },
  };
  let opened = 0;
  const statuses = [503, 204];
  const { client, observed } = observedClient(() => new Response(null, { status: statuses.shift() ?? 500 }), {
    policies: [twice],
  });
  const { response } = await client.PUT("/files/{fileId}", {
    params,
    body: {
      name: "a",
      content: {
        content: () => {
          opened += 1;
          return new Blob(["again"]).stream();
        },
      },
    },
  });
  expect(response.status).toBe(204);
  expect(opened).toBe(2);
  expect(observed).toHaveLength(2);
  expect(observed[1]?.text).toBe(observed[0]?.text);
  expect(observed[0]?.text).toContain("\r\n\r\nagain\r\n");
});

it("may change the call and the result", async () => {
  const change: Policy = {
    call: async (call, next) => {
      const { response } = await next({ ...call, init: { ...call.init, body: { name: "changed" } } });
      return { data: "changed", response };
    },
  };
  const { client, observed } = observedClient(undefined, { policies: [change] });
  const { data } = await client.PUT("/files/{fileId}", { params, body: { name: "a" } });
  expect(data).toBe("changed");
  expect(observed[0]?.text).toContain("\r\n\r\nchanged\r\n");
});

it("may answer without sending", async () => {
  const cached: Policy = { attempt: async () => json([{ id: "cached" }]) };
  const { client, observed } = observedClient(undefined, { policies: [cached] });
  expect((await client.GET("/files")).data).toEqual([{ id: "cached" }]);
  expect(observed).toHaveLength(0);
});

it("wraps the fetch of the call, and finds the global one when the call is made", async () => {
  const seen: string[] = [];
  const policy: Policy = {
    attempt: (request, next) => {
      seen.push(request.method);
      return next(request);
    },
  };
  const { client, observed } = observedClient(undefined, { policies: [policy] });
  await client.GET("/files", { fetch: async () => json([]) });
  expect(seen).toEqual(["GET"]);
  expect(observed).toHaveLength(0);
});

it("is told whether the body can be sent again", async () => {
  const told: boolean[] = [];
  const tell: Policy = {
    call: async (call, next) => {
      told.push(call.replayable);
      return next(call);
    },
  };
  const { client } = observedClient(() => json({}, 201), { policies: [tell] });
  const stream = () => new Blob(["a"]).stream();
  await client.GET("/files", { parseAs: "text" });
  await client.POST("/files", { body: { name: "a" } });
  await client.POST("/files", { body: { name: "a", content: new Blob(["a"]) } });
  await client.POST("/files", { body: { name: "a", content: { content: stream } } });
  await client.POST("/files", { body: { name: "a", content: stream() } });
  await client.POST("/files", { mediaType: "application/octet-stream", body: stream() });
  expect(told).toEqual([true, true, true, true, false, false]);
});

it("may not send a stream a second time", async () => {
  const twice: Policy = {
    call: async (call, next) => {
      await next(call);
      return next(call);
    },
  };
  const { client, observed } = observedClient(() => json({}, 201), { policies: [twice] });
  const call = client.POST("/files", { body: { name: "a", content: new Blob(["a"]).stream() } });
  await expect(call).rejects.toMatchObject({ name: "MultipartError", code: "INVALID_SOURCE" });
  expect(observed).toHaveLength(1);
});
