import type { Context, JsonObject, Version } from "@partwise/description/document";

/** A context over these component schemas (or a whole document), and the warnings noted in it. */
export function contextOf(
  version: Version,
  schemas: JsonObject = {},
  document: JsonObject = { components: { schemas } },
): { readonly context: Context; readonly warnings: string[] } {
  const warnings: string[] = [];
  const warn = (pointer: string, message: string) => warnings.push(`${pointer}: ${message}`);
  return {
    context: { document, version, file: "api.yaml", extensions: ["x-rate-limit-label"], warn },
    warnings,
  };
}
