import { isExampleFile } from "@partwise/description/examples";

/** A value that is not sent, as text; a file inside it by its name. */
export function textOf(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [value];
  if (typeof first !== "object" || first === null) return String(first ?? "");
  return JSON.stringify(first, (_, each: unknown) => (isExampleFile(each) ? each.filename : each));
}
