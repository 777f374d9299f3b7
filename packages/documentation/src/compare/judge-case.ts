import type { MultipartCase, WantedPart } from "./read-cases.js";
import type { Received, ReceivedPart } from "./received.js";

/** Undefined when a server got what the case wants, else what it got in place of that. */
export function judgeCase({ id, parts }: MultipartCase, received: Received): string | undefined {
  if (received.path !== `/${id}`) return "nothing sent";
  if (!received.contentType.startsWith("multipart/form-data"))
    return `sent as ${received.contentType || "a body without a type"}`;
  if (received.parts.length !== parts.length) return `${received.parts.length} parts for ${parts.length}`;
  return parts
    .map((part, index) => faultOf(part, received.parts[index]))
    .find((fault) => fault !== undefined);
}

function faultOf(
  [name, content, type = "text/plain", filename]: WantedPart,
  got?: ReceivedPart,
): string | undefined {
  if (got?.name !== name) return `part ${got?.name} for ${name}`;
  const isSame = typeof content === "string" ? got.content === content : isSameJson(got.content, content);
  if (!isSame) return `${name}: ${got.content.slice(0, 40)}`;
  if (got.type !== type) return `${name}: ${got.type} for ${type}`;
  const fits = filename === "*" ? got.filename !== undefined : got.filename === filename;
  return fits ? undefined : `${name}: filename ${got.filename} for ${filename}`;
}

function isSameJson(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(value);
  } catch {
    return false;
  }
}
