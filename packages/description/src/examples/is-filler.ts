/** Whether an example is what an editor or an exporter left behind, and no value that anybody has. */
export function isFiller(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^(?:string|<[a-z-]+>|text|undefined|\[object Object\]|lorem ipsum.*|example)$/is.test(value.trim())
  );
}
