import type { SecuritySchemeMetadata } from "@partwise/client";
import type { SentRequest } from "../call/record-requests.js";

/** The request line and headers as they went out, without the credentials: `authorization: Bearer ...`. */
export function maskRequest(
  { method, url, headers }: SentRequest,
  schemes: Readonly<Record<string, SecuritySchemeMetadata>>,
): readonly string[] {
  const named = (place: string) =>
    Object.values(schemes).flatMap((each) => (each.in === place && each.name ? [each.name] : []));
  const secret = new Set(["authorization", ...named("header").map((name) => name.toLowerCase())]);
  const lines = headers.map(([name, value]) => `${name}: ${secret.has(name) ? masked(value) : value}`);
  return [`${method} ${maskQuery(url, new Set(named("query")))}`, ...lines];
}

function masked(value: string): string {
  const [, scheme] = /^(basic|bearer) /i.exec(value) ?? [];
  return scheme === undefined ? "..." : `${scheme} ...`;
}

function maskQuery(url: string, names: ReadonlySet<string>): string {
  const [path = "", query] = url.split(/\?(.*)/s);
  if (query === undefined) return url;
  const pairs = query.split("&").map((pair) => {
    const [name = ""] = pair.split("=");
    const [[read = ""] = []] = new URLSearchParams(name);
    return names.has(read) ? `${name}=...` : pair;
  });
  return `${path}?${pairs.join("&")}`;
}
