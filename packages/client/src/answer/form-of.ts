import type { ReceivedPart } from "@partwise/multipart";
import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import { valueOfPart } from "../streams/value-of-part.js";

/**
 * The parts of a form by name, each read by its own Content-Type. Parts with one name become an array, in order.
 * @throws {CallError} `RESPONSE_TYPE` for a part without a name
 * @see https://spec.openapis.org/oas/v3.2.0.html#encoding-by-name
 */
export function formOf(
  parts: readonly ReceivedPart[],
  { method, path }: Call,
): Readonly<Record<string, unknown>> {
  const form = new Map<string, unknown[]>();
  for (const [index, part] of parts.entries()) {
    if (part.name === undefined) {
      throw new CallError(
        "RESPONSE_TYPE",
        `${method} ${path}: part ${index + 1} of the answer has no name. Pass parseAs: "parts" to read all of them in order.`,
      );
    }
    form.set(part.name, [...(form.get(part.name) ?? []), valueOfPart(part)]);
  }
  return Object.fromEntries(
    [...form].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );
}
