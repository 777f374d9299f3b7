/**
 * Refuses a run time whose node:http opens no connections.
 * @throws TypeError in workerd, whose node:http sends requests by fetch, which hides redirects and cuts large files
 */
export function assertNode(name: string): void {
  if (!("WebSocketPair" in globalThis)) return;
  throw new TypeError(
    `${name}: workerd has no node:http of its own. Leave the transport out: fetch is as quick there.`,
  );
}
