import type { RequestUrl } from "../seam/request-url.js";

/** Of how many origins something is kept. */
const most = 100;

/** Finds something for each origin once. A redirect may lead anywhere: what is kept does not grow without end. */
export function byOrigin<Found>(find: (url: URL) => Found): (url: RequestUrl) => Found {
  const found = new Map<string, Found>();
  return ({ origin, href }) => {
    let known = found.get(origin);
    if (known === undefined) {
      known = find(new URL(href));
      if (found.size === most) found.clear();
      found.set(origin, known);
    }
    return known;
  };
}
