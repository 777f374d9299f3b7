import { describe, type Edit, edit, takes } from "../verdicts/edit.js";

const multipart = "multipart/form-data";
const string = { type: "string" };
const file = { type: "string", format: "binary" };
const list = { type: "array", items: string };
const owner = { type: "object", properties: { x: string, y: string } };
const png = () => new File(["a"], "a.png", { type: "image/png" });
const jpeg = () => new File(["a"], "a.jpg", { type: "image/jpeg" });

/** The Encoding Object of one property of multipart. */
export const partEdits: readonly Edit[] = [
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
];

type Verdict = Parameters<typeof edit>[3];

/** An edit of the Encoding Object of one property. */
export function part(
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

function one(property: object): object {
  return { type: "object", properties: { a: property, z: string } };
}
