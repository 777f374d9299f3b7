import { describe, type Edit, edit, takes } from "../verdicts/edit.js";

const multipart = "multipart/form-data";
const string = { type: "string" };
const file = { type: "string", format: "binary" };
const raw = { type: "string", contentMediaType: "application/octet-stream" };
const list = { type: "array", items: string };
const owner = { type: "object", properties: { x: string, y: string } };
const png = () => new File(["a"], "a.png", { type: "image/png" });

/** What schemas imply of parts, and urlencoded forms. */
export const formEdits: readonly Edit[] = [
  form("text to file", [string, file], {}, "both major", "a text part has no filename", "a"),
  form("file to text", [file, string], {}, "both major", "a file part has a filename", png()),
  form("file: format to contentMediaType", [file, raw], {}, "none patch", "both are raw bytes", png()),
  form(
    "file to list of files",
    [file, { type: "array", items: file }],
    {},
    "both major",
    "a list comes where a file was sent; in types a file is none",
    png(),
  ),
  form(
    "list of files to file",
    [{ type: "array", items: file }, file],
    {},
    "both major",
    "two parts are no file",
    [png(), png()],
  ),
  form(
    "base64 to raw",
    [{ type: "string", contentEncoding: "base64" }, file],
    {},
    "both major",
    "text is no file",
  ),
  form(
    "text: maxLength added",
    [string, { ...string, maxLength: 1 }],
    {},
    "wire major",
    "long ones were fine",
    "ab",
  ),
  form("optional file added", [undefined, file], {}, "none minor", "nobody has to send it"),
  form(
    "file removed",
    [file, undefined],
    {},
    "types major",
    "a server overlooks it; a body has a key too many",
    png(),
  ),
  form("object to text", [owner, string], {}, "both major", "JSON is no text part", { x: "a", y: "b" }),
  form(
    "items of a list: string to integer",
    [list, { type: "array", items: { type: "integer" } }],
    {},
    "both major",
    "texts are no numbers",
    ["a"],
  ),
  form("null allowed", [string, { type: ["string", "null"] }], {}, "none minor", "texts stay", "a"),
  urlencoded(
    "list: explode turned off",
    list,
    [{}, { a: { style: "form", explode: false } }],
    "wire major",
    "a=1&a=2 is no longer a list",
    ["1", "2"],
  ),
  urlencoded(
    "object: JSON to deepObject",
    owner,
    [{}, { a: { style: "deepObject", explode: true } }],
    "wire major",
    "JSON is no set of pairs",
    { x: "a", y: "b" },
  ),
  urlencoded(
    "allowReserved turned on",
    string,
    [{}, { a: { allowReserved: true } }],
    "none patch",
    "%2F is read as before",
    "a/b",
  ),
  urlencoded(
    "content type JSON for a text",
    string,
    [{}, { a: { contentType: "application/json" } }],
    "wire major",
    "a is no JSON",
    "a",
  ),
];

type Verdict = Parameters<typeof edit>[3];

/** An edit of the schema of one property of a form. */
function form(
  name: string,
  [old, now]: readonly [object | undefined, object | undefined],
  encoding: object,
  verdict: Verdict,
  because: string,
  value?: unknown,
): Edit {
  const described = (property?: object) =>
    describe(
      takes(property ? one(property) : { type: "object", properties: { z: string } }, encoding, multipart),
    );
  const rest = value === undefined ? {} : { send: { body: { a: value } } };
  return edit(`form: ${name}`, described(old), described(now), verdict, because, rest);
}

function urlencoded(
  name: string,
  property: object,
  [old, now]: readonly [object, object],
  verdict: Verdict,
  because: string,
  value: unknown,
): Edit {
  const described = (encoding: object) =>
    describe(takes(one(property), encoding, "application/x-www-form-urlencoded"));
  return edit(`urlencoded: ${name}`, described(old), described(now), verdict, because, {
    send: { body: { a: value } },
  });
}

function one(property: object): object {
  return { type: "object", properties: { a: property, z: string } };
}
