import { describe, expect, test } from "vitest";
import { encodeMultipart, partFilename, toParts } from "../../src/index.js";
import { body, filePart, linesOf } from "../helpers/lines-of.js";

const bytes = new Uint8Array([49]);
const octets = "application/octet-stream";

describe("M59: a filename that is given", () => {
  test.each([
    ["my-skill/SKILL.md"],
    ["a/b/c.txt"],
    ["./a.txt"],
    ["a\\b.txt"],
    ["..a/b..c/...txt"],
    ["a.b:c"],
    ["é ü/ß.txt"],
  ])("M59: %s is kept as it is", async (filename) => {
    const latin1 = Buffer.from(filename).toString("latin1");
    const want = body(filePart("f", latin1, octets, "1"));
    expect(await linesOf({ f: { content: bytes, filename } })).toEqual(want);
    expect(await linesOf({ f: bytes }, { overrides: { f: { filename } } })).toEqual(want);
    expect(await linesOf({ f: bytes }, { encodings: { f: { filename } } })).toEqual(want);
  });

  test.each([
    ["../a.txt"],
    ["a/../b.txt"],
    ["a\\..\\b.txt"],
    ["a/.."],
    [".."],
    ["/etc/passwd"],
    ["\\\\server\\share\\a.txt"],
    ["C:\\a.txt"],
    ["c:a.txt"],
    ["c:/a.txt"],
  ])("M59: %s is refused, by the property", (filename) => {
    for (const call of [
      () => toParts({ f: [{ content: bytes, filename }] }),
      () => toParts({ f: [bytes] }, { overrides: { "*": { filename } } }),
      () => toParts({ f: [bytes] }, { encodings: { f: { filename } } }),
    ]) {
      expect(call).toThrow(expect.objectContaining({ code: "INVALID_VALUE", property: "f[0]" }));
      expect(call).toThrow("a drive or a slash at its beginning, need a name such as photo.png");
    }
  });
});

describe("M59: a name that nobody gave loses its directories", () => {
  function stream(about: object) {
    async function* chunks() {
      yield bytes;
    }
    return Object.assign(chunks(), about);
  }

  test.each<[string, unknown, string]>([
    ["a File's", new File([bytes], "a/b\\c.txt"), "c.txt"],
    ["a Node stream's path", stream({ path: "/home/me/report.csv" }), "report.csv"],
    ["a Node stream's path in bytes", stream({ path: new TextEncoder().encode("dir/é.csv") }), "é.csv"],
    ["a path of nothing", stream({ path: undefined }), "f"],
    ["a path that is a folder's", stream({ path: "dir/" }), "f"],
  ])("M59: %s", (_, f, filename) => {
    expect(toParts({ f })[0]).toMatchObject({ filename });
    expect(toParts({ f: { content: f } })[0]).toMatchObject({ filename });
    expect(toParts({ f: { content: f, filename: "given/a.txt" } })[0]).toMatchObject({
      filename: "given/a.txt",
    });
  });

  test("M59: a file that was made with a name for the part keeps it", () => {
    const f = Object.assign(new File([bytes], "a.txt"), { [partFilename]: "docs/a.txt" });
    expect(toParts({ f })[0]).toMatchObject({ filename: "docs/a.txt" });
    expect(encodeMultipart({ f }).content[0]).toContain('filename="docs/a.txt"');
    expect(toParts({ f }, { encodings: { f: { filename: "b.txt" } } })[0]).toMatchObject({
      filename: "b.txt",
    });
  });

  test("M22: the type of a stream's file by its name, where somebody knows it", () => {
    const typeOf = (name: string) => (name.endsWith(".csv") ? "text/csv" : undefined);
    const typeFor = (f: unknown, contentType?: string) =>
      toParts({ f }, { typeOf, encodings: { f: contentType === undefined ? {} : { contentType } } })[0]
        ?.contentType;
    expect(typeFor(stream({ path: "dir/a.csv" }))).toBe("text/csv");
    expect(typeFor(stream({ path: "dir/a.xyz" }))).toBe(octets);
    expect(typeFor(stream({ path: "a.csv" }), "text/plain")).toBe("text/plain");
    expect(typeFor(stream({ path: "a.csv" }), "application/pdf, text/*")).toBe("text/csv");
    expect(typeFor({ content: stream({ path: "a.csv" }), contentType: "a/b" })).toBe("a/b");
    expect(typeFor(new Blob([bytes]))).toBe(octets);
  });
});
