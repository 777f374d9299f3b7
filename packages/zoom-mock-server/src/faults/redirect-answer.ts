import type { Answer } from "../answers/refusal.js";
import type { Fault } from "./parse-fault.js";

/**
 * A redirect, or nothing where the request has come to its end and is answered as any other. With `hops`, all but
 * the last lead to the same path.
 */
export function redirectAnswer(
  { amount: status, to, hops }: Fault,
  url: string,
  other: string,
): Answer | undefined {
  const done = countHops(url);
  if (to === "missing") return { status };
  if (to === "loop") return { status, headers: { location: url } };
  if (done >= hops) return undefined;
  const next = mark(url, done + 1);
  const isLast = done + 1 === hops;
  const target = !isLast || to === "same" ? next : to === "other" ? `${other}${next}` : to;
  return { status, headers: { location: target } };
}

const marker = "redirected";

/** How often a request has been redirected, by the query that the redirects add. */
function countHops(url: string): number {
  return Number(readQuery(url).get(marker)) || 0;
}

function mark(url: string, hop: number): string {
  const query = readQuery(url);
  query.set(marker, `${hop}`);
  return `${url.split("?")[0]}?${query}`;
}

function readQuery(url: string): URLSearchParams {
  return new URLSearchParams(url.split("?").slice(1).join("?"));
}
