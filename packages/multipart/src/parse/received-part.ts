import { refusal } from "../contract/multipart-error.js";
import { filenameIn, utf8Of } from "../filename/filename-of.js";
import { headerParameters } from "../media-type/header-parameters.js";
import { lastSegment } from "../part/filename-parameter.js";
import type { OwnedBytes } from "../value/owned-bytes.js";

/** One part of a body that was received. */
export interface ReceivedPart {
  /** As its Content-Disposition says. */
  readonly name?: string;
  /** As its Content-Disposition says, without folders. */
  readonly filename?: string;
  /** The Content-Type of the part, whatever the description lists; `text/plain` if the part has none. */
  readonly contentType: string;
  /** The headers of the part. Each character of a value is one byte, as in all Headers. */
  readonly headers: Headers;
  /** The content as it was sent: a Content-Transfer-Encoding is not undone. A view into the bytes of the body. */
  readonly bytes: OwnedBytes;
  /** The content, decoded by the charset of `contentType`; by UTF-8 if that names no known one. */
  text(): string;
  /** The content, parsed as JSON. @throws {MultipartError} `INVALID_BODY` when the content is not JSON */
  json(): unknown;
  /** A copy of the content, with `contentType` as its type. */
  blob(): Blob;
}

/** The part of these headers and this content. `where` names the part in messages. */
export function receivedPart(
  headers: Headers,
  bytes: OwnedBytes,
  defaultType: string,
  where: string,
): ReceivedPart {
  const contentType = headers.get("content-type") ?? defaultType;
  const disposition = headerParameters(headers.get("content-disposition") ?? "");
  const name = disposition.get("name");
  const filename = lastSegment(filenameIn(disposition));
  const text = () => decoderOf(contentType).decode(bytes);
  return {
    ...(name !== undefined && { name: utf8Of(name) }),
    ...(filename !== undefined && { filename }),
    contentType,
    headers,
    bytes,
    text,
    json() {
      try {
        return JSON.parse(text());
      } catch {
        // The error of `JSON.parse` is not passed on: it quotes the text.
        throw refusal(
          "INVALID_BODY",
          undefined,
          `${where} has content that is not JSON; read it with \`text()\` or \`bytes\``,
        );
      }
    },
    blob: () => new Blob([bytes], { type: contentType }),
  };
}

function decoderOf(contentType: string): TextDecoder {
  try {
    return new TextDecoder(headerParameters(contentType).get("charset"));
  } catch {
    return new TextDecoder();
  }
}
