import { refusal } from "../contract/multipart-error.js";
import { filenameIn, utf8Of } from "../filename/filename-of.js";
import { headerParameters } from "../media-type/header-parameters.js";
import { lastSegment } from "../part/filename-parameter.js";

/** One part of a body that was received. */
export interface ReceivedPart {
  /** Of its Content-Disposition. */
  readonly name?: string;
  /** Without directories. */
  readonly filename?: string;
  /** The part's own, which decides whatever the description lists; `text/plain` when it says none. */
  readonly contentType: string;
  /** Each value as its bytes, one character a byte, as in every Headers. */
  readonly headers: Headers;
  /** The content as it was sent, whatever its Content-Transfer-Encoding; a view into the whole body. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The content in the charset of `contentType`, UTF-8 if it names none that is known. */
  text(): string;
  /** @throws MultipartError `INVALID_BODY` when the content is not JSON */
  json(): unknown;
  /** A copy, with `contentType` as its type. */
  blob(): Blob;
}

/** Reads what the headers of a part say. `where` names it in messages. */
export function receivedPart(
  headers: Headers,
  bytes: Uint8Array<ArrayBuffer>,
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
        // V8's message quotes the text.
        throw refusal("INVALID_BODY", undefined, `${where} has content that is not JSON`);
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
