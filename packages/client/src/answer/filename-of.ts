import { filenameOf as filenameOfHeader } from "@partwise/multipart/filename-of";

/**
 * The filename that an answer proposes for its body, without directories; `undefined` when the answer names none.
 * @example
 * ```ts
 * const { data, response } = await client.GET("/files/{fileId}/content", { params });
 * link.download = filenameOf(response) ?? "download";
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc6266#section-4.3
 */
export function filenameOf(response: Response): string | undefined {
  return filenameOfHeader(response.headers.get("content-disposition"));
}
