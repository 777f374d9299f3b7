import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { follow } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { type JsonObject, objectOf } from "../document/json-object.js";

/**
 * The examples of a Media Type, Parameter or Header Object, from `example` and `examples`, in the order of the description.
 * @see https://spec.openapis.org/oas/v3.2.0.html#example-object
 */
export function givenExamples(
  { value, pointer }: Located<JsonObject>,
  context: Context,
): readonly GivenExample[] {
  const named = Object.entries(objectOf(value.examples)).flatMap(([name, each]): readonly GivenExample[] => {
    const found = follow({ value: each, pointer: joinPointer(pointer, "examples", name) }, context)?.value;
    if (found === undefined) return [];
    const about = typeof found.summary === "string" ? { name, summary: found.summary } : { name };
    if ("dataValue" in found) return [{ ...about, value: found.dataValue }];
    if ("value" in found) return [{ ...about, value: found.value }];
    if (typeof found.serializedValue === "string") return [{ ...about, serialized: found.serializedValue }];
    return [];
  });
  return "example" in value ? [...named, { value: value.example }] : named;
}

/** An example as written in the description: a value, or the text that is sent. */
export interface GivenExample {
  /** The key in `examples`. */
  readonly name?: string;
  readonly summary?: string;
  readonly value?: unknown;
  /** The text that is sent. Since 3.2. */
  readonly serialized?: string;
}
