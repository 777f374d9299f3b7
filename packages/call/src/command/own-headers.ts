import type { SecuritySchemeMetadata } from "@partwise/client";
import { UsageError } from "../errors/usage-error.js";

/**
 * The headers of `--header`.
 * @throws {UsageError} for what is no header, and for one that carries a credential; no message quotes a value
 */
export function ownHeaders(
  texts: readonly string[],
  schemes: { readonly [name: string]: SecuritySchemeMetadata } = {},
): Record<string, string> {
  const keys = Object.values(schemes).flatMap(({ in: place, name = "" }) =>
    place === "header" ? [name.toLowerCase()] : [],
  );
  const secret = new Set(["authorization", "proxy-authorization", "cookie", ...keys]);
  return Object.fromEntries(
    texts.map((text) => {
      const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*)$/s.exec(text) ?? [];
      if (name === "" || /[\r\n\0]/.test(value))
        throw new UsageError("--header takes one line: 'NAME: VALUE'.");
      if (secret.has(name.toLowerCase())) {
        throw new UsageError(
          `--header: ${name} carries credentials, and other programs on this machine can read flags. Set an environment variable instead: --help lists them.`,
        );
      }
      return [name, value];
    }),
  );
}
