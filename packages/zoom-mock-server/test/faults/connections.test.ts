import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startZoomMockServer, type ZoomMockServer } from "../../src/index.js";
import { ask } from "./ask.js";

let server: ZoomMockServer;
beforeEach(async () => {
  server = await startZoomMockServer();
});
afterEach(() => server.close());

interface Heard {
  readonly text: string;
  /** How the connection ended: `end` for a FIN, else the code of the error. */
  readonly how: string;
}

const path = "/v2/im/groups/MIuNMURBTkuwfZ20jteRJg";

/** Writes a request to a socket, which stays open until the server ends the connection. */
function speak(fault: string, { head = `GET ${path}`, more = [] as string[], body = "" } = {}) {
  const lines = [
    `${head} HTTP/1.1`,
    "Host: localhost",
    `Authorization: Bearer ${server.accessToken}`,
    `x-mock-fault: ${fault}`,
    ...more,
    "",
    body,
  ];
  const socket = connect(server.port, "127.0.0.1");
  let text = "";
  socket.setEncoding("latin1").on("data", (data) => {
    text += data;
  });
  socket.write(lines.join("\r\n"));
  const heard = new Promise<Heard>((resolve) => {
    let how = "closed";
    socket.once("end", () => {
      how = "end";
    });
    socket.once("error", (error: NodeJS.ErrnoException) => {
      how = error.code ?? "";
    });
    socket.once("close", () => resolve({ text, how }));
  });
  return { socket, heard };
}

const firstData = (socket: Socket) => new Promise((resolve) => socket.once("data", resolve));
const bodyOf = (text: string) => text.slice(text.indexOf("\r\n\r\n") + 4);
const lengthOf = (text: string) => Number(/content-length: (\d+)/i.exec(text)?.[1]);

test("slow waits before the first byte", async () => {
  const begun = performance.now();
  expect((await ask(server, { fault: "slow=150" })).status).toBe(200);
  expect((await ask(server, { fault: "status=503; slow=150" })).status).toBe(503);
  expect(performance.now() - begun).toBeGreaterThan(290);
});

test("silence sends headers, and no more", async () => {
  const { socket, heard } = speak("silence");
  await firstData(socket);
  await server.close();
  const { text } = await heard;
  expect([lengthOf(text) > 0, bodyOf(text)]).toEqual([true, ""]);
  expect(server.requests[0]?.status).toBe(200);
});

test("trickle sends byte after byte", async () => {
  const { socket, heard } = speak("trickle=1", { more: ["Connection: close"] });
  let reads = 0;
  socket.on("data", () => {
    reads += 1;
  });
  const { text } = await heard;
  expect(JSON.parse(bodyOf(text))).toMatchObject({ name: "Engineering" });
  expect(reads).toBeGreaterThan(20);
});

test("a client that leaves a trickle does no harm", async () => {
  const { socket, heard } = speak("trickle=5");
  await firstData(socket);
  socket.destroy();
  await heard;
  expect((await ask(server)).status).toBe(200);
});

