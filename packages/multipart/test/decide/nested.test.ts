import { describe, expect, test } from "vitest";
import {
  type Encoding,
  encode,
  encodeMultipart,
  type MultipartValue,
  type Part,
  toParts,
} from "../../src/index.js";
import { body, boundary, bytesOf, filePart, part, textPart } from "../helpers/lines-of.js";

type Options = Parameters<typeof encodeMultipart>[1];

async function lines(value: MultipartValue, options: Options): Promise<string[]> {
  const bytes = await bytesOf(encodeMultipart(value, { ...options, boundary }));
  return bytes.toString("latin1").split("\r\n");
}

/** A part whose content is a body of these parts. */
function nest(head: string[], ...parts: string[][]): string[] {
  const inner = body(...parts).map((line) => line.replace(/^--b0undary/, "--n0undary"));
  return part(...head, "", ...inner);
}

const mixed = "multipart/mixed";
const innerType = "Content-Type: multipart/mixed; boundary=n0undary";
const png = new Blob(["x"], { type: "image/png" });

describe("M66: one level of nested encoding", () => {
  test("M66: an array by position, inside an array by position", async () => {
    const prefixEncoding: Encoding[] = [
      {},
      {
        contentType: mixed,
        prefixEncoding: [{ contentType: "application/xml" }, {}, { contentType: "image/png" }],
      },
    ];
    const value = [
      [1, 2],
      ["<a/>", "text", new Uint8Array([49])],
    ];
    expect(await lines(value, { mediaType: mixed, prefixEncoding })).toEqual(
      body(
        part("Content-Type: application/json", "", "[1,2]"),
        nest(
          [innerType],
          part("Content-Type: application/xml", "", "<a/>"),
          part("", "text"),
          part("Content-Type: image/png", "", "1"),
        ),
      ),
    );
  });

  test("M66: an object by name, inside form-data", async () => {
    const encodings = {
      meta: { contentType: "multipart/form-data", encoding: { b: { contentType: "text/b" } } },
    };
    const head = [
      'Content-Disposition: form-data; name="meta"',
      "Content-Type: multipart/form-data; boundary=n0undary",
    ];
    const b = part('Content-Disposition: form-data; name="b"', "Content-Type: text/b", "", "2");
    expect(await lines({ meta: { a: 1, b: 2 }, c: 3 }, { encodings })).toEqual(
      body(nest(head, textPart("a", "1"), b), textPart("c", "3")),
    );
  });

  test("M66: binaries inside stay where they are, and the length is known", async () => {
    const encodings = { files: { contentType: mixed, itemEncoding: { contentType: "image/png" } } };
    const multipart = encodeMultipart({ files: [png, png], a: png }, { encodings, boundary });
    expect(multipart.content).toHaveLength(7);
    expect([1, 3, 5].map((i) => multipart.content[i])).toEqual([png, png, png]);
    const bytes = await bytesOf(multipart);
    expect(multipart.length).toBe(bytes.length);
    const item = part("Content-Type: image/png", "", "x");
    const head = ['Content-Disposition: form-data; name="files"', innerType];
    expect(bytes.toString().split("\r\n")).toEqual(
      body(nest(head, item, item), filePart("a", "a", "image/png", "x")),
    );
  });

  test("M23 M66: an array of arrays is a nested body an item, by name", () => {
    const encodings = { rows: { contentType: mixed, itemEncoding: {} } };
    const rows = toParts({ rows: [["a"], ["b", "c"]] }, { encodings });
    expect(rows).toEqual([
      { name: "rows", contentType: mixed, content: [{ content: "a" }] },
      { name: "rows", contentType: mixed, content: [{ content: "b" }, { content: "c" }] },
    ]);
  });

  test("M23 M66: and so is an array of objects, where the encodings go by name", () => {
    const encodings = { rows: { contentType: mixed, encoding: { a: { contentType: "text/x" } } } };
    expect(toParts({ rows: [{ a: "1" }] }, { encodings })).toEqual([
      { name: "rows", contentType: mixed, content: [{ name: "a", contentType: "text/x", content: "1" }] },
    ]);
  });

  test("M66: headers stand on the nested part, parameters survive, overrides hold for the outside only", async () => {
    const prefixEncoding: Encoding[] = [
      {
        contentType: "multipart/related; type=text/html",
        headers: { "Content-ID": { value: "<1>" } },
        itemEncoding: {},
      },
    ];
    const overrides = { "*": { headers: { "X-A": "1" } } };
    const type = "Content-Type: multipart/related; type=text/html; boundary=n0undary";
    expect(await lines([["a"]], { mediaType: mixed, prefixEncoding, overrides })).toEqual(
      body(nest([type, "Content-ID: <1>", "X-A: 1"], part("", "a"))),
    );
  });

  test("M66: more levels, each with a boundary that is no beginning of another", async () => {
    const itemEncoding = { contentType: mixed, itemEncoding: { contentType: mixed, itemEncoding: {} } };
    const text = (await lines([[["a"]]], { mediaType: mixed, itemEncoding })).join("\n");
    expect(text.match(/^--.*$/gm)).toEqual([
      "--b0undary",
      "--n0undary",
      "--o0undary",
      "--o0undary--",
      "--n0undary--",
      "--b0undary--",
    ]);
  });

  test("M47 M66: each inner boundary is as long as the outer one, and unlike all around it", () => {
    const itemEncoding = { contentType: mixed, itemEncoding: { contentType: mixed, itemEncoding: {} } };
    for (const outer of ["x", "n", "no", "x".repeat(70), undefined]) {
      const { content, boundary } = encodeMultipart([[["a"]]], {
        mediaType: mixed,
        itemEncoding,
        boundary: outer,
      });
      const inner = [...String(content).matchAll(/; boundary=(\S+)/g)].map(([, each = ""]) => each);
      expect(inner.map((each) => each.length)).toEqual([boundary.length, boundary.length]);
      expect(new Set([boundary, ...inner]).size).toBe(3);
    }
  });

  test("M47 M66: deeper than a short boundary has others for, one is drawn", () => {
    let part: Part = { content: "a" };
    for (let level = 0; level < 40; level++) part = { contentType: mixed, content: [part] };
    const { content } = encode([part], { mediaType: mixed, boundary: "x" });
    const inner = [...String(content).matchAll(/; boundary=(\S+)/g)].map(([, each]) => each);
    expect(new Set(inner).size).toBe(40);
  });

  test("M47 M66: a given boundary is looked for inside as well, and so is the inner one", () => {
    const options = { mediaType: mixed, itemEncoding: { contentType: mixed, itemEncoding: {} }, boundary };
    for (const inside of ["--b0undary", "--n0undary", new TextEncoder().encode("\r\n--n0undary")]) {
      expect(() => encodeMultipart(["a", ["b", inside]], options)).toThrow(
        expect.objectContaining({ code: "INVALID_BOUNDARY", property: "[1].[1]" }),
      );
    }
    const content = () => new TextEncoder().encode("--n0undary");
    expect(() => encodeMultipart([[{ content }]], options)).toThrow("the given `boundary` occurs");
    expect(() => encodeMultipart([["--m0undary"]], options)).not.toThrow();
  });

  test("M64 M66: nested form-data wants names as well", () => {
    const itemEncoding = { contentType: "multipart/form-data", itemEncoding: {} };
    expect(() => encodeMultipart([["a"]], { mediaType: mixed, itemEncoding })).toThrow("without a name");
  });

  test("M66: what is wrong inside is named by its path", () => {
    const encodings = { m: { contentType: mixed, encoding: { f: { binary: true } } } } as const;
    expect(() => toParts({ m: { f: "hush" } }, { encodings })).toThrow('Property "m.f": got a string');
    const items = { m: { contentType: mixed, itemEncoding: { binary: true } } } as const;
    expect(() => toParts({ m: ["hush"] }, { encodings: items })).toThrow('Property "m[0]": got a string');
    expect(() => toParts({ m: new Map() }, { encodings })).toThrow('Property "m": got a Map');
  });

  test("M66: a binary or a text under a multipart type is content that is multipart already", () => {
    const encodings = { m: { contentType: "multipart/mixed; boundary=own", itemEncoding: {} } };
    expect(toParts({ m: "--own--" }, { encodings })[0]).toMatchObject({ content: "--own--" });
    expect(toParts({ m: png }, { encodings })[0]).toMatchObject({ content: png });
  });

  test("M66: parts made by hand may hold parts", () => {
    const parts = [{ name: "a", contentType: mixed, content: [{ content: "b" }] }];
    expect((encode(parts, { boundary }).content as string).split("\r\n")).toEqual(
      body(nest(['Content-Disposition: form-data; name="a"', innerType], part("", "b"))),
    );
  });
});
