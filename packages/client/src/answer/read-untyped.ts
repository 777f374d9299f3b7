/** Reads an answer that nothing says anything of: JSON if it is some, else text, and a Blob of what is no text. */
export async function readUntyped(response: Response): Promise<unknown> {
  // Some mocks have text alone.
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
