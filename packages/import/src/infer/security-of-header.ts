import type { ObservedSecurity } from "../observed/observed-request.js";
import { isSecretName } from "../secrets/is-secret-name.js";

/**
 * The security scheme that a header or a query parameter is for: an Authorization header, one with an exporter's mark,
 * or one whose name says that it carries a key. Undefined for all others.
 */
export function securityOfHeader(given: Given): ObservedSecurity | undefined {
  const { name, value, in: place, scheme: marked } = given;
  const named = (fallback: string, scheme: Readonly<Record<string, unknown>>) => ({
    name: marked ?? fallback,
    scheme,
    scopes: [],
  });
  if (place === "header" && /^(?:proxy-)?authorization$/i.test(name)) {
    const [, word = ""] = /^\s*([\w-]+)\s+\S/.exec(value) ?? [];
    const scheme = word.toLowerCase();
    if (
      /^(?:bearer|basic|digest|hawk|negotiate|mutual|dpop|gnap|privatetoken|vapid|hoba|concealed)$/.test(
        scheme,
      )
    )
      return named(scheme, { type: "http", scheme, ...review(marked, scheme) });
    if (marked !== undefined) {
      const isBasic = /basic/i.test(marked);
      return named("bearer", { type: "http", scheme: isBasic ? "basic" : "bearer", ...review(marked, "") });
    }
    const reason =
      scheme === ""
        ? "the input sends an Authorization header of its own form"
        : `the input sends an Authorization header of the scheme ${word}`;
    return named("authorization", {
      type: "apiKey",
      in: "header",
      name: "Authorization",
      "x-review": reason,
    });
  }
  if (marked !== undefined) return named(name, { type: "apiKey", in: place, name });
  if (
    !/^(?:x-)?(?:[\w-]*-)?(?:api[-_]?key|apikey|access[-_]?token|auth[-_]?token|api[-_]?token|access[-_]?key|subscription[-_]?key|private[-_]?token)$/i.test(
      name,
    )
  )
    return undefined;
  if (!isSecretName(name)) return undefined;
  return named(name, {
    type: "apiKey",
    in: place,
    name,
    "x-review": `${name} is taken for a credential because of its name`,
  });
}

/** A header or a query parameter. */
export interface Given {
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
  readonly value: string;
  /** The security scheme that an exporter named. */
  readonly scheme: string | undefined;
}

function review(marked: string | undefined, scheme: string): object {
  if (marked === undefined || !/oauth/i.test(marked)) return {};
  const told = scheme === "" ? "an Authorization header" : `a token of the scheme ${scheme}`;
  return {
    "x-review": `the input calls it ${marked} and sends ${told}: write type oauth2 with its flows if it is that`,
  };
}
