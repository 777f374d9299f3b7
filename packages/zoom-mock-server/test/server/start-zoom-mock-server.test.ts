import { Agent, get } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { startZoomMockServer } from "../../src/index.js";
import { checkedFetch } from "../helpers/checked-fetch.js";
import { form, multipartBytes } from "../helpers/multipart-bytes.js";

const group = "/im/groups/MIuNMURBTkuwfZ20jteRJg";

test("says where it is", async () => {
  await using server = await startZoomMockServer({ accessToken: "given" });
  expect(server.url).toBe(`http://127.0.0.1:${server.port}/v2`);
  expect(server.tokenUrl).toBe(`http://127.0.0.1:${server.port}/oauth/token`);
  expect(server.accessToken).toBe("given");
  expect((await checkedFetch(server, group)).status).toBe(200);
});

test("two servers share nothing", async () => {
  await using one = await startZoomMockServer();
  await using two = await startZoomMockServer();
  await checkedFetch(one, group, { method: "PATCH", body: form({ name: "One" }) });
  expect(one.groups()[0]?.name).toBe("One");
  expect(two.groups()[0]?.name).toBe("Engineering");
  expect(two.requests).toHaveLength(0);
  const other = await fetch(`${two.url}${group}`, {
    headers: { authorization: `Bearer ${one.accessToken}` },
  });
  expect(other.status).toBe(401);
});

test("starts with the groups that it is given, and hands out copies", async () => {
  const groups = [{ id: "one", name: "One", members: [{ id: "m", type: 1 }] }];
  await using server = await startZoomMockServer({ groups, defaultGroupId: "one" });
  const [copy] = server.groups();
  copy?.members.pop();
  groups[0]?.members.pop();
  expect(server.groups()).toMatchObject([{ id: "one", type: "normal", members: [{ id: "m" }] }]);
  expect((await checkedFetch(server, "/im/groups/one", { method: "DELETE" })).status).toBe(400);
});

test("records what was asked", async () => {
  await using server = await startZoomMockServer();
  const bytes = multipartBytes([
    "--cut",
    'Content-Disposition: form-data; name="name"',
    "Content-Type: text/plain; charset=UTF-8",
    "",
    "Sü",
    "--cut",
    'Content-Disposition: form-data; name="other"; filename="ä.bin"',
    "Content-Type: application/octet-stream",
    "",
    "1234",
    "--cut--",
  ]);
  const { status } = await checkedFetch(server, group, { method: "PATCH", ...bytes });
  expect(server.requests).toEqual([
    {
      method: "PATCH",
      path: `/v2${group}`,
      operation: "PATCH /im/groups/{groupId}",
      operationId: "imGroupUpdate",
      headers: expect.objectContaining({ authorization: "Bearer [redacted]" }),
      contentType: "multipart/form-data; boundary=cut",
      parts: [
        { name: "name", contentType: "text/plain; charset=UTF-8", text: "Sü", size: 3 },
        { name: "other", filename: "ä.bin", contentType: "application/octet-stream", size: 4 },
      ],
      body: new Uint8Array(bytes.body),
      bodySize: bytes.body.length,
      status,
      receivedAt: expect.any(Number),
    },
  ]);
});

test("remembers the newest requests and the beginnings of their bodies", async () => {
  await using server = await startZoomMockServer();
  await checkedFetch(server, group, { method: "PATCH", body: form({ other: "x".repeat(100_000) }) });
  expect(server.requests[0]).toMatchObject({ status: 204, parts: [{ name: "other", size: 100_000 }] });
  expect(server.requests[0]?.body).toHaveLength(65_536);
});

test("says so when the port is taken, or is none", async () => {
  await using server = await startZoomMockServer();
  await expect(startZoomMockServer({ port: server.port })).rejects.toThrow(
    `startZoomMockServer: port ${server.port} on 127.0.0.1 is in use already. Pass another, or 0 for a free one.`,
  );
  await expect(startZoomMockServer({ port: 70_000 })).rejects.toThrow(/port/);
});

test("listens on loopback only", async () => {
  await using server = await startZoomMockServer();
  const addresses = Object.values(networkInterfaces()).flatMap((list = []) => list);
  for (const { address } of addresses.filter(({ family, internal }) => family === "IPv4" && !internal)) {
    const outcome = await new Promise((resolve) => {
      const socket = connect(server.port, address);
      socket.once("connect", () => resolve("connected")).once("error", () => resolve("refused"));
      socket.once("close", () => socket.destroy());
    });
    expect(outcome).toBe("refused");
  }
});

test("close ends idle and busy connections, may be called twice, and leaves no handle", async () => {
  const server = await startZoomMockServer();
  const agent = new Agent({ keepAlive: true });
  await new Promise((resolve) => {
    get(`${server.url}${group}`, { agent }, (response) => response.resume().once("end", resolve));
  });
  const half = connect(server.port, "127.0.0.1");
  const ended = new Promise((resolve) => half.once("close", resolve).once("error", () => {}));
  await new Promise<void>((resolve) => half.once("connect", () => half.write("PATCH /v2", () => resolve())));
  await Promise.all([server.close(), server.close()]);
  await ended;
  agent.destroy();
  await expect(fetch(server.url)).rejects.toThrow();
  const servers = process.getActiveResourcesInfo().filter((name) => name === "TCPServerWrap");
  expect(servers).toEqual([]);
});
