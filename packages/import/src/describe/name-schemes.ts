import { readOperationProse } from "../infer/read-operation-prose.js";
import type { Schema } from "../infer/unknown-value.js";
import type { ObservedSecurity } from "../observed/observed-request.js";
import type { MergedOperation } from "./merge-requests.js";

/** Names for all security schemes: two that differ have two names. */
export function nameSchemes(operations: readonly MergedOperation[]): NamedSchemes {
  const components: Record<string, Schema> = {};
  const texts = new Map<string, string>();
  const scopes = new Map<string, Set<string>>();
  const nameOf = ({ name, scheme }: ObservedSecurity): string => {
    const text = JSON.stringify(scheme);
    const base = name.replace(/[^\w.-]+/g, "_") || "security";
    const key = `${base} ${text}`;
    let found = texts.get(key);
    if (found === undefined) {
      found = base;
      for (let i = 2; found in components; i++) found = `${base}${i}`;
      texts.set(key, found);
      components[found] = scheme;
    }
    return found;
  };
  for (const { requests } of operations) {
    for (const { security = [], description } of requests) {
      const [first] = security;
      for (const each of security) {
        const name = nameOf(each);
        const told =
          each === first ? [...each.scopes, ...readOperationProse(description).scopes] : each.scopes;
        scopes.set(name, new Set([...(scopes.get(name) ?? []), ...told]));
      }
    }
  }
  for (const [name, scheme] of Object.entries(components)) {
    const [flow] = Object.entries((scheme.flows ?? {}) as Readonly<Record<string, Schema>>);
    if (flow === undefined) continue;
    const listed = Object.fromEntries([...(scopes.get(name) ?? [])].map((scope) => [scope, ""]));
    components[name] = { ...scheme, flows: { [flow[0]]: { ...flow[1], scopes: listed } } };
  }
  return { components, nameOf };
}

/** Security schemes by their names. */
export interface NamedSchemes {
  readonly components: Readonly<Record<string, Schema>>;
  readonly nameOf: (security: ObservedSecurity) => string;
}
