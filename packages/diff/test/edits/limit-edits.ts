import { type Edit, read, sent } from "../verdicts/edit.js";

const string = { type: "string" };
const number = { type: "number" };
const integer = { type: "integer" };

/** Limits of numbers and texts, in what is sent and in what is read. */
export const limitEdits: readonly Edit[] = [
  sent(
    "maxLength lowered",
    [
      { ...string, maxLength: 8 },
      { ...string, maxLength: 4 },
    ],
    "wire major",
    "a long text was fine",
    "abcdef",
  ),
  sent(
    "maxLength raised",
    [
      { ...string, maxLength: 4 },
      { ...string, maxLength: 8 },
    ],
    "none minor",
    "each short text stays short",
    "abcd",
  ),
  sent(
    "maxLength added",
    [string, { ...string, maxLength: 4 }],
    "wire major",
    "any length was fine",
    "abcdef",
  ),
  sent("maxLength removed", [{ ...string, maxLength: 4 }, string], "none minor", "a limit less", "abcd"),
  read(
    "maxLength lowered",
    [
      { ...string, maxLength: 8 },
      { ...string, maxLength: 4 },
    ],
    "none patch",
    "who reads eight reads four",
    "abcd",
  ),
  read(
    "maxLength raised",
    [
      { ...string, maxLength: 4 },
      { ...string, maxLength: 8 },
    ],
    "wire major",
    "a reader was promised four",
    "abcdef",
  ),
  read(
    "maxLength removed",
    [{ ...string, maxLength: 4 }, string],
    "wire major",
    "a reader was promised four",
    "abcdef",
  ),
  sent("minLength raised", [string, { ...string, minLength: 3 }], "wire major", "a short text was fine", "a"),
  sent("minLength removed", [{ ...string, minLength: 3 }, string], "none minor", "a limit less", "abc"),
  read(
    "minLength lowered",
    [
      { ...string, minLength: 3 },
      { ...string, minLength: 1 },
    ],
    "wire major",
    "a reader was promised three",
    "a",
  ),
  read(
    "minLength raised",
    [
      { ...string, minLength: 1 },
      { ...string, minLength: 3 },
    ],
    "none patch",
    "three is more than one",
    "abc",
  ),
  sent(
    "maximum lowered",
    [
      { ...number, maximum: 10 },
      { ...number, maximum: 5 },
    ],
    "wire major",
    "ten was fine",
    9,
  ),
  sent(
    "maximum raised",
    [
      { ...number, maximum: 5 },
      { ...number, maximum: 10 },
    ],
    "none minor",
    "five is less than ten",
    5,
  ),
  read(
    "maximum raised",
    [
      { ...number, maximum: 5 },
      { ...number, maximum: 10 },
    ],
    "wire major",
    "a reader was promised five",
    9,
  ),
  sent(
    "minimum raised",
    [
      { ...number, minimum: 1 },
      { ...number, minimum: 5 },
    ],
    "wire major",
    "one was fine",
    2,
  ),
  sent(
    "minimum lowered",
    [
      { ...number, minimum: 5 },
      { ...number, minimum: 1 },
    ],
    "none minor",
    "five is more than one",
    5,
  ),
  read(
    "minimum removed",
    [{ ...number, minimum: 0 }, number],
    "wire major",
    "a reader was promised no negative",
    -1,
  ),
  sent(
    "exclusiveMaximum added",
    [number, { ...number, exclusiveMaximum: 5 }],
    "wire major",
    "five was fine",
    5,
  ),
  sent(
    "exclusiveMinimum lowered",
    [
      { ...number, exclusiveMinimum: 5 },
      { ...number, exclusiveMinimum: 0 },
    ],
    "none minor",
    "a limit lower",
    6,
  ),
  sent("multipleOf added", [integer, { ...integer, multipleOf: 5 }], "wire major", "three was fine", 3),
  sent(
    "multipleOf divided",
    [
      { ...integer, multipleOf: 10 },
      { ...integer, multipleOf: 5 },
    ],
    "none minor",
    "a multiple of ten is one of five",
    10,
  ),
  read(
    "multipleOf multiplied",
    [
      { ...integer, multipleOf: 5 },
      { ...integer, multipleOf: 10 },
    ],
    "none patch",
    "a multiple of ten is one of five",
    10,
  ),
  sent("pattern added", [string, { ...string, pattern: "^[a-z]+$" }], "wire major", "digits were fine", "12"),
  sent("pattern removed", [{ ...string, pattern: "^[a-z]+$" }, string], "none minor", "a limit less", "ab"),
  sent(
    "pattern changed",
    [
      { ...string, pattern: "^[a-z]+$" },
      { ...string, pattern: "^[0-9]+$" },
    ],
    "wire major",
    "letters were fine",
    "ab",
  ),
  read(
    "pattern removed",
    [{ ...string, pattern: "^[a-z]+$" }, string],
    "wire major",
    "a reader was promised letters",
    "12",
  ),
];
