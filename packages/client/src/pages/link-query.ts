import { CallError } from "../errors/call-error.js";

type Query = { readonly [name: string]: string | readonly string[] };

/**
 * The query parameters by which `rel="next"` of a Link header differs from the URL of its answer. Undefined without such a
 * link. The path of the link is not used, since the call has its own.
 * @throws CallError `PAGES` when the link leads to another origin
 */
export function linkQuery({ headers, url }: Response, name: string): Query | undefined {
  const target = nextTarget(headers.get("link") ?? "");
  if (target === undefined) return undefined;
  const base = URL.canParse(url) ? new URL(url) : undefined;
  const fallback = base ?? "http://localhost";
  if (!URL.canParse(target, fallback)) {
    throw new CallError("PAGES", `${name}: the Link header's rel="next" is no URL.`);
  }
  const next = new URL(target, fallback);
  if (base !== undefined && next.origin !== base.origin) {
    throw new CallError(
      "PAGES",
      `${name}: the Link header's rel="next" leads to another origin, ${next.origin}, and is not followed.`,
    );
  }
  const query: Record<string, string | readonly string[]> = {};
  for (const key of new Set(next.searchParams.keys())) {
    const values = next.searchParams.getAll(key);
    if (values.join("\n") === base?.searchParams.getAll(key).join("\n")) continue;
    query[key] = values.length === 1 ? (values[0] as string) : values;
  }
  return query;
}

/** @see https://www.rfc-editor.org/rfc/rfc8288#section-3 */
function nextTarget(header: string): string | undefined {
  for (const [, target, parameters = ""] of header.matchAll(/<([^<>]*)>((?:[^,"<]|"[^"]*")*)/g)) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters) ?? [];
    if ((quoted ?? bare ?? "").toLowerCase().split(/\s+/).includes("next")) return target;
  }
  return undefined;
}
