import { readJson } from "../infer/read-json.js";
import type { CurlOption } from "./parse-options.js";

/** What a command does that its writer can hardly have meant: values that run into one another, and types that do not fit. */
export function pilesUp({ values, told, contentType, isJson, hasForm, hasUpload }: Piles): readonly string[] {
  const found: string[] = [];
  for (const { value } of values.filter((each) => isStray(each, values)))
    found.push(
      `the word ${JSON.stringify(short(value))} belongs to no option: curl takes it for a URL; left out`,
    );
  const json = told.filter((piece) => /^\s*[[{]/.test(piece) && readJson(piece) !== undefined);
  if (json.length > 1 && !isJson)
    found.push("several --data hold JSON: curl joins them with & to one body, which is no JSON");
  if (hasForm && told.length > 0) found.push("the command has --form and --data: curl refuses both together");
  if (hasUpload && (hasForm || told.length > 0))
    found.push("the command has --upload-file and a body beside it: curl refuses both together");
  if (hasForm && /^multipart\/.*boundary=/i.test(contentType))
    found.push(
      "the command gives --form a boundary, and curl adds its own: the server reads the first, which the body lacks",
    );
  if (!hasForm && told.length > 0 && /^multipart\//i.test(contentType) && !/^\s*--/.test(told[0] ?? ""))
    found.push(`the command says ${contentType.split(";", 1)[0]} and sends no such body: use --form`);
  for (const { name, value } of values) {
    if (name !== "form") continue;
    const [, key = "", rest = ""] = /^([^=]+)=(.*)$/s.exec(value) ?? [];
    const quoted = /^"[^"]*"\s*[\w[\].-]+\s*=/.test(rest) || /^[^"=;@<{[]*["']\s*(?:--form|-F)\s/.test(rest);
    if (quoted || /(?:^|\s)(?:--form|-F)\s+['"]?[\w.-]+=/.test(rest))
      found.push(`the value of ${key} holds more name=value pairs: values pile up in one property`);
  }
  return [...new Set(found)];
}

/** Whether a word stands where curl takes it for a URL, and is none. */
export function isStray({ name, value, isBare }: CurlOption, values: readonly CurlOption[]): boolean {
  if (
    name !== "url" ||
    isBare !== true ||
    /^(?:\w+:\/\/|\{\{)|^[\w-]+(?:\.[\w-]+)+(?:[/:?]|$)|^localhost/.test(value)
  )
    return false;
  return values.some((each) => each.name === "url" && each.value !== value);
}

/** What a command sends. */
export interface Piles {
  readonly values: readonly CurlOption[];
  /** The pieces of its data. */
  readonly told: readonly string[];
  readonly contentType: string;
  readonly isJson: boolean;
  readonly hasForm: boolean;
  readonly hasUpload: boolean;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
