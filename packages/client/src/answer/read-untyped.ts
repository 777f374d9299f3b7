/**
 * Reads an answer without a media type: as JSON if the text parses, else as text, or as a Blob if the bytes are no UTF-8.
 */
export async function readUntyped(response: Response): Promise<unknown> {
  // Some mocks have only `text()`.
  const bytes =
    "arrayBuffer" in response
      ? await response.arrayBuffer()
      : new TextEncoder().encode(await (response as Response).text());
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new Blob([bytes]);
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
