import {
  encodeUrlencoded,
  invalidValue,
  isJson,
  isUrlencoded,
  kindOfValue,
  serializeJson,
  serializeScalar,
} from "@partwise/multipart/values";
import type { ParameterMetadata } from "./parameter-metadata.js";

/**
 * The text of a parameter that is described by a media type: JSON, a urlencoded form, or text unchanged. An object under the
 * range of all types becomes JSON.
 * @throws {MultipartError} `INVALID_VALUE` for an object in any other media type
 * @see https://spec.openapis.org/oas/v3.2.0.html#fixed-fields-for-use-with-content
 */
export function contentText(
  value: unknown,
  { name, mediaType = "", encoding }: Pick<ParameterMetadata, "name" | "mediaType" | "encoding">,
): string {
  if (isJson(mediaType)) return serializeJson(value, name);
  if (typeof value !== "object" || value === null) return serializeScalar(value, name);
  if (isUrlencoded(mediaType)) return encodeUrlencoded(value as Properties, { encodings: encoding });
  if (mediaType.startsWith("*/")) return serializeJson(value, name);
  throw invalidValue(name, kindOfValue(value), `text, as it is written as ${mediaType}`);
}

/** The values that the encoder takes. The encoder refuses any other value. */
type Properties = Readonly<Record<string, unknown>>;
