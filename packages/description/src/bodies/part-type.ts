import type { Context } from "../document/context.js";
import type { EncodingMetadata } from "../metadata/operations-metadata.js";
import { type Alternative, alternativesOf } from "../schemas/alternatives-of.js";
import { isGivenAsText } from "../words/is-media-type.js";
import type { RuleName } from "./rule-of.js";

/** What a schema says about the parts of its property. */
export type PartType = Pick<
  EncodingMetadata,
  "binary" | "contentEncoding" | "contentType" | "defaultContentType" | "format"
>;

/** A part type, and the rules that decided. */
export interface PartTypeReading {
  readonly partType: PartType;
  readonly rules: readonly RuleName[];
}

/** One reading of a schema. */
interface Claim {
  readonly type: PartType;
  readonly rules: readonly RuleName[];
}

/** What a schema says about the parts of its property. */
export function partTypeOf(schema: unknown, context: Context): PartType {
  return readPartType(schema, context).partType;
}

/**
 * Reads a schema by the specification's table of default content types. Alternatives that disagree give no content type. An
 * array has the type of its items, unless the array is itself an item.
 * @see https://spec.openapis.org/oas/v3.0.4.html#encoding-object
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 * @see https://spec.openapis.org/oas/v3.2.0.html#encoding-object
 */
export function readPartType(schema: unknown, context: Context, isItem = false): PartTypeReading {
  const [first, ...rest] = claims(alternativesOf(schema, context), context, isItem);
  if (first === undefined) return { partType: {}, rules: [] };
  const agreed = <Key extends keyof PartType>(key: Key): PartType[Key] | undefined =>
    rest.every(({ type }) => type[key] === first.type[key]) ? first.type[key] : undefined;
  const binary = agreed("binary");
  const contentEncoding = agreed("contentEncoding");
  const contentType = agreed("contentType");
  const defaultContentType = agreed("defaultContentType");
  const format = agreed("format");
  const disagree = first.type.defaultContentType !== undefined && defaultContentType === undefined;
  return {
    partType: {
      ...(binary && { binary }),
      ...(contentEncoding && { contentEncoding }),
      ...(contentType && { contentType }),
      ...(defaultContentType && { defaultContentType }),
      ...(format && { format }),
    },
    rules: disagree ? ["M5"] : [...new Set([first, ...rest].flatMap(({ rules }) => rules))],
  };
}

/** Whether every value of a schema, except null, is raw binary. */
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

/** Whether every value of a schema, except null, is text that encodes bytes. */
export function isBase64(schema: unknown, context: Context): boolean {
  const alternatives = alternativesOf(schema, context).filter(({ types }) => types?.join() !== "null");
  return (
    alternatives.length > 0 &&
    alternatives.every(
      (alternative) =>
        (alternative.types ?? []).some((type) => type === "string") &&
        (alternative.types ?? []).every((type) => type === "string" || type === "null") &&
        string(alternative, context).type.contentEncoding !== undefined,
    )
  );
}

function claims(alternatives: readonly Alternative[], context: Context, inArray: boolean): readonly Claim[] {
  return alternatives.flatMap((alternative): readonly Claim[] => {
    const { types, unclear } = alternative;
    if (unclear) return [{ type: {}, rules: ["M5"] }];
    if (types === undefined) return [untyped(alternative, context)];
    return types.flatMap((type): readonly Claim[] => {
      switch (type) {
        case "null":
          return [];
        case "string":
          return [string(alternative, context)];
        case "number":
        case "integer":
        case "boolean":
          return [{ type: { defaultContentType: "text/plain" }, rules: ["M13"] }];
        case "object":
          return [{ type: { defaultContentType: "application/json" }, rules: ["M14"] }];
        case "array":
          return array(alternative, context, inArray);
        default:
          return [{ type: {}, rules: ["M5"] }];
      }
    });
  });
}

function array({ items }: Alternative, context: Context, inArray: boolean): readonly Claim[] {
  if (inArray && context.version === "3.2") {
    return [{ type: { defaultContentType: "application/json" }, rules: ["M16"] }];
  }
  const rule = context.version === "3.2" ? "M16" : "M15";
  return (items ?? [{ schema: true, seen: new Set<string>() }])
    .flatMap(({ schema, seen }) => claims(alternativesOf(schema, context, seen), context, true))
    .map(({ type, rules }) => ({ type, rules: [rule, ...rules.filter((each) => each !== rule)] }));
}

function untyped(alternative: Alternative, context: Context): Claim {
  if (isBinary(alternative, context)) return binaryPart(alternative, context);
  if (context.version === "3.0") return { type: {}, rules: ["M7"] };
  return { type: { defaultContentType: octetStream }, rules: ["M11"] };
}

function string(alternative: Alternative, context: Context): Claim {
  if (isBinary(alternative, context)) return binaryPart(alternative, context);
  const { format } = alternative;
  const text: PartType = { defaultContentType: "text/plain", ...(format === "date" && { format }) };
  if (context.version === "3.0") {
    return format === "byte" || format === "base64"
      ? { type: { contentEncoding: "base64", defaultContentType: octetStream }, rules: ["M10", "M30"] }
      : { type: text, rules: ["M10"] };
  }
  if (alternative.contentEncoding === undefined) return { type: text, rules: ["M12"] };
  const contentEncoding = alternative.contentEncoding.toLowerCase();
  if (contentEncoding !== "base64" && contentEncoding !== "base64url") {
    // the encoder cannot decode this text; without a content type the property would look untyped
    return { type: { contentType: octetStream }, rules: ["M12"] };
  }
  const alphabet: readonly RuleName[] = contentEncoding === "base64url" ? ["M31"] : [];
  return {
    type: { contentEncoding, defaultContentType: octetStream },
    rules: ["M12", "M30", ...alphabet],
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
  return (
    (string && format === "binary") || (contentMediaType !== undefined && !isGivenAsText(contentMediaType))
  );
}

function binaryPart({ format, contentEncoding, contentMediaType }: Alternative, context: Context): Claim {
  const named =
    context.version !== "3.0" &&
    contentMediaType !== undefined &&
    !contentMediaType.includes("*") &&
    !isGivenAsText(contentMediaType);
  const rule =
    context.version === "3.0" ? "M10" : format === "binary" ? "M17" : contentEncoding ? "M12" : "M18";
  return {
    type: { binary: true, defaultContentType: named ? contentMediaType : octetStream },
    rules: named && rule !== "M18" ? [rule, "M18"] : [rule],
  };
}

const octetStream = "application/octet-stream";
