/** The rate limit that a 429 names. */
export interface ZoomRateLimit {
  /** Undefined when neither headers nor message tell. */
  readonly kind: ZoomRateLimitKind | undefined;
  /** The label whose calls are counted together: Light, Medium, Heavy or Resource-intensive. */
  readonly category: string | undefined;
  /** How many calls the limit allows, a second or a day. */
  readonly limit: number | undefined;
}

/**
 * Which limit a 429 of Zoom's names: calls a second, calls a day, calls of one user a day, or calls at the same time. Zoom
 * sends code 429 for all four, and its headers do not always tell which.
 */
export type ZoomRateLimitKind = "per-second" | "daily" | "per-user" | "concurrency";

/** Reads the rate limit from a 429's headers, and from the message where headers are missing. */
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
