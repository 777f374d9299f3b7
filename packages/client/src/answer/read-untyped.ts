/** Reads an answer without a media type: as JSON if it parses, else as text, else, if it is no UTF-8, as a Blob. */
export async function readUntyped(response: Response): Promise<unknown> {
  // Some mocks have `text()` alone.
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
