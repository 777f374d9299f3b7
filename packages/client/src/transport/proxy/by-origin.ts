import type { RequestUrl } from "../shared/request-url.js";

/** The most origins that are kept. */
const most = 100;

/** Calls `find` once for each origin. At most 100 results are kept, since redirects may lead to any number of origins. */
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
