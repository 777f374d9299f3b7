import { element } from "../dom/element.js";
import { hexLines } from "./hex-lines.js";
import { sizeText } from "./size-text.js";

/** What is in a Blob: its text, an image, or its first bytes. Reads no more than is shown. */
export async function contentView(content: Blob, type: string | undefined): Promise<readonly Node[]> {
  const kind = (type ?? "text/plain").split(";")[0]?.trim().toLowerCase() ?? "";
  if (isText(kind)) {
    const shown = await content.slice(0, mostText).text();
    return [pre(shown), ...restOf(content, mostText)];
  }
  const bytes = new Uint8Array(await content.slice(0, mostBytes).arrayBuffer());
  const image = kind.startsWith("image/") && content.size > 0 ? [imageOf(content, kind)] : [];
  return [...image, pre(hexLines(bytes)), ...restOf(content, mostBytes)];
}

/** Whether people can read the bytes of a media type. */
export function isText(type: string): boolean {
  return /^text\/|[/+](json|xml|yaml|javascript|x-www-form-urlencoded|graphql|jsonl|x-ndjson|ndjson|json-seq)$/.test(
    type,
  );
}

/** Lines that scroll, and can be reached by the keyboard for that. */
export function pre(text: string): HTMLElement {
  return element("pre", { tabIndex: 0, textContent: text });
}

const mostText = 16_384;
const mostBytes = 256;

function restOf({ size }: Blob, shown: number): readonly Node[] {
  if (size <= shown) return [];
  return [element("p", { className: "rest", textContent: `and ${sizeText(size - shown)} more` })];
}

/** The address ends with its image, which a new request replaces. */
function imageOf(content: Blob, type: string): HTMLElement {
  const url = URL.createObjectURL(content.slice(0, content.size, type));
  const image = element("img", { src: url, alt: "What the file shows", className: "preview" });
  image.onload = () => URL.revokeObjectURL(url);
  image.onerror = () => {
    URL.revokeObjectURL(url);
    image.remove();
  };
  return image;
}
