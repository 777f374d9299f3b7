import { invalidProperty } from "./invalid-property.js";
import type { ZoomCall } from "./zoom-call.js";

/**
 * The page of a list that a call asks for: by `next_page_token`, else by `page_number`. `name` tells lists apart: a token is good
 * for one list and one page size.
 * @throws {Refusal} 400 for another token
 */
export function pageOf<Item>(
  { parameters }: Pick<ZoomCall, "parameters">,
  list: readonly Item[],
  name: string,
  defaultSize = 30,
): Page<Item> {
  const size = numberOf(parameters.page_size) ?? defaultSize;
  const key = encodeURIComponent(name);
  const start = startOf(parameters, key, size);
  const end = start + size;
  const token = end < list.length ? `${key} ${size} ${end}` : "";
  return {
    items: list.slice(start, end),
    token: { next_page_token: Buffer.from(token).toString("base64url") },
    counts: {
      page_count: Math.ceil(list.length / size),
      page_number: Math.floor(start / size) + 1,
      page_size: size,
      total_records: list.length,
    },
  };
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The token of the next page; empty on the last one. */
  readonly token: { readonly next_page_token: string };
  /** Where the page is in the list. */
  readonly counts: Readonly<Record<"page_count" | "page_number" | "page_size" | "total_records", number>>;
}

function startOf(parameters: ZoomCall["parameters"], key: string, size: number): number {
  const token = parameters.next_page_token;
  if (typeof token !== "string" || token === "") return ((numberOf(parameters.page_number) ?? 1) - 1) * size;
  const [name, pageSize, start] = Buffer.from(token, "base64url").toString().split(" ");
  if (name === key && pageSize === `${size}` && /^\d+$/.test(start ?? "")) return Number(start);
  throw invalidProperty("/next_page_token", "Is not the token of a page before this one.");
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
