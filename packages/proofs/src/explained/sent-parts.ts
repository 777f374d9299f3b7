import type { MediaTypeMetadata } from "@partwise/client";
import { encodeMultipart, encodeUrlencoded, parseMultipart, toBodyInit } from "@partwise/multipart";

/** What a value is sent as with generated metadata. */
export async function sentParts(
  value: Readonly<Record<string, unknown>> | readonly unknown[],
  mediaType: string,
  { encoding: encodings, ...positions }: MediaTypeMetadata = {},
): Promise<readonly SentPart[]> {
  if (/urlencoded/i.test(mediaType)) {
    const pairs = new URLSearchParams(
      encodeUrlencoded(value as Readonly<Record<string, unknown>>, { encodings }),
    );
    return [...pairs].map(([name, text]) => ({ ...silent, name, bytes: new TextEncoder().encode(text) }));
  }
  const body = encodeMultipart(value, { encodings, ...positions, mediaType });
  const bytes = await new Response(toBodyInit(body)).arrayBuffer();
  return readParts(new Uint8Array(bytes), body.contentType);
}

/** A part as it stands in the body, or a pair of a urlencoded one. */
export interface SentPart {
  readonly name: string | undefined;
  readonly filename: string | undefined;
  /** Its Content-Type header. */
  readonly contentType: string | undefined;
  /** Names of its other headers, but Content-Disposition. */
  readonly headers: readonly string[];
  readonly bytes: Uint8Array;
}

const silent = { filename: undefined, contentType: undefined, headers: [] };

/** The parts of a multipart body, or of a part. */
export async function readParts(body: Uint8Array, contentType: string): Promise<readonly SentPart[]> {
  const parts = await parseMultipart(body, contentType);
  return parts.map(({ name, filename, headers, bytes }) => ({
    name,
    filename,
    contentType: headers.get("content-type") ?? undefined,
    headers: [...headers.keys()].filter((each) => !/^content-(type|disposition)$/.test(each)),
    bytes,
  }));
}
