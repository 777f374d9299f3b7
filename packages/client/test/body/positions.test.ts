import { describe, expect, it } from "vitest";
import { formsClient } from "./forms-client.js";

const png = new Blob(["p"], { type: "image/png" });

describe("encodings by position", () => {
  it("M62 M63: speak of the items that the data has, beyond those of the schema", async () => {
    const { positions, text } = formsClient();
    await positions.POST("/batch", { body: [{ a: 1 }, png, "<a/>", "x,y", "z"] });
    expect(text()).toBe(
      [
        '--B\r\nContent-Type: application/json\r\n\r\n{"a":1}',
        "--B\r\nContent-Type: image/png\r\n\r\np",
        "--B\r\nContent-Type: application/xml; charset=utf-8\r\n\r\n<a/>",
        "--B\r\nContent-Type: text/csv\r\n\r\nx,y",
        "--B\r\nContent-Type: text/csv\r\n\r\nz",
        "--B--\r\n",
      ].join("\r\n"),
    );
  });

  it("M62: need no schema", async () => {
    const { positions, text } = formsClient();
    await positions.POST("/untyped", { mediaType: "multipart/mixed", body: [{ a: 1 }, png, "t"] });
    expect(text()).toBe(
      '--B\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n--B\r\nContent-Type: image/png\r\n\r\np\r\n--B\r\n\r\nt\r\n--B--\r\n',
    );
  });

  it("M64: name the parts of a form-data body without a schema by its items", async () => {
    const { positions, parts } = formsClient();
    const body = [{ meta: { a: 1 } }, { photo: png }, { photo: new Uint8Array([65]) }];
    await positions.POST("/untyped", { mediaType: "multipart/form-data", body });
    expect(await parts()).toEqual([
      ["meta", '{"a":1}'],
      ["photo photo (image/png)", "p"],
      ["photo photo (image/png)", "A"],
    ]);
  });

  it("M66: nest a form in each item", async () => {
    const { positions, text } = formsClient();
    await positions.POST("/nested", { mediaType: "multipart/mixed", body: [{ name: "a", image: png }] });
    const [, inner = ""] = /form-data; boundary=(\S+)/.exec(text()) ?? [];
    expect(text().replaceAll(inner, "I")).toBe(
      [
        "--B\r\nContent-Type: multipart/form-data; boundary=I\r\n",
        '--I\r\nContent-Disposition: form-data; name="name"\r\n\r\na',
        '--I\r\nContent-Disposition: form-data; name="image"; filename="image"\r\nContent-Type: image/png\r\n\r\np',
        "--I--\r\n\r\n--B--\r\n",
      ].join("\r\n"),
    );
  });

  it("M66: nest an array in an item, part by part", async () => {
    const { positions, text } = formsClient();
    await positions.POST("/nested", {
      mediaType: "multipart/related",
      body: [{ a: 1 }, [png, new Uint8Array([65])]],
    });
    const [, inner = ""] = /mixed; boundary=(\S+)/.exec(text()) ?? [];
    expect(text().replaceAll(inner, "I")).toBe(
      [
        '--B\r\nContent-Type: application/json\r\n\r\n{"a":1}',
        "--B\r\nContent-Type: multipart/mixed; boundary=I\r\n",
        "--I\r\nContent-Type: image/png\r\n\r\np",
        "--I\r\nContent-Type: image/png\r\n\r\nA",
        "--I--\r\n\r\n--B--\r\n",
      ].join("\r\n"),
    );
  });
});

describe("M73: the events of a body", () => {
  async function* given() {
    yield { event: "piece", data: { id: 1 } };
    yield { id: "7", data: { id: 2 }, retry: 5 };
  }

  it.each([
    ["an async iterable", given],
    [
      "an array",
      () => [
        { event: "piece", data: { id: 1 } },
        { id: "7", data: { id: 2 }, retry: 5 },
      ],
    ],
  ])("are written one by one, from %s", async (_, make) => {
    const { positions, type, text } = formsClient();
    await positions.POST("/events", { body: make() });
    expect(type()).toBe("text/event-stream");
    expect(text()).toBe('event: piece\ndata: {"id":1}\n\nid: 7\nretry: 5\ndata: {"id":2}\n\n');
  });

  it.each<[string, unknown, string]>([
    ["text of several lines", { data: "a\r\nb\rc\n" }, "data: a\ndata: b\ndata: c\ndata: \n\n"],
    ["empty text", { data: "" }, "data: \n\n"],
    ["null", { data: null }, "data: null\n\n"],
    ["none", { event: "ping" }, "event: ping\n\n"],
    ["none, but a time to wait", { retry: 100 }, "retry: 100\n\n"],
    ["an item that is no event but its data", { id: 1, n: 2 }, 'data: {"id":1,"n":2}\n\n'],
    ["a list", [1], "data: [1]\n\n"],
    ["a text alone", "a", "data: a\n\n"],
    ["an object without properties", {}, "data: {}\n\n"],
  ])("have data that are %s", async (_, event, written) => {
    const { positions, text } = formsClient();
    await positions.POST("/ticks", { body: [event] as never });
    expect(text()).toBe(written);
  });

  it("go out as they are, where they are text", async () => {
    const { positions, type, text } = formsClient();
    await positions.POST("/ticks", { body: "data: a\n\n" });
    expect([type(), text()]).toEqual(["text/event-stream", "data: a\n\n"]);
  });

  it("have one line for each field but data", async () => {
    const { positions } = formsClient();
    await expect(positions.POST("/ticks", { body: [{ id: "1\n2", data: "" }] })).rejects.toMatchObject({
      code: "BODY",
    });
  });
});
