/** At most `requests` in any `per` milliseconds. */
interface Limit {
  readonly requests: number;
  readonly per: number;
}

const second = 1000;
const minute = 60_000;

/**
 * Zoom's limits by plan, and by the operation's label in the description. A limit covers all apps of an account. Daily
 * limits are left to Zoom's answers, since calls of other apps count too.
 * @see https://developers.zoom.us/docs/api/rate-limits/
 */
export const rateLimits: Readonly<Record<ZoomPlan, Readonly<Record<string, Limit>>>> = {
  free: {
    light: { requests: 4, per: second },
    medium: { requests: 2, per: second },
    heavy: { requests: 1, per: second },
    "resource-intensive": { requests: 10, per: minute },
  },
  pro: {
    light: { requests: 30, per: second },
    medium: { requests: 20, per: second },
    heavy: { requests: 10, per: second },
    "resource-intensive": { requests: 10, per: minute },
  },
  business: {
    light: { requests: 80, per: second },
    medium: { requests: 60, per: second },
    heavy: { requests: 40, per: second },
    "resource-intensive": { requests: 20, per: minute },
  },
};

/** The account's plan, which decides the rate limits. `business` also covers Education, Enterprise and Partner. */
export type ZoomPlan = "free" | "pro" | "business";
