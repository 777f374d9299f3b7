import { encodeMultipart, toBodyInit } from "@partwise/multipart";
import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { anyForm } from "../../src/fuzz/any-form.js";
import { busboyView } from "../../src/fuzz/view.js";
import type { Seen } from "./start-server.js";

const server = inject("server");

async function send(url: string, contentType: string, body: Blob | string): Promise<Seen> {
  const headers = { "Content-Type": contentType };
  const response = await fetch(new Request(url, { method: "POST", headers, body }));
  return response.json();
}

test("random forms, sent by the page over a socket, come back right from busboy", async () => {
  const readable = anyForm.filter(({ parts }) => parts.every(busboyView.canRead));
  await fc.assert(
    fc.asyncProperty(readable, async (form) => {
      const { encodings, overrides } = form;
      const body = encodeMultipart(form.value(), { encodings, overrides });
      const init = toBodyInit(body);
      // Over HTTP/1.1 a browser sends no streams.
      const read = init instanceof ReadableStream ? await new Response(init).blob() : init;
      const seen = await send(`${server}/seen`, body.contentType, read);
      if (body.length !== undefined) expect(seen.length).toBe(body.length);
      expect(seen.contentLength).toBe(String(seen.length));
      expect(seen.contentType).toBe(body.contentType);
      expect(seen.parts.map(({ isFile, base64, ...part }) => ({ ...part, base64 }))).toEqual(
        form.parts.map(busboyView.expected).map(({ bytes, ...part }) => ({
          ...part,
          base64: bytes.toString("base64"),
        })),
      );
    }),
    { numRuns: 100 },
  );
}, 300_000);

test("a body with a file goes out again, byte for byte, after a redirect", async () => {
  const photo = new File([new Uint8Array(100_000).fill(7)], "Grüße.png", { type: "image/png" });
  const body = encodeMultipart({ owner: { id: 7 }, photo });
  const init = toBodyInit(body);
  expect(init).toBeInstanceOf(Blob);
  const seen = await send(`${server}/again`, body.contentType, init as Blob);
  expect(seen.url).toBe("/seen");
  expect(seen.length).toBe(body.length);
  expect(seen.parts).toMatchObject([
    { name: "owner", contentType: "application/json", isFile: false },
    { name: "photo", contentType: "image/png", filename: "Grüße.png" },
  ]);
});

test("streams make a stream, which holds the exact bytes", async () => {
  const body = encodeMultipart({ a: new Blob(["one"]).stream(), b: "two" }, { boundary: "b0undary" });
  expect(body.length).toBeUndefined();
  const init = toBodyInit(body);
  expect(init).toBeInstanceOf(ReadableStream);
  expect(await new Response(init).text()).toBe(
    [
      "--b0undary",
      'Content-Disposition: form-data; name="a"; filename="a"',
      "Content-Type: application/octet-stream",
      "",
      "one",
      "--b0undary",
      'Content-Disposition: form-data; name="b"',
      "",
      "two",
      "--b0undary--",
      "",
    ].join("\r\n"),
  );
});

test("the browser reads its own FormData and ours as the same form", async () => {
  const theirs = new FormData();
  theirs.append('na"me\n', "a\nb\rc\r\n");
  theirs.append("file", new File(["x\ny"], 'a"b.txt', { type: "text/plain" }));
  const body = encodeMultipart({
    'na"me\n': "a\nb\rc\r\n",
    file: new File(["x\ny"], 'a"b.txt', { type: "text/plain" }),
  });
  const headers = { "content-type": body.contentType };
  const ours = await new Response(toBodyInit(body), { headers }).formData();
  const read = await new Response(theirs).formData();
  const entries = async (form: FormData) =>
    Promise.all(
      [...form].map(async ([name, value]) =>
        typeof value === "string" ? [name, value] : [name, value.name, value.type, await value.text()],
      ),
    );
  expect(await entries(ours)).toEqual(await entries(read));
});
