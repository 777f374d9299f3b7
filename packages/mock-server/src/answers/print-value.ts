import {
  essenceOf,
  isJson,
  isMultipart,
  isUrlencoded,
  jsonSequenceKind,
} from "@partwise/multipart/media-types";
import { printXml } from "./print-xml.js";

/** The bytes of a value in a media type. Bytes are sent as they are. */
export function printValue(value: unknown, mediaType: string): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (isJson(mediaType)) return Buffer.from(JSON.stringify(value ?? null));
  const items = Array.isArray(value) ? value : [value];
  const sequence = jsonSequenceKind(mediaType);
  if (sequence === "lines") return Buffer.from(items.map((item) => `${JSON.stringify(item)}\n`).join(""));
  if (sequence === "records")
    return Buffer.from(items.map((item) => `\u001e${JSON.stringify(item)}\n`).join(""));
  if (typeof value === "string" && essenceOf(mediaType) !== "text/event-stream") return Buffer.from(value);
  if (essenceOf(mediaType) === "text/event-stream") return Buffer.from(items.map(eventOf).join(""));
  if (/[/+]xml$/.test(essenceOf(mediaType))) return Buffer.from(printXml(value));
  if (isUrlencoded(mediaType)) return Buffer.from(formOf(value));
  if (isMultipart(mediaType) || typeof value === "object") return Buffer.from(JSON.stringify(value));
  return Buffer.from(String(value));
}

/**
 * One event: its fields where the value has fields of events, else the value as data.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
function eventOf(value: unknown): string {
  if (typeof value === "string" && /^(data|event|id|retry|):/m.test(value)) return `${value.trimEnd()}\n\n`;
  const fields = typeof value === "object" && value !== null && "data" in value ? value : { data: value };
  const lines = ["event", "id", "retry", "data"].flatMap((name) => {
    const field = (fields as Record<string, unknown>)[name];
    if (field === undefined) return [];
    const text = typeof field === "string" ? field : JSON.stringify(field);
    return text.split("\n").map((line) => `${name}: ${line}`);
  });
  return `${lines.join("\n")}\n\n`;
}

function formOf(value: unknown): string {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const pairs = entries.flatMap(([name, each]) =>
    (Array.isArray(each) ? each : [each]).map((item) => [
      name,
      typeof item === "object" ? JSON.stringify(item) : String(item),
    ]),
  );
  return `${new URLSearchParams(pairs)}`;
}
