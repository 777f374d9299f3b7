import type { Answer, Fault } from "@partwise/mock-server/instance";

/**
 * The 429 answers, all with code 429. `daily`: Retry-After is the next midnight in UTC, as ISO 8601. `per-user` and
 * `concurrency`: only the message tells them apart. `bare`: neither message nor headers tell.
 */
export function rateLimitAnswer({ value, retryAfter }: Fault, label: string): Answer {
  const retry = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  const { message, headers } = kinds(label)[value] ?? bare;
  return { status: 429, headers: { ...headers, ...retry }, body: { code: 429, message } };
}

/** The message of a per-second 429. */
export const perSecondMessage = "This account has reached the maximum per-second rate limit of this API.";

interface Kind {
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const bare: Kind = { message: "Too many requests." };

function kinds(label: string): Readonly<Record<string, Kind>> {
  const category = label.charAt(0).toUpperCase() + label.slice(1);
  const usedUp = { "x-ratelimit-category": category, "x-ratelimit-remaining": "0" };
  const nextSecond = Math.floor(Date.now() / 1000) + 1;
  return {
    "per-second": {
      message: perSecondMessage,
      headers: {
        ...usedUp,
        "x-ratelimit-type": "QPS",
        "x-ratelimit-limit": "30",
        "x-ratelimit-reset": `${nextSecond}`,
      },
    },
    daily: {
      message:
        "This account has reached the maximum daily rate limit of this API. The response header says when to go on.",
      headers: {
        ...usedUp,
        "x-ratelimit-type": "Daily-limit",
        "x-ratelimit-limit": "6000",
        "retry-after": nextMidnight(),
      },
    },
    "per-user": { message: "This user has reached the daily limit (100) of calls of this kind." },
    concurrency: { message: "There are too many concurrent requests for this user. Wait for the first." },
    bare,
  };
}

/** Zoom's days end at 00:00 UTC. */
function nextMidnight(): string {
  const now = new Date();
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return new Date(next).toISOString().replace(".000Z", "Z");
}
