import { expect, test, vi } from "vitest";
import { startZoomMockServer } from "../../src/index.js";

vi.mock("@partwise/zoom-im-groups/openapi.json", async (importOriginal) => {
  const { default: document } = await importOriginal<{ default: { paths: object } }>();
  const pictures = {
    put: {
      operationId: "imGroupPictureUpdate",
      security: [{ zoomOAuth: ["imgroup:write:admin"] }],
      responses: {
        "200": {
          description: "The picture is stored.",
          content: { "application/json": { schema: { type: "object" }, example: { stored: true } } },
        },
      },
    },
  };
  const status = { get: { operationId: "status", responses: { "200": pictures.put.responses["200"] } } };
  const paths = { "/im/groups/{groupId}/picture": pictures, "/status": status, ...document.paths };
  return { default: { ...document, paths } };
});

test("a newer description may have an operation that this server does not know: its example is the answer", async () => {
  await using server = await startZoomMockServer();
  const ask = async (path: string, init?: RequestInit) => {
    const authorization = `Bearer ${server.accessToken}`;
    const response = await fetch(`${server.url}${path}`, { ...init, headers: { authorization } });
    const label = response.headers.get("x-ratelimit-category");
    return { status: response.status, label, body: await response.json() };
  };
  const picture = await ask("/im/groups/any/picture", { method: "PUT" });
  expect(picture).toEqual({ status: 200, label: "Light", body: { stored: true } });
  const free = await fetch(`${server.url}/status`);
  expect([free.status, await free.json()]).toEqual([200, { stored: true }]); // without security, and so without a token
  expect(await ask("/im/groups")).toMatchObject({ status: 200, body: { groups: expect.any(Array) } });
});
