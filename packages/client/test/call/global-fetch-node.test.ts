import { expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { operations } from "../fixtures/files/generated/index.js";
import { bodyOf, loopback } from "../helpers/loopback.js";

it("M60: over global fetch, a redirect to another origin keeps the form and drops the token", async () => {
  const seen: { authorization: string | undefined; type: string | undefined; text: string }[] = [];
  await using other = await loopback(async (request, response) => {
    const text = (await bodyOf(request)).toString();
    const { authorization, "content-type": type } = request.headers;
    seen.push({ authorization, type, text });
    response.writeHead(201, { "content-type": "application/json" }).end("{}");
  });
  await using server = await loopback((request, response) => {
    request.resume().on("end", () => response.writeHead(307, { location: `${other.url}/files` }).end());
  });
  const client = createClient({ baseUrl: server.url, operations });
  const headers = { Authorization: "Bearer none" };
  const form = { name: "a", pages: [new Uint8Array(3)] };
  const { response } = await client.POST("/files", { body: form, headers });
  expect(response.status).toBe(201);
  expect(seen).toHaveLength(1);
  expect(seen[0]?.authorization).toBeUndefined();
  const boundary = /boundary=(\S+)/.exec(seen[0]?.type ?? "")?.[1];
  expect(seen[0]?.text.startsWith(`--${boundary}\r\n`)).toBe(true);
  // a stream was read on the way to the first answer, so that fetch has nothing to send again
  const once = client.POST("/files", { body: { name: "a", content: new Blob(["a"]).stream() }, headers });
  await expect(once).rejects.toThrow(TypeError);
});
