/** Where a text is not JSON, and why; undefined for JSON. */
export function jsonFault(text: string): { readonly at: number; readonly message: string } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    // V8 names the index in most messages, and quotes the text in the others.
    const index = /at position (\d+)/.exec(reason)?.[1];
    const at = index === undefined ? text.trimEnd().length : Number(index);
    const what = index === undefined ? "it ends too early" : "something else is expected here";
    return {
      at,
      message: `this is no valid JSON, ${what}; the format is that of the file's name, or --format`,
    };
  }
}
