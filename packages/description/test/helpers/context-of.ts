import { mediaTypeMetadata } from "../../src/bodies/read-media-type.js";
import type { Context } from "../../src/document/context.js";
import type { JsonObject } from "../../src/document/json-object.js";
import type { Version } from "../../src/document/version.js";
import type { EncodingMetadata, MediaTypeMetadata } from "../../src/metadata/operations-metadata.js";

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

export interface Given {
  readonly version: Version;
  readonly mediaType?: string;
  readonly schemas?: JsonObject;
  readonly schema?: unknown;
  readonly encoding?: unknown;
}

/** The metadata of one Media Type Object, multipart/form-data unless named. */
export function mediaTypeOf({ version, mediaType = "multipart/form-data", schemas, ...object }: Given): {
  readonly metadata: MediaTypeMetadata;
  readonly warnings: readonly string[];
} {
  const { context, warnings } = contextOf(version, {}, { components: { schemas }, at: object });
  return { metadata: mediaTypeMetadata(mediaType, { value: object, pointer: "/at" }, context), warnings };
}

/** The encoding of a property `p` with this schema and this Encoding Object. */
export function encodingOf(
  given: Omit<Given, "encoding"> & { readonly encoding?: JsonObject },
): EncodingMetadata | undefined {
  const { schema, encoding, ...rest } = given;
  const { metadata } = mediaTypeOf({
    ...rest,
    schema: { type: "object", properties: { p: schema } },
    ...(encoding && { encoding: { p: encoding } }),
  });
  return metadata.encoding?.p;
}
