import type { Encoding, EncodingOverride, EncodingOverrides } from "../contract/encoding.js";
import { own } from "../value/own.js";
import type { Decided, Target } from "./add-property.js";
import type { ToPartsOptions } from "./to-parts.js";

/** Collects the inputs for one property. `name` is the property's key in the overrides: a name, or an index. */
export function decide(
  name: string,
  described: Encoding | undefined,
  { overrides, codecs, typeOf }: Pick<ToPartsOptions, "overrides" | "codecs" | "typeOf">,
  target: Target,
): Decided {
  const override = overrideOf(overrides, name);
  const boolean = override?.boolean;
  const encoding = boolean === undefined ? described : { ...described, boolean };
  return { encoding, override, target, codecs, typeOf };
}

/** The override of one property, on top of the override of every property (`"*"`). */
export function overrideOf(
  overrides: EncodingOverrides | undefined,
  name: string,
): EncodingOverride | undefined {
  if (overrides === undefined) return undefined;
  const every = own(overrides, "*");
  const one = own(overrides, name);
  if (every === undefined || one === undefined) return one ?? every;
  return { ...every, ...one, headers: { ...every.headers, ...one.headers } };
}
