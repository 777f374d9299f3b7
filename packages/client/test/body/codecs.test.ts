import { describe, expect, it } from "vitest";
import { type ClientOptions, createClient } from "../../src/index.js";
import { type Point, pointOperations } from "../helpers/point-operations.js";

const toXml = (value: unknown) => `<v>${JSON.stringify(value)}</v>`;
const toCsv = (rows: unknown) => (rows as Point[]).map(({ x, label }) => `${x},${label}`).join("\n");

/** A client with codecs, and each body that it sends with its Content-Type. */
function clientWith(codecs: ClientOptions["codecs"]) {
  const sent: [contentType: string | null, text: string][] = [];
  const client = createClient({
    baseUrl: "https://points.test",
    operations: pointOperations,
    ...(codecs && { codecs }),
    fetch: async (request) => {
      sent.push([request.headers.get("content-type"), await request.text()]);
      return new Response(null, { status: 204 });
    },
  });
  return { client, sent };
}

describe("M25: codecs of a client", () => {
  it("write whole bodies, as text or bytes", async () => {
    const bytes = new TextEncoder().encode("x: 1\n");
    const { client, sent } = clientWith({
      "*/xml": () => "not asked",
      "application/xml": toXml,
      "text/*": toCsv,
      "application/yaml": () => bytes,
    });
    await client.POST("/points", { body: { x: 1 } });
    await client.POST("/points", {
      mediaType: "text/csv",
      body: [
        { x: 1, label: "a" },
        { x: 2, label: "b" },
      ],
    });
    const headers = { "Content-Type": "application/yaml; charset=utf-8" };
    await client.POST("/points", { mediaType: "application/*", headers, body: { x: 1 } });
    expect(sent).toEqual([
      ["application/xml", '<v>{"x":1}</v>'],
      ["text/csv", "1,a\n2,b"],
      ["application/yaml; charset=utf-8", "x: 1\n"],
    ]);
  });

  it("write parts", async () => {
    const { client, sent } = clientWith({ "application/xml": toXml, "text/csv": toCsv });
    const body = {
      origin: { x: 1 },
      rows: [
        { x: 1, label: "a" },
        { x: 2, label: "b" },
      ],
      name: "n",
    };
    await client.POST("/points", { mediaType: "multipart/form-data", body });
    const [contentType, text] = sent[0] ?? [];
    const boundary = /boundary=(\S+)/.exec(contentType ?? "")?.[1];
    expect(text?.split("\r\n")).toEqual([
      `--${boundary}`,
      'Content-Disposition: form-data; name="origin"',
      "Content-Type: application/xml",
      "",
      '<v>{"x":1}</v>',
      `--${boundary}`,
      'Content-Disposition: form-data; name="rows"',
      "Content-Type: text/csv",
      "",
      "1,a",
      "2,b",
      `--${boundary}`,
      'Content-Disposition: form-data; name="name"',
      "",
      "n",
      `--${boundary}--`,
      "",
    ]);
  });

  it("write JSON in another way where they name it", async () => {
    const body = { x: 1, label: "a" };
    const { client, sent } = clientWith({
      "application/json": (value) => JSON.stringify(value, null, 1),
      "*/*": toXml,
    });
    await client.POST("/points", { mediaType: "application/json", body });
    const other = clientWith({ "*/*": toXml });
    await other.client.POST("/points", { mediaType: "application/json", body });
    expect([...sent, ...other.sent]).toEqual([
      ["application/json", '{\n "x": 1,\n "label": "a"\n}'],
      ["application/json", '{"x":1,"label":"a"}'],
    ]);
  });

  it("leave text and binaries alone", async () => {
    const { client, sent } = clientWith({ "application/xml": toXml });
    // @ts-expect-error -- the schema is an object: its text is sent as it is, though
    await client.POST("/points", { body: "<point/>" });
    await client.POST("/points", { mediaType: "application/xml", body: new Blob(["<point/>"]) });
    expect(sent).toEqual([
      ["application/xml", "<point/>"],
      ["application/xml", "<point/>"],
    ]);
  });
});

describe("M25: without a codec that writes it, nothing is sent", () => {
  it("a whole body names the codec that is missing, or the type", async () => {
    const { client, sent } = clientWith({ "application/yaml": toXml });
    await expect(client.POST("/points", { body: { x: 1 } })).rejects.toMatchObject({
      name: "CallError",
      code: "MEDIA_TYPE",
      message:
        'A body of type application/xml must be a string or a binary value. To send an object or array, give createClient a codec: codecs: { "application/xml": write }.',
    });
    const ranged = client.POST("/points", { mediaType: "application/*", body: { x: 1 } });
    await expect(ranged).rejects.toThrow("name its type in a Content-Type header");
    expect(sent).toEqual([]);
  });

  it("a part names the property", async () => {
    const { client, sent } = clientWith(undefined);
    const call = client.POST("/points", { mediaType: "multipart/form-data", body: { origin: { x: 1 } } });
    await expect(call).rejects.toMatchObject({
      name: "MultipartError",
      code: "INVALID_VALUE",
      property: "origin",
    });
    expect(sent).toEqual([]);
  });

  it("a codec that fails is a refusal that quotes nothing", async () => {
    const { client, sent } = clientWith({
      "application/xml": (value) => {
        throw new Error(JSON.stringify(value));
      },
    });
    const error = await client
      .POST("/points", { body: { x: 1, label: "hush" } })
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "MultipartError", code: "INVALID_VALUE" });
    expect(String(error)).toContain("Body: got an object that the codec for application/xml failed on");
    expect(String(error)).not.toContain("hush");
    expect(error).not.toHaveProperty("cause");
    expect(sent).toEqual([]);
  });
});
