import { describe, expect, test } from "vitest";
import type { MultipartBody } from "../../src/index.js";
import { encode, encodeMultipart, MultipartError, sourceFailure } from "../../src/index.js";

const source = () => new Blob(["x"]).stream();
const gone = new Error("gone");

/** The properties that the failures of all sources name, in order. */
function propertiesOf({ content }: MultipartBody): (string | undefined)[] {
  if (typeof content === "string") return [];
  return content.flatMap((piece, i) =>
    typeof piece === "string" ? [] : [sourceFailure(content, i, gone).property],
  );
}

describe("the error of a source that failed", () => {
  test.each<[string, Record<string, unknown>, (string | undefined)[]]>([
    ["the first part", { file: source() }, ["file"]],
    ["a later one", { a: "1", file: source(), b: "2" }, ["file"]],
    ["several", { one: source(), two: source() }, ["one", "two"]],
    ["items of an array", { pages: [source(), source()] }, ["pages[0]", "pages[1]"]],
    ["a name with quotes and line breaks", { 'a"\r\nb': source() }, ['a"\r\nb']],
    ["a name beyond ASCII", { größe: source() }, ["größe"]],
    ["a file with a name of its own", { photo: { content: source(), filename: 'a"; name="b' } }, ["photo"]],
    [
      "after text that looks like a head",
      { a: '\r\n\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\n', file: source() },
      ["file"],
    ],
    ["with headers", { file: { content: source(), headers: { "X-A": 'name="c"' } } }, ["file"]],
  ])("names the property: %s", (_, value, properties) => {
    expect(propertiesOf(encodeMultipart(value))).toEqual(properties);
  });

  test("names the place of a part without a name", () => {
    const parts = [{ content: source() }, { content: "text" }, { content: source() }];
    expect(propertiesOf(encode(parts, { mediaType: "multipart/mixed" }))).toEqual(["[0]", "[2]"]);
  });

  test("speaks of the body where there are no parts", () => {
    const error = sourceFailure([source()], 0, Object.assign(gone, { code: "ENOENT" }));
    expect(error).toBeInstanceOf(MultipartError);
    expect(error).toMatchObject({ code: "SOURCE_FAILED", cause: gone });
    expect(error).not.toHaveProperty("property");
    expect(error.message).toBe(
      "Body: its source failed while it was read (ENOENT). See `cause`, and send the call again with a source that can be read.",
    );
  });

  test("is the error that it was, if it is one of this package, with the property", () => {
    const { content } = encodeMultipart({ file: source() });
    const own = new MultipartError(
      "INVALID_SOURCE",
      "Body: a binary source gave a string, need chunks of Uint8Array.",
    );
    expect(sourceFailure(content, 1, own)).toMatchObject({
      code: "INVALID_SOURCE",
      property: "file",
      message: 'Property "file": a binary source gave a string, need chunks of Uint8Array.',
    });
  });
});
