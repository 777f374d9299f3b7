/** What an account pays for decides how fast it may call. Business stands for Education, Enterprise and Partner as well. */
export type ZoomPlan = "free" | "pro" | "business";

/** A number of calls in a time, in milliseconds. */
interface Limit {
  readonly requests: number;
  readonly per: number;
}

const second = 1000;
const minute = 60_000;

/**
 * Calls that an account may make, all of its apps together, by the label that the description gives an operation. What is
 * counted by the day is left to Zoom's own answers, since other apps of the account count towards it.
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
