/** Whether a value is a ReadableStream. React Native has no class of that name. */
export function isStream(value: unknown): value is ReadableStream<Uint8Array> {
  return typeof (value as { readonly getReader?: unknown } | null | undefined)?.getReader === "function";
}
