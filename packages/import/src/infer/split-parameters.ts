import { isOfAnother } from "../marks/with-marks.js";
import type { ObservedParameter, ObservedSecurity } from "../observed/observed-request.js";
import type { Secrets } from "../secrets/secrets.js";
import { isIgnoredHeader } from "./is-ignored-header.js";
import { readProse } from "./read-prose.js";
import { securityOfHeader } from "./security-of-header.js";

/** What of a request's values are parameters, and what credentials. Adds the credentials, and all cookies, to the secrets. */
export function splitParameters(given: readonly ObservedParameter[], secrets: Secrets): Split {
  const parameters: ObservedParameter[] = [];
  const security = new Map<string, ObservedSecurity>();
  for (const each of given) {
    const [value = ""] = each.samples;
    if (each.in !== "path" && isOfAnother(each.description)) continue;
    const { scheme, marked } = readProse(each.description);
    const one =
      each.in === "path" || marked !== undefined
        ? undefined
        : securityOfHeader({ in: each.in, name: each.name, value, scheme });
    if (one !== undefined) {
      for (const sample of each.samples) secrets.add(sample);
      if (!each.isDisabled) security.set(one.name, one);
    } else if (each.in === "header" && marked === undefined && isIgnoredHeader(each.name)) {
      if (/^cookie$/i.test(each.name)) secrets.addCookies(value);
      if (/^proxy-authorization$/i.test(each.name)) secrets.add(value);
    } else parameters.push(each);
  }
  return { parameters, security: [...security.values()] };
}

/** Parameters, and the schemes of credentials. */
export interface Split {
  readonly parameters: readonly ObservedParameter[];
  readonly security: readonly ObservedSecurity[];
}
