/**
 * Makes the function that counts a call under its label, by seconds of the clock. Without a limit for the label, the
 * headers tell the limit of a Pro account, and no call is too many.
 */
export function createCallCounter(given: RateLimits = {}): (label: string) => CountedCall {
  const counts = new Map<string, { second: number; calls: number }>();
  return (label) => {
    const second = Math.floor(Date.now() / 1000);
    const last = counts.get(label);
    const calls = last?.second === second ? last.calls + 1 : 1;
    counts.set(label, { second, calls });
    const enforced = limitOf(given, label);
    const limit = enforced ?? limitOf(proLimits, label) ?? 10;
    const headers = {
      "x-ratelimit-category": label.charAt(0).toUpperCase() + label.slice(1),
      "x-ratelimit-type": "QPS",
      "x-ratelimit-limit": `${limit}`,
      "x-ratelimit-remaining": `${Math.max(0, limit - calls)}`,
      "x-ratelimit-reset": `${second + 1}`,
    };
    return { headers, isTooMany: enforced !== undefined && calls > enforced };
  };
}

/** Calls a second that are allowed, by label. A label without a number is not limited. */
export interface RateLimits {
  readonly light?: number;
  readonly medium?: number;
  readonly heavy?: number;
}

/** How a call stands against the limit of its label. */
export interface CountedCall {
  /** Zoom's rate limit headers: the limit, and how many calls are left in this second. */
  readonly headers: Record<string, string>;
  /** Whether the call exceeds the limit. */
  readonly isTooMany: boolean;
}

/** Calls a second of a Pro account, by label. */
const proLimits: RateLimits = { light: 30, medium: 20, heavy: 10 };

function limitOf(limits: RateLimits, label: string): number | undefined {
  return new Map<string, number | undefined>(Object.entries(limits)).get(label);
}
