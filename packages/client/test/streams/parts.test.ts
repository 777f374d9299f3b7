import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/index.js";
import { all, answering, bytes, chunked } from "../helpers/answering.js";

const type = "multipart/mixed; boundary=b";
const json = (text: string) => `--b\r\nContent-Type: application/json\r\n\r\n${text}\r\n`;

describe("M74: parts that are described with itemSchema", () => {
  it("come one by one, each as its own Content-Type says", async () => {
    const body = `preamble\r\n${json('{"id":"1"}')}--b\r\n\r\ntext\r\n--b--\r\nepilogue`;
    for (const chunks of [[body], bytes(body)]) {
      const client = answering(() => chunked(chunks, type));
      expect(await all((await unwrap(client.GET("/parts"))) as never)).toEqual([{ id: "1" }, "text"]);
    }
  });

  it("are given before the body ends", async () => {
    let cancelled = false;
    const client = answering(() =>
      chunked([json('{"id":"1"}'), "--b\r\n", "\r\n"], type, 200, () => (cancelled = true)),
    );
    const items = (await unwrap(client.GET("/parts"))) as AsyncIterable<unknown>;
    for await (const item of items) {
      expect(item).toEqual({ id: "1" });
      break;
    }
    expect(cancelled).toBe(true);
  });

  it("are Blobs where the description says that they are binary", async () => {
    const body = "--b\r\nContent-Type: text/csv\r\n\r\na,b\r\n--b--";
    const client = answering(() => chunked([body], type, 203));
    const [item] = await all((await unwrap(client.GET("/parts"))) as AsyncIterable<unknown>);
    expect(item).toBeInstanceOf(Blob);
    expect([await (item as Blob).text(), (item as Blob).type]).toEqual(["a,b", "text/csv"]);
  });

  it("that are cut off are refused after those that are whole", async () => {
    const client = answering(() => chunked([json('{"id":"1"}'), json('{"id":"2"}')], type));
    const items = (await unwrap(client.GET("/parts"))) as AsyncIterator<unknown>;
    expect((await items.next()).value).toEqual({ id: "1" });
    await expect(items.next()).rejects.toMatchObject({ name: "MultipartError", code: "INVALID_BODY" });
  });
});

it("M73: parts that are described with an array are one", async () => {
  const client = answering(() => chunked([`${json('{"id":"1"}')}${json('{"id":"2"}')}--b--`], type, 206));
  expect(await unwrap(client.GET("/parts"))).toEqual([{ id: "1" }, { id: "2" }]);
});

describe("M72: a form", () => {
  const part = (name: string, rest: string) => `--b\r\nContent-Disposition: form-data; ${name}${rest}\r\n`;
  const form = [
    part('name="a"', "\r\n\r\none"),
    part('name="c"', '; filename="c.txt"\r\nContent-Type: text/plain\r\n\r\nfile'),
    part('name="b"', '\r\nContent-Type: application/json\r\n\r\n{"n":1}'),
    part('name="a"', "\r\n\r\ntwo"),
    part('name="__proto__"', "\r\n\r\nx"),
  ].join("");
  const ofForm = () => chunked([`${form}--b--`], "multipart/form-data; boundary=b", 207);

  it("read into an object has arrays of the parts of one name, in order", async () => {
    const data = await unwrap(answering(ofForm).GET("/parts", { parseAs: "form" }));
    expect(Object.keys(data)).toEqual(["a", "c", "b", "__proto__"]);
    expect(data).toMatchObject({ a: ["one", "two"], b: { n: 1 } });
    const file = data.c as File;
    expect([file.name, file.type, await file.text()]).toEqual(["c.txt", "text/plain", "file"]);
  });

  it("read into an array keeps the order of all", async () => {
    const data = (await unwrap(answering(ofForm).GET("/parts"))) as readonly { readonly name?: string }[];
    expect(data.map(({ name }) => name)).toEqual(["a", "c", "b", "a", "__proto__"]);
  });

  it("with a part that has no name is refused as an object", async () => {
    const client = answering(() =>
      chunked(["--b\r\n\r\nx\r\n--b--"], "multipart/form-data; boundary=b", 207),
    );
    await expect(client.GET("/parts", { parseAs: "form" })).rejects.toMatchObject({ code: "RESPONSE_TYPE" });
  });
});
