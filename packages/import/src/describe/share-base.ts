import type { ObservedRequest } from "../observed/observed-request.js";

/** The requests with the server that most of them have, also where the path of that server was written into their own. */
export function shareBase(requests: readonly ObservedRequest[]): readonly ObservedRequest[] {
  const counts = new Map<string, number>();
  for (const { server } of requests) counts.set(server.url, (counts.get(server.url) ?? 0) + 1);
  const [url = ""] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const server = requests.find((each) => each.server.url === url)?.server;
  const base = /^\w+:\/\/[^/]+(\/.*)$/.exec(url)?.[1];
  if (base === undefined || server === undefined) return requests;
  const origin = url.slice(0, -base.length);
  return requests.map((request) =>
    request.server.url === origin && request.path.startsWith(`${base}/`)
      ? { ...request, server, path: request.path.slice(base.length) }
      : request,
  );
}
