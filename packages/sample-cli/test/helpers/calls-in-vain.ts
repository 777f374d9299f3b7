import type { RecordedRequest } from "@partwise/zoom-mock-server";

/**
 * Calls that changed nothing: those that were refused, changes and deletions that were asked for twice, members who were added twice.
 * `start` has the members of each group at the start, by id.
 */
export function callsInVain(
  requests: readonly RecordedRequest[],
  start: ReadonlyMap<string, readonly string[]>,
): string[] {
  const inVain: string[] = [];
  const seen = new Set<string>();
  const members = new Map([...start].map(([id, ids]) => [`/v2/im/groups/${id}/members`, new Set(ids)]));
  for (const { method, path, status, parts, body } of requests) {
    if (method === "GET") continue;
    const name = `${method} ${path} ${parts.map(({ name, text }) => `${name}=${text}`).join(" ")}`.trim();
    if (status >= 300) inVain.push(`${name} -> ${status}`);
    // The program was killed before the request was whole.
    if (status < 200 || status >= 300) continue;
    if (path.endsWith("/members")) {
      const known = members.get(path) ?? new Set();
      members.set(path, known);
      for (const id of idsOf(body)) {
        if (known.has(id)) inVain.push(`${name} ${id}`);
        known.add(id);
      }
    } else {
      if (seen.has(name)) inVain.push(name);
      seen.add(name);
    }
  }
  return inVain;
}

function idsOf(body: Uint8Array): string[] {
  const { members } = JSON.parse(Buffer.from(body).toString());
  return members.map(({ id }: { readonly id: string }) => id);
}
