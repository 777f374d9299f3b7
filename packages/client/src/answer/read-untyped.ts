/** Reads an answer that nothing says anything of: JSON if it is some, else text, and a Blob of what is no text. */
export async function readUntyped(response: Response): Promise<unknown> {
  const bytes = await bytesOf(response);
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

/** Some mocks can give text or JSON alone. */
async function bytesOf(response: Response): Promise<BufferSource> {
  if ("arrayBuffer" in response) return response.arrayBuffer();
  const mock: Partial<Response> = response;
  return new TextEncoder().encode((await mock.text?.()) ?? JSON.stringify(await mock.json?.()));
}
