import type { Context } from "./context.js";
import { isText } from "./media-type-name.js";
import type { EncodingMetadata } from "./metadata.js";
import { type Alternative, alternativesOf } from "./schema.js";

/** What a schema implies about the parts of its property. */
export type PartType = Pick<EncodingMetadata, "binary" | "contentEncoding" | "defaultContentType">;

/**
 * The table of default content types. Where the alternatives of a schema disagree, nothing is claimed;
 * an array is what its items are.
 * @see https://spec.openapis.org/oas/v3.0.4.html#encoding-object
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function partTypeOf(schema: unknown, context: Context): PartType {
  const [first, ...rest] = claims(alternativesOf(schema, context), context, false);
  if (first === undefined) return {};
  const agreed = <Key extends keyof PartType>(key: Key): PartType[Key] | undefined =>
    rest.every((claim) => claim[key] === first[key]) ? first[key] : undefined;
  const binary = agreed("binary");
  const contentEncoding = agreed("contentEncoding");
  const defaultContentType = agreed("defaultContentType");
  return {
    ...(binary && { binary }),
    ...(contentEncoding && { contentEncoding }),
    ...(defaultContentType && { defaultContentType }),
  };
}

/** Whether a value of this schema is raw binary and nothing else (or null). */
export function isRawBinary(schema: unknown, context: Context): boolean {
  const alternatives = alternativesOf(schema, context).filter(({ types }) => types?.join() !== "null");
  return (
    alternatives.length > 0 &&
    alternatives.every(
      (alternative) =>
        isBinary(alternative, context) &&
        (alternative.types ?? []).every((type) => type === "string" || type === "null"),
    )
  );
}

function claims(
  alternatives: readonly Alternative[],
  context: Context,
  inArray: boolean,
): readonly PartType[] {
  return alternatives.flatMap((alternative): readonly PartType[] => {
    const { types, unclear } = alternative;
    if (unclear) return [{}];
    if (types === undefined) return [untyped(alternative, context)];
    return types.flatMap((type): readonly PartType[] => {
      switch (type) {
        case "null":
          return [];
        case "string":
          return [string(alternative, context)];
        case "number":
        case "integer":
        case "boolean":
          return [{ defaultContentType: "text/plain" }];
        case "object":
          return [{ defaultContentType: "application/json" }];
        case "array":
          if (inArray && context.version === "3.2") return [{ defaultContentType: "application/json" }];
          return (alternative.items ?? [{ schema: true, seen: new Set<string>() }]).flatMap(
            ({ schema, seen }) => claims(alternativesOf(schema, context, seen), context, true),
          );
        default:
          return [{}];
      }
    });
  });
}

function untyped(alternative: Alternative, context: Context): PartType {
  if (isBinary(alternative, context)) return binaryPart(alternative, context);
  return context.version === "3.0" ? {} : { defaultContentType: octetStream };
}

function string(alternative: Alternative, context: Context): PartType {
  if (isBinary(alternative, context)) return binaryPart(alternative, context);
  if (context.version === "3.0") {
    return alternative.format === "byte" || alternative.format === "base64"
      ? { contentEncoding: "base64", defaultContentType: octetStream }
      : { defaultContentType: "text/plain" };
  }
  if (alternative.contentEncoding === undefined) return { defaultContentType: "text/plain" };
  const contentEncoding = alternative.contentEncoding.toLowerCase();
  return {
    ...((contentEncoding === "base64" || contentEncoding === "base64url") && { contentEncoding }),
    defaultContentType: octetStream,
  };
}

function isBinary(
  { types, format, contentEncoding, contentMediaType }: Alternative,
  context: Context,
): boolean {
  const string = types?.includes("string") ?? false;
  if (types !== undefined && !string) return false;
  if (context.version === "3.0") return string && format === "binary";
  if (contentEncoding !== undefined) return string && contentEncoding.toLowerCase() === "binary";
  return (string && format === "binary") || (contentMediaType !== undefined && !isText(contentMediaType));
}

function binaryPart({ contentMediaType }: Alternative, context: Context): PartType {
  const named =
    context.version !== "3.0" && contentMediaType !== undefined && !contentMediaType.includes("*");
  return {
    binary: true,
    defaultContentType: named && !isText(contentMediaType) ? contentMediaType : octetStream,
  };
}

const octetStream = "application/octet-stream";
