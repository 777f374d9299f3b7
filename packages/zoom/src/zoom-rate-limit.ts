/** A rate limit that was reached. */
export interface ZoomRateLimit {
  /** Absent where neither headers nor message tell. */
  readonly kind: ZoomRateLimitKind | undefined;
  /** Whose calls are counted together: Light, Medium, Heavy or Resource-intensive. */
  readonly category: string | undefined;
  /** How many calls are allowed. */
  readonly limit: number | undefined;
}

/**
 * What a 429 of Zoom's is about: too many calls in this second, in this day, of one user in this day, or at the same time.
 * One code stands for all four, and the headers that tell them apart are not always there.
 */
export type ZoomRateLimitKind = "per-second" | "daily" | "per-user" | "concurrency";

/** Reads a 429 by its headers and, where they are missing, by Zoom's wording. */
export function rateLimitOf({ headers }: Response, message: string): ZoomRateLimit {
  const limit = headers.get("x-ratelimit-limit")?.trim() ?? "";
  return {
    kind: kindOf(headers.get("x-ratelimit-type") ?? "", message),
    category: headers.get("x-ratelimit-category") ?? undefined,
    limit: /^\d{1,9}$/.test(limit) ? Number(limit) : undefined,
  };
}

function kindOf(type: string, message: string): ZoomRateLimitKind | undefined {
  if (/concurrent/i.test(message)) return "concurrency";
  if (/\buser\b/i.test(message)) return "per-user";
  if (/^qps$/i.test(type) || /per[- ]second/i.test(message)) return "per-second";
  if (/daily/i.test(type) || /daily|per day/i.test(message)) return "daily";
  return undefined;
}
