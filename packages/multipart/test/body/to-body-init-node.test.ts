import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { encodeMultipart, toBodyInit } from "../../src/index.js";
import { bytesOf } from "../helpers/lines-of.js";
import { expectedBody, pieces, streamBody } from "../helpers/stream-body.js";

test("M48: a stream for a Node stream", async () => {
  const init = streamBody(Readable.from([Buffer.from("ab"), Buffer.from("c")]));
  expect((await new Response(init).text()).split("\r\n")).toEqual(expectedBody("abc"));
});

test("cancelling the body destroys a Node stream that waits", async () => {
  const waiting = Readable.from([Buffer.from("never")]);
  const reader = streamBody(pieces("x", "y"), waiting).getReader();
  await reader.read();
  await reader.read();
  await reader.cancel("enough");
  expect(waiting.destroyed).toBe(true);
});

test("a Node stream whose pieces are no bytes is refused without showing them, and destroyed", async () => {
  const f = Readable.from(["hush"]);
  const error = await new Response(streamBody(f)).text().catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "INVALID_SOURCE" });
  expect(String(error)).toContain("gave a string, need chunks of Uint8Array");
  expect(f.destroyed).toBe(true);
});

test("a Node stream cannot be sent twice, not even as an empty file", async () => {
  const f = Readable.from([Buffer.from("x")]);
  const multipart = encodeMultipart({ f });
  await bytesOf(multipart);
  const refused = expect.objectContaining({ code: "INVALID_SOURCE" });
  expect(() => toBodyInit(multipart)).toThrow(refused);
  expect(() => encodeMultipart({ f })).toThrow(refused);
});

test("text, a Blob and a stream arrive through fetch with their Content-Type", async () => {
  const server = createServer(async (request, response) => {
    const sent = await new Response(Readable.toWeb(request) as ReadableStream, {
      headers: { "content-type": request.headers["content-type"] ?? "" },
    }).formData();
    response.end(JSON.stringify([...sent.keys(), request.headers["content-length"] ?? "none"]));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const f of ["text", new Blob(["x"]), pieces("x")]) {
    const multipart = encodeMultipart({ a: "1", f });
    const headers = { "Content-Type": multipart.contentType };
    const init = { method: "POST", headers, body: toBodyInit(multipart), duplex: "half" };
    const answer = await fetch(url, init);
    expect(await answer.json()).toEqual(["a", "f", String(multipart.length ?? "none")]);
  }
  server.close();
});
