import { describe, type Edit, edit, takes } from "./edit.js";

const multipart = "multipart/form-data";
const string = { type: "string" };
const file = { type: "string", format: "binary" };
const raw = { type: "string", contentMediaType: "application/octet-stream" };
const list = { type: "array", items: string };
const owner = { type: "object", properties: { x: string, y: string } };
const png = () => new File(["a"], "a.png", { type: "image/png" });
const jpeg = () => new File(["a"], "a.jpg", { type: "image/jpeg" });

/** The Encoding Object, and what schemas imply of parts. */
export const encodingEdits: readonly Edit[] = [
  part(
    "content type widened",
    file,
    [{ contentType: "image/png" }, { contentType: "image/png, image/jpeg" }],
    "none minor",
    "PNG stays",
    png(),
  ),
  part(
    "content type narrowed",
    file,
    [{ contentType: "image/png, image/jpeg" }, { contentType: "image/png" }],
    "wire major",
    "JPEG was fine",
    jpeg(),
  ),
  part(
    "content type changed",
    file,
    [{ contentType: "image/jpeg" }, { contentType: "image/png" }],
    "wire major",
    "JPEG was fine",
    jpeg(),
  ),
  part(
    "content type to a range",
    file,
    [{ contentType: "image/png" }, { contentType: "image/*" }],
    "none minor",
    "PNG is an image",
    png(),
  ),
  part(
    "range to a content type",
    file,
    [{ contentType: "image/*" }, { contentType: "image/png" }],
    "wire major",
    "JPEG is an image",
    jpeg(),
  ),
  part(
    "content type added to a file",
    file,
    [{}, { contentType: "image/png" }],
    "wire major",
    "any type was fine",
    jpeg(),
  ),
  part(
    "content type removed from a file",
    file,
    [{ contentType: "image/png" }, {}],
    "none minor",
    "any type is fine",
    png(),
  ),
  part(
    "object: JSON to another JSON type",
    owner,
    [{ contentType: "application/json" }, { contentType: "application/vnd.owner+json" }],
    "wire major",
    "the part is sent as JSON",
    { x: "a", y: "b" },
  ),
  part(
    "object: JSON written out",
    owner,
    [{}, { contentType: "application/json" }],
    "none patch",
    "it is the default",
    { x: "a", y: "b" },
  ),
  part(
    "text written out",
    string,
    [{}, { contentType: "text/plain" }],
    "none patch",
    "it is the default",
    "a",
  ),
  part(
    "text to another type",
    string,
    [{}, { contentType: "text/csv" }],
    "wire major",
    "the part has no type, which is text/plain",
    "a",
  ),
  part(
    "list: explode to one part",
    list,
    [
      { style: "form", explode: true },
      { style: "form", explode: false },
    ],
    "wire major",
    "two parts are not one with commas",
    ["a", "b"],
  ),
  part(
    "list: one part to explode",
    list,
    [
      { style: "form", explode: false },
      { style: "form", explode: true },
    ],
    "wire major",
    "a,b becomes one item",
    ["a", "b"],
  ),
  part(
    "list: form to pipeDelimited",
    list,
    [
      { style: "form", explode: false },
      { style: "pipeDelimited", explode: false },
    ],
    "wire major",
    "a comma no longer separates",
    ["a", "b"],
  ),
  part(
    "object: JSON to deepObject",
    owner,
    [{}, { style: "deepObject", explode: true }],
    "wire major",
    "JSON is no set of parts",
    { x: "a", y: "b" },
  ),
  part(
    "object: deepObject to JSON",
    owner,
    [{ style: "deepObject", explode: true }, {}],
    "wire major",
    "parts a[x] are no JSON",
    { x: "a", y: "b" },
  ),
  part(
    "required header added",
    file,
    [{}, { headers: { "X-Hash": { required: true, schema: string } } }],
    "wire major",
    "nobody sends it",
    png(),
  ),
  part(
    "optional header added",
    file,
    [{}, { headers: { "X-Hash": { schema: string } } }],
    "none minor",
    "nobody has to send it",
    png(),
  ),
  part(
    "header becomes required",
    file,
    [
      { headers: { "X-Hash": { schema: string } } },
      { headers: { "X-Hash": { required: true, schema: string } } },
    ],
    "wire major",
    "some do not send it",
    png(),
  ),
  part(
    "header with one value added",
    file,
    [{}, { headers: { "X-Kind": { required: true, schema: { const: "photo" } } } }],
    "wire major",
    "the new client sends it, the old one does not",
    png(),
  ),
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
  layout("list: repeat to brackets", list, [{}, { array: "brackets" }], "wire major", "a is no longer a[]", [
    "1",
    "2",
  ]),
  layout(
    "object: JSON to brackets",
    owner,
    [{}, { object: "brackets" }],
    "wire major",
    "JSON is no set of parts",
    { x: "a", y: "b" },
  ),
  layout("list: repeat to JSON", list, [{}, { array: "json" }], "wire major", "two parts are no JSON", [
    "1",
    "2",
  ]),
  layout(
    "boolean: true to 1",
    { type: "boolean" },
    [{}, { boolean: "1" }],
    "wire major",
    "true is spelled otherwise",
    true,
  ),
  layout(
    "filename given",
    file,
    [{}, { filename: "photo.png" }],
    "none patch",
    "a file has a name already",
    png(),
  ),
];

type Verdict = Parameters<typeof edit>[3];

/** An edit of the Encoding Object of one property. */
function part(
  name: string,
  property: object,
  [old, now]: readonly [object, object],
  verdict: Verdict,
  because: string,
  value: unknown,
): Edit {
  const described = (encoding: object) => describe(takes(one(property), { a: encoding }, multipart));
  return edit(`part: ${name}`, described(old), described(now), verdict, because, {
    send: { body: { a: value } },
  });
}

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

function layout(
  name: string,
  property: object,
  [old, now]: readonly [object, object],
  verdict: Verdict,
  because: string,
  value: unknown,
): Edit {
  return part(
    `layout: ${name}`,
    property,
    [{ "x-partwise-encoding": old }, { "x-partwise-encoding": now }],
    verdict,
    because,
    value,
  );
}

function one(property: object): object {
  return { type: "object", properties: { a: property, z: string } };
}
