/** Whether an example is a placeholder of an editor or exporter, such as `string`. */
export function isFiller(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^(?:string|<[a-z-]+>|text|undefined|\[object Object\]|lorem ipsum.*|example)$/is.test(value.trim())
  );
}
