import type { Version } from "./version.js";

/** A rule of how a value becomes parts, by its number; `own` is what only this project knows. */
export type RuleName = keyof typeof rules;

/** A rule in one sentence, and where it comes from. */
export interface Rule {
  readonly rule: RuleName;
  readonly says: string;
  /** The standard and its section. */
  readonly source: string;
  readonly link?: string;
}

/** The rule as the text that a description of this version follows has it. */
export function ruleOf(rule: RuleName, version: Version): Rule {
  const [says, place] = rules[rule] as readonly [string, Place];
  return { rule, says, ...place(patches[version]) };
}

const patches: Readonly<Record<Version, string>> = { "3.0": "3.0.4", "3.1": "3.1.1", "3.2": "3.2.0" };

type Place = (patch: string) => { readonly source: string; readonly link?: string };

/** A section of the OpenAPI Specification: of the description's own version, or of the one that has it. */
function oas(section: string, only?: string): Place {
  const anchor = section
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
  return (patch) => ({
    source: `OpenAPI ${only ?? patch}, ${section}`,
    link: `https://spec.openapis.org/oas/v${only ?? patch}.html#${anchor}`,
  });
}

function rfc(number: number, section: string): Place {
  return () => ({
    source: `RFC ${number}, section ${section}`,
    link: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  });
}

const encodingObject = oas("Encoding Object");
const multipart = oas("Encoding multipart Media Types");
const styles = oas("Fixed Fields for RFC6570-style Serialization");
const styles31 = oas("Fixed Fields for RFC6570-style Serialization", "3.1.1");
const files = oas("Considerations for File Uploads", "3.1.1");
const byName = oas("Encoding By Name", "3.2.0");
const byPosition = oas("Encoding By Position", "3.2.0");
const html: Place = () => ({
  source: "HTML, multipart/form-data encoding algorithm",
  link: "https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data",
});

const rules = {
  M4: ["without a schema the values decide", multipart],
  M5: ["where alternatives disagree, the value decides", oas("Non-JSON Data", "3.2.0")],
  M7: ["without a type any type is meant, the value decides", oas("Non-JSON Data", "3.2.0")],
  M8: ["a readOnly property is not sent", oas("Schema Object")],
  M10: [
    "3.0: a string of format binary or byte is application/octet-stream, any other text/plain",
    encodingObject,
  ],
  M11: ["since 3.1, no type is application/octet-stream", encodingObject],
  M12: [
    "since 3.1, a string with contentEncoding is application/octet-stream, without it text/plain",
    encodingObject,
  ],
  M13: ["numbers and booleans are text/plain", encodingObject],
  M14: ["an object is application/json", encodingObject],
  M15: ["an array is what its items are", encodingObject],
  M16: [
    "3.2: each item by itself is what the table says; an array inside an array is JSON",
    oas("Encoding Object", "3.2.0"),
  ],
  M17: ["format: binary is raw binary in every version", files],
  M18: ["a contentMediaType that is not text is raw binary", oas("Working with Binary Data")],
  M19: ["a body without a schema is raw binary", files],
  M20: ["contentType is a list; the value's own type or the call chooses", encodingObject],
  M21: ["one contentType is sent as it is written", encodingObject],
  M22: [
    "of several types the first is sent, unless the call chooses",
    oas("Handling Multiple contentType Values", "3.2.0"),
  ],
  M23: ["contentType of an array is that of each item", byName],
  M24: ["under application/json a string has quotes", encodingObject],
  M25: ["a structured value under a type without a codec is refused", encodingObject],
  M26: ["Content-Type among the headers is ignored", encodingObject],
  M27: ["headers are ignored outside multipart", encodingObject],
  M28: ["a header is sent when it has a value", rfc(7578, "4.8")],
  M29: ["contentEncoding is what Content-Transfer-Encoding would say", multipart],
  M30: ["bytes become base64 text, without a Content-Transfer-Encoding", rfc(7578, "4.7")],
  M31: ["base64url has the URL-safe alphabet", oas("Working with Binary Data")],
  M32: ["3.0: style does nothing in form-data", oas("Fixed Fields for RFC6570-style Serialization", "3.0.4")],
  M33: ["style is honoured in form-data and urlencoded, nowhere else", styles],
  M34: ["with a style, contentType is ignored", styles],
  M35: ["one of style, explode, allowReserved brings the others' defaults", styles],
  M36: ["a style does not percent-encode in form-data", styles31],
  M37: ["a style lays out as in a query", oas("Style Values")],
  M38: ["beyond one level an object goes on as it began: deepObject in brackets", oas("Style Values")],
  M39: ["a file stays a file, whatever its style", styles],
  M40: ["an array becomes one part an item, all of one name", rfc(7578, "4.3")],
  M50: ["a file has a filename, nothing else has", rfc(7578, "4.2")],
  M55: ["text/plain by default is not written down", html],
  M63: ["prefixEncoding speaks of item i, itemEncoding of all later ones", byPosition],
  M64: [
    "since 3.2, an item of form-data is an object of one property, its name and value; else its headers name it",
    oas("Encoding By Position", "3.2.1"),
  ],
  M65: ["items are unnamed and in order", multipart],
  M66: ["a part may itself be multipart", oas("Nested Encoding", "3.2.0")],
  own: ["x-partwise-encoding decides", () => ({ source: "Partwise, x-partwise-encoding" })],
} as const satisfies Readonly<Record<string, readonly [string, Place]>>;
