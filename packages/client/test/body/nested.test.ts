import { describe, expect, it } from "vitest";
import { createClient, holdsBinary, type RequestBody } from "../../src/index.js";
import { operations, type paths } from "../fixtures/albums/generated/index.js";

type Album = RequestBody<paths, "post", "/albums", "multipart/form-data">;

const image = new Blob(["png"], { type: "image/png" });
const jpeg = { content: new Blob(["jpeg"]), filename: "sea.jpg", contentType: "image/jpeg" };

/** A client, and the lines of the body that it sent, with `B` for the boundary. */
function albums() {
  const sent: { type: string; text: string }[] = [];
  const client = createClient({
    baseUrl: "https://albums.test",
    operations,
    fetch: async (request) => {
      sent.push({ type: request.headers.get("content-type") ?? "", text: await request.text() });
      return new Response(null, { status: 204 });
    },
  });
  const lines = () => {
    const [{ type, text } = { type: "", text: "" }] = sent;
    const boundary = /boundary=(\S+)$/.exec(type)?.[1] ?? "none";
    const inner = [`n${boundary.slice(1)}`, `o${boundary.slice(1)}`] as const;
    return text
      .replaceAll(boundary, "B")
      .replaceAll(inner[0], "n.B")
      .replaceAll(inner[1], "n.n.B")
      .split("\r\n");
  };
  return { client, lines, typeOf: () => sent[0]?.type.split(";", 1)[0] };
}

const file = (name: string, contentType: string, content: string, filename = name) => [
  `Content-Disposition: form-data; name="${name}"; filename="${filename}"`,
  `Content-Type: ${contentType}`,
  "",
  content,
];

describe("M66: what the types take goes out as parts inside parts", () => {
  it("by name, one level down and two, and for each item of an array", async () => {
    const { client, lines } = albums();
    const body: Album = {
      cover: { caption: "Sea", image, back: { image: jpeg } },
      pages: [{ image }],
      sheets: [[image, image]],
      imprint: { image: "text" },
    };
    await client.POST("/albums", { mediaType: "multipart/form-data", body });
    expect(lines()).toEqual([
      "--B",
      'Content-Disposition: form-data; name="cover"',
      "Content-Type: multipart/form-data; boundary=n.B",
      "",
      "--n.B",
      'Content-Disposition: form-data; name="caption"',
      "",
      "Sea",
      "--n.B",
      ...file("image", "image/png", "png"),
      "--n.B",
      'Content-Disposition: form-data; name="back"',
      "Content-Type: multipart/form-data; boundary=n.n.B",
      "",
      "--n.n.B",
      ...file("image", "image/jpeg", "jpeg", "sea.jpg"),
      "--n.n.B--",
      "",
      "--n.B--",
      "",
      "--B",
      'Content-Disposition: form-data; name="pages"',
      "Content-Type: multipart/form-data; boundary=n.B",
      "",
      "--n.B",
      ...file("image", "image/png", "png"),
      "--n.B--",
      "",
      "--B",
      'Content-Disposition: form-data; name="sheets"',
      "Content-Type: multipart/mixed; boundary=n.B",
      "",
      "--n.B",
      "Content-Type: image/png",
      "",
      "png",
      "--n.B",
      "Content-Type: image/png",
      "",
      "png",
      "--n.B--",
      "",
      "--B",
      'Content-Disposition: form-data; name="imprint"',
      "Content-Type: application/json",
      "",
      '{"image":"text"}',
      "--B--",
      "",
    ]);
  });

  it("by position", async () => {
    const { client, lines } = albums();
    await client.POST("/albums", {
      mediaType: "multipart/mixed",
      body: [{ image: "text" }, [image], { image }],
    });
    expect(lines()).toEqual([
      "--B",
      "Content-Type: application/json",
      "",
      '{"image":"text"}',
      "--B",
      "Content-Type: multipart/mixed; boundary=n.B",
      "",
      "--n.B",
      "Content-Type: image/png",
      "",
      "png",
      "--n.B--",
      "",
      "--B",
      "Content-Type: multipart/form-data; boundary=n.B",
      "",
      "--n.B",
      ...file("image", "image/png", "png"),
      "--n.B--",
      "",
      "--B--",
      "",
    ]);
  });
});

describe("a binary in a part inside a part", () => {
  it.each<[string, Album, string]>([
    ["one level down", { cover: { image } }, "multipart/form-data"],
    ["in an item of an array", { pages: [{ image }] }, "multipart/form-data"],
    ["in an array of an array", { sheets: [[image]] }, "multipart/form-data"],
    ["nowhere", { title: "Sea", cover: null }, "application/json"],
  ])("chooses the media type: %s", async (_, body, want) => {
    const { client, typeOf } = albums();
    await client.POST("/albums", { body });
    expect(typeOf()).toBe(want);
  });

  it("is not lost in JSON", async () => {
    const { client } = albums();
    const body = { cover: { image } };
    // @ts-expect-error -- JSON holds no Blob
    const call = client.POST("/albums", { mediaType: "application/json", body });
    await expect(call).rejects.toMatchObject({ name: "CallError", code: "MEDIA_TYPE" });
  });

  it("is seen where one of the forms has a part for it, and nowhere else", () => {
    const operation = operations["/albums"]?.post;
    expect(holdsBinary({ cover: { image, back: { image } } }, operation)).toBe(true);
    expect(holdsBinary({ cover: { image: "text", back: { image } } }, operation)).toBe(true);
    expect(holdsBinary([{}, [], { image }], operation)).toBe(true);
    expect(holdsBinary({ pages: [{ image: "text", back: { image } }] }, operation)).toBe(false);
    expect(holdsBinary({ imprint: { image } }, operation)).toBe(false);
    expect(holdsBinary({ cover: { image } })).toBe(false);
  });
});
