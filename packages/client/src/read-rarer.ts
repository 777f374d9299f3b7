import { parseMultipart, type ReceivedPart } from "@partwise/multipart";

/** Reads the parts of an answer. @throws MultipartError for parts that are cut off or too large */
export function readParts(response: Response): Promise<ReceivedPart[]> {
  return parseMultipart(response);
}

/** Reads text in the charset that the answer names; in UTF-8, as fetch does, if that is not known. */
export async function readInCharset(response: Response): Promise<string> {
  const [, charset] = /;\s*charset="?([^\s";]+)/i.exec(response.headers.get("content-type") ?? "") ?? [];
  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
