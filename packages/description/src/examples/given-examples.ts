import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { follow } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { type JsonObject, objectOf } from "../document/json-object.js";

/**
 * What `example` and `examples` of a Media Type, Parameter or Header Object give, in the order of the description.
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

/** An example as its author wrote it: the value, or the text that goes over the wire. */
export interface GivenExample {
  /** Its key in `examples`. */
  readonly name?: string;
  readonly summary?: string;
  readonly value?: unknown;
  /** Since 3.2: the value as it is sent. */
  readonly serialized?: string;
}
