/**
 * Milliseconds to wait by the Retry-After header: seconds, an HTTP date, or an ISO 8601 date-time, which some servers
 * send. Dates count from the answer's Date header, else from this machine's clock. Undefined when the header is absent
 * or has none of these forms.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAfter({ headers }: Pick<Response, "headers">): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const until = dateOf(value);
  if (until === undefined) return undefined;
  return Math.max(0, until - (dateOf(headers.get("date") ?? "") ?? Date.now()));
}

/**
 * The three forms of an HTTP date, and ISO 8601 with a time. `Date.parse` alone takes nearly any text with a number.
 */
const dates = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/,
];

function dateOf(value: string): number | undefined {
  const form = dates.findIndex((each) => each.test(value));
  if (form < 0) return undefined;
  // The asctime form names no time zone; RFC 9110 defines GMT.
  const time = Date.parse(form === 2 ? `${value} GMT` : value);
  return Number.isNaN(time) ? undefined : time;
}
