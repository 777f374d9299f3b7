import { type Context, follow, joinPointer, objectOf } from "@partwise/description/document";
import { exampleOf, givenExamples } from "@partwise/description/examples";
import type { Response } from "../contract/operation.js";

/**
 * The described headers of a response, by their examples or schemas; lists with commas.
 * @see https://spec.openapis.org/oas/v3.1.1.html#header-object
 */
export function responseHeaders({ value, pointer }: Response, context: Context): Record<string, string> {
  const headers = objectOf(value.headers);
  const found = Object.keys(headers).flatMap((name): [string, string][] => {
    if (spared.has(name.toLowerCase())) return [];
    const at = { value: headers[name], pointer: joinPointer(pointer, "headers", name) };
    const header = follow(at, context) ?? { value: {}, pointer: at.pointer };
    const [first] = givenExamples(header, context);
    const { schema = header.value.schema } = objectOf(Object.values(objectOf(header.value.content))[0]);
    const text = textOf(
      first?.serialized ?? first?.value ?? exampleOf(schema, context, { direction: "response", name }),
    );
    return isHeaderText(text) ? [[name, text]] : [];
  });
  return Object.fromEntries(found);
}

/** Headers that say how the answer travels, which only the server knows. */
const spared: ReadonlySet<string> = new Set(
  "content-type,content-length,content-encoding,transfer-encoding,connection,date".split(","),
);

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(",");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");
}

function isHeaderText(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}
