import { parseMultipart, type ReceivedPart } from "@partwise/multipart";

/** Reads the parts of an answer. @throws MultipartError for parts that are cut off or too large */
export function readParts(response: Response): Promise<ReceivedPart[]> {
  return parseMultipart(response);
}

/** Reads text in a charset; in UTF-8, as fetch does, if that is not known. */
export async function readInCharset(response: Response, charset: string): Promise<string> {
  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
