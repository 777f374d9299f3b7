import { refusal } from "../contract/multipart-error.js";
import { filenameIn, utf8Of } from "../filename/filename-of.js";
import { headerParameters } from "../media-type/header-parameters.js";
import { lastSegment } from "../part/filename-parameter.js";
import type { OwnedBytes } from "../value/owned-bytes.js";

/** One part of a body that was received. */
export interface ReceivedPart {
  /** The name in Content-Disposition. */
  readonly name?: string;
  /** The filename in Content-Disposition, without folders. */
  readonly filename?: string;
  /** The Content-Type of the part, even one that the description lacks; `text/plain` if the part has none. */
  readonly contentType: string;
  /** The headers of the part. Each character of a value is one byte, as in all Headers. */
  readonly headers: Headers;
  /** The content as received, with any Content-Transfer-Encoding. A view into the bytes of the body. */
  readonly bytes: OwnedBytes;
  /** The content as text, in the charset of `contentType` or else in UTF-8. */
  text(): string;
  /** The content as JSON. @throws {MultipartError} `INVALID_BODY` when the content is no JSON */
  json(): unknown;
  /** A copy of the content, with `contentType` as its type. */
  blob(): Blob;
}

/** Makes a part from headers and content. `where` names the part in errors. */
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
        // The error of `JSON.parse` quotes the text, so it is not passed on.
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
