/** Calls a second of a Pro account, by label. */
const limits: Readonly<Record<string, number>> = { light: 30, medium: 20, heavy: 10 };

/**
 * Makes the function that counts a call under its label and says, in Zoom's headers, how many are left in this
 * second. It only tells: nothing is refused here.
 */
export function createRateLimitHeaders(): (label: string) => Record<string, string> {
  const counts = new Map<string, { second: number; calls: number }>();
  return (label) => {
    const second = Math.floor(Date.now() / 1000);
    const last = counts.get(label);
    const calls = last?.second === second ? last.calls + 1 : 1;
    counts.set(label, { second, calls });
    const limit = limits[label] ?? 10;
    return {
      "x-ratelimit-category": label.charAt(0).toUpperCase() + label.slice(1),
      "x-ratelimit-type": "QPS",
      "x-ratelimit-limit": `${limit}`,
      "x-ratelimit-remaining": `${Math.max(0, limit - calls)}`,
      "x-ratelimit-reset": `${second + 1}`,
    };
  };
}
