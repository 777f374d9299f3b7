import { expect, it } from "vitest";
import { ApiError, unwrap } from "../../src/index.js";
import { json, observedClient } from "../helpers/observed-client.js";

const params = { path: { fileId: "1" } };

it("gives the data", async () => {
  const { client } = observedClient(() => json([{ id: "1", name: "a" }]));
  expect(await unwrap(client.GET("/files"))).toEqual([{ id: "1", name: "a" }]);
  expect(await unwrap(await client.GET("/files"))).toEqual([{ id: "1", name: "a" }]);
});

it("gives nothing for a 204", async () => {
  const { client } = observedClient();
  expect(await unwrap(client.DELETE("/files/{fileId}", { params }))).toBeUndefined();
});

it("throws what the API refused, without quoting the answer", async () => {
  const answer = () =>
    new Response(JSON.stringify({ code: 7, message: "secret" }), { status: 404, headers: { "x-id": "1" } });
  const { client } = observedClient(answer);
  const error = await unwrap(client.DELETE("/files/{fileId}", { params })).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    name: "ApiError",
    code: "HTTP_FAILURE",
    status: 404,
    body: { code: 7, message: "secret" },
    method: "DELETE",
    path: "/files/{fileId}",
    operationId: "deleteFile",
    message: 'DELETE /files/{fileId}: the API answered 404; see "body" for what it said.',
  });
  expect((error as ApiError).headers.get("x-id")).toBe("1");
});

it("throws for a failure without a body", async () => {
  const { client } = observedClient(
    () => new Response(null, { status: 500, statusText: "Broken", headers: { "content-length": "0" } }),
  );
  const body = { status: 500, statusText: "Broken" };
  await expect(unwrap(client.GET("/files"))).rejects.toMatchObject({ status: 500, body });
});

it("names an answer of which no call is known by its URL, without a query that may hold a key", async () => {
  const response = Object.defineProperty(new Response(null, { status: 500 }), "url", {
    value: "https://a.test/b?key=secret",
  });
  await expect(unwrap({ error: undefined as never, response })).rejects.toThrow(
    'The call https://a.test/b: the API answered 500; see "body" for what it said.',
  );
});