test.each([
  ["half-body", "end"],
  ["reset", "ECONNRESET"],
])("%s", async (fault, how) => {
  for (const head of [`GET ${path}`, `DELETE ${path}`]) {
    const heard = await speak(fault, { head }).heard;
    expect(heard.how).toBe(how);
    expect(heard.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(bodyOf(heard.text)).toHaveLength(Math.floor(lengthOf(heard.text) / 2));
  }
  expect(server.groups()).toHaveLength(1);
});

test("no-answer does what is asked, and says nothing", async () => {
  const { text, how } = await speak("no-answer", { head: `DELETE ${path}` }).heard;
  expect([text, how, server.groups().length, server.requests[0]?.status]).toEqual(["", "end", 1, 0]);
  await expect(ask(server, { fault: "no-answer" })).rejects.toThrow();
});

test("malformed", async () => {
  const { text, how } = await speak("malformed").heard;
  expect([text.startsWith("HTTP/"), how, server.requests[0]?.status]).toEqual([false, "end", 0]);
  await expect(ask(server, { fault: "malformed" })).rejects.toThrow();
});

test("bad-length", async () => {
  expect((await speak("bad-length").heard).text).toMatch(/\r\ncontent-length: many\r\n/);
  await expect(ask(server, { fault: "bad-length" })).rejects.toThrow();
});

test("big-headers", async () => {
  const response = await ask(server, { fault: "big-headers=1000" });
  expect(response.headers.get("x-padding")).toHaveLength(1000);
  const { text } = await speak("big-headers=300000", { more: ["Connection: close"] }).heard;
  expect(text.length).toBeGreaterThan(300_000);
  await expect(ask(server, { fault: "big-headers=300000" })).rejects.toThrow();
});

test("204-with-body", async () => {
  const { text } = await speak("204-with-body").heard;
  expect(text).toMatch(/^HTTP\/1\.1 204 No Content\r\n/);
  expect(lengthOf(text)).toBe(bodyOf(text).length);
  expect(bodyOf(text)).toMatch(/^\{/);
});

const upload = {
  head: `PATCH ${path}`,
  more: ["Content-Type: multipart/form-data; boundary=cut", "Content-Length: 1000000"],
};

test("reset-upload breaks the connection after so many bytes", async () => {
  const { socket, heard } = speak("reset-upload=5000", { ...upload, body: "x".repeat(4000) });
  setTimeout(() => socket.write("y".repeat(4000)), 20);
  expect(await heard).toEqual({ text: "", how: "ECONNRESET" });
  const [record] = server.requests;
  expect(record).toMatchObject({ method: "PATCH", path, status: 0, parts: [] });
  expect(record?.bodySize).toBeGreaterThanOrEqual(5000);
  expect(record?.bodySize).toBeLessThanOrEqual(8000);
  await expect(ask(server, { method: "PATCH", fault: "reset-upload=0" })).rejects.toThrow();
  await expect(ask(server, { method: "PATCH", fault: "reset-upload=9999" })).rejects.toThrow();
});

test.each([
  ["refuse-early", 413],
  ["refuse-early=401", 401],
])("%s answers while the client is sending, and ends its side", async (fault, status) => {
  const { socket, heard } = speak(fault, { ...upload, body: "x".repeat(1000) });
  await firstData(socket);
  const { text, how } = await heard;
  expect(how).toBe("end");
  expect(text).toContain(`HTTP/1.1 ${status} `);
  expect(JSON.parse(bodyOf(text))).toEqual({ code: 120, message: expect.any(String) });
  expect(server.requests[0]).toMatchObject({ status, bodySize: 0 });
});

test("refuse-early drops a client that never stops sending", async () => {
  const { socket, heard } = speak("refuse-early", { ...upload, more: ["Transfer-Encoding: chunked"] });
  socket.allowHalfOpen = true;
  const timer = setInterval(() => socket.write("1\r\nx\r\n"), 5);
  const { text } = await heard;
  clearInterval(timer);
  expect(text).toMatch(/^HTTP\/1\.1 413 /);
});

test("refuse-early does not ask for the body that a client offers", async () => {
  const more = [...upload.more, "Expect: 100-continue"];
  expect((await speak("refuse-early", { ...upload, more }).heard).text).toMatch(/^HTTP\/1\.1 413 /);
  const asked = speak("status=400", {
    ...upload,
    more: ["Content-Length: 1", "Expect: 100-continue", "Connection: close"],
  });
  await firstData(asked.socket);
  asked.socket.write("x");
  expect((await asked.heard).text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 400 /);
});

test("close ends at once whatever a fault keeps open", async () => {
  const kept = ["silence", "slow=60000", "trickle=60000", "huge=1000000000000"].map((fault) => speak(fault));
  kept.push(speak("refuse-early", upload));
  for (const { socket } of kept) {
    socket.allowHalfOpen = true;
    socket.once("data", () => socket.pause());
  }
  const early = speak("reset-upload=9000", upload);
  while (server.requests.length < kept.length) await new Promise((resolve) => setTimeout(resolve, 5));
  await server.close(); // only once every connection has ended
  await expect(ask(server)).rejects.toThrow();
  await expect
    .poll(() => process.getActiveResourcesInfo(), { timeout: 30_000 })
    .not.toContain("TCPServerWrap");
  for (const { socket } of [early, ...kept]) socket.destroy();
});
