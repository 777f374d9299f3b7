import type { Edit } from "../verdicts/edit.js";
import { part } from "./part-edits.js";

const string = { type: "string" };
const file = { type: "string", format: "binary" };
const list = { type: "array", items: string };
const owner = { type: "object", properties: { x: string, y: string } };
const png = () => new File(["a"], "a.png", { type: "image/png" });

/** What a part is otherwise than the standard has it: layouts of our own. */
export const layoutEdits: readonly Edit[] = [
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

type Verdict = Parameters<typeof part>[3];

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
