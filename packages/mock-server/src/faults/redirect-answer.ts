import type { Answer } from "../contract/answer.js";
import type { Fault } from "../contract/fault.js";

/**
 * A redirect; undefined when the request has been redirected `hops` times and gets its normal answer. All redirects but
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

/** How often a request has been redirected, as the query `redirected` counts. */
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
