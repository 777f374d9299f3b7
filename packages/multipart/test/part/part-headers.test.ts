import { describe, expect, test } from "vitest";
import { type Encoding, encode, toParts } from "../../src/index.js";

function headersOf(headers: Encoding["headers"], given?: Record<string, string>): unknown {
  const overrides = given === undefined ? {} : { p: { headers: given } };
  return toParts({ p: "a" }, { encodings: headers === undefined ? {} : { p: { headers } }, overrides })[0]
    ?.headers;
}

describe("M28: which headers are sent", () => {
  test("M28: a declared one with one value only", () => {
    expect(headersOf({ "X-Kind": { required: true, value: "a" }, "X-Also": { value: "b" } })).toEqual({
      "X-Kind": "a",
      "X-Also": "b",
    });
  });

  test("M28: not a declared one without a value", () => {
    expect(headersOf({ "X-Kind": { required: true }, "X-Free": {} })).toBeUndefined();
  });

  test("M28: when the caller gives the value, in whatever case", () => {
    expect(headersOf({ "X-Kind": {}, "X-Same": { value: "a" } }, { "x-kind": "b", "x-same": "c" })).toEqual({
      "x-kind": "b",
      "x-same": "c",
    });
  });

  test("M28: also one that the description does not declare", () => {
    expect(headersOf(undefined, { "Content-ID": "<a>" })).toEqual({ "Content-ID": "<a>" });
  });

  test("M26 M30: Content-Type, Content-Disposition and Content-Transfer-Encoding of a description are ignored", () => {
    const value = "x";
    const headers = {
      "content-type": { value },
      "Content-Disposition": { value },
      "Content-Transfer-Encoding": { value },
    };
    expect(headersOf(headers)).toBeUndefined();
  });

  test("M30: the caller may ask for Content-Transfer-Encoding", () => {
    expect(headersOf(undefined, { "Content-Transfer-Encoding": "base64" })).toEqual({
      "Content-Transfer-Encoding": "base64",
    });
  });
});

describe("headers that are refused", () => {
  test.each<[string, string, unknown]>([
    ["a CR", "X-A", "a\rb"],
    ["a LF", "X-A", "a\nb"],
    ["a CRLF", "X-A", "a\r\nX-B: c"],
    ["a NUL", "X-A", "a\0"],
    ["a value that is no string", "X-A", 7],
    ["an empty name", "", "a"],
    ["a name with a colon", "X-A:", "a"],
    ["a name with a space", "X A", "a"],
    ["a name with a line end", "X-A\r\nX-B", "a"],
    ["a name beyond ASCII", "X-é", "a"],
    ["Content-Type", "content-TYPE", "text/plain"],
    ["Content-Disposition", "Content-Disposition", "attachment"],
  ])("M28: %s", (_, name, value) => {
    const headers = { [name]: value as string };
    const refused = expect.objectContaining({ code: "INVALID_HEADER", property: "p" });
    expect(() => toParts({ p: "a" }, { overrides: { p: { headers } } })).toThrow(refused);
    expect(() => toParts({ p: { content: new Blob([]), headers } })).toThrow(refused);
    expect(() => encode([{ name: "p", content: "a", headers }])).toThrow(refused);
  });

  test("M28: the message does not show the value", () => {
    const headers = { Authorization: "hush\n" };
    expect(() => toParts({ p: "a" }, { overrides: { p: { headers } } })).toThrow(/^(?!.*hush)/s);
  });
});
