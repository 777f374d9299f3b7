import { type Edit, read, sent } from "../verdicts/edit.js";

const string = { type: "string" };
const number = { type: "number" };
const integer = { type: "integer" };
const boolean = { type: "boolean" };

/** Formats and types. */
export const typeEdits: readonly Edit[] = [
  sent("format added", [string, { ...string, format: "email" }], "wire major", "any text was fine", "nobody"),
  sent(
    "format removed",
    [{ ...string, format: "email" }, string],
    "none minor",
    "a limit less",
    "a@example.com",
  ),
  sent(
    "format date to date-time",
    [
      { ...string, format: "date" },
      { ...string, format: "date-time" },
    ],
    "wire major",
    "a date has no time",
    "2026-01-31",
  ),
  read(
    "format removed",
    [{ ...string, format: "uuid" }, string],
    "wire major",
    "a reader was promised a UUID",
    "nobody",
  ),
  read(
    "format added",
    [string, { ...string, format: "uuid" }],
    "none patch",
    "a UUID is text",
    "0e37df36-f698-11e6-8dd4-cb9ced3df976",
  ),
  sent(
    "int32 to int64",
    [
      { ...integer, format: "int32" },
      { ...integer, format: "int64" },
    ],
    "none minor",
    "each int32 is an int64",
    7,
  ),
  read(
    "int32 to int64",
    [
      { ...integer, format: "int32" },
      { ...integer, format: "int64" },
    ],
    "wire major",
    "a reader was promised 32 bits",
    3_000_000_000,
  ),
  sent("integer to number", [integer, number], "none minor", "an integer is a number", 3),
  sent(
    "number to integer",
    [number, integer],
    "wire major",
    "a fraction was fine; both are numbers in types",
    1.5,
  ),
  read("integer to number", [integer, number], "wire major", "a reader was promised no fraction", 1.5),
  read("number to integer", [number, integer], "none patch", "an integer is a number", 3),
  sent("string to number", [string, number], "both major", "text is no number", "ab"),
  read("string to number", [string, number], "both major", "a number is no text", 3),
  sent("boolean to string", [boolean, string], "both major", "true is no text", true),
  sent(
    "string to string or number",
    [string, { type: ["string", "number"] }],
    "none minor",
    "text stays fine",
    "ab",
  ),
  sent(
    "string or number to string",
    [{ type: ["string", "number"] }, string],
    "both major",
    "numbers were fine",
    3,
  ),
  read(
    "string to string or number",
    [string, { type: ["string", "number"] }],
    "both major",
    "a reader expects text",
    3,
  ),
  read(
    "string or number to string",
    [{ type: ["string", "number"] }, string],
    "none patch",
    "text was among them",
    "ab",
  ),
  sent("null allowed", [string, { type: ["string", "null"] }], "none minor", "text stays fine", "ab"),
  sent("null no longer allowed", [{ type: ["string", "null"] }, string], "both major", "null was fine", null),
  read("null allowed", [string, { type: ["string", "null"] }], "both major", "a reader expects text", null),
  read(
    "null no longer allowed",
    [{ type: ["string", "null"] }, string],
    "none patch",
    "text was among them",
    "ab",
  ),
  sent("type removed", [string, {}], "none minor", "text stays fine", "ab"),
  sent("type added", [{}, string], "both major", "anything was fine", 3),
];
