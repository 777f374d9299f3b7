/**
 * Refuses a run time whose node:http is none.
 * @throws TypeError in workerd, whose node:http sends requests by fetch: it hides redirects and cuts large files
 */
export function assertNode(name: string): void {
  if (!("WebSocketPair" in globalThis)) return;
  throw new TypeError(
    `${name}: workerd has no node:http of its own. Leave the transport out: fetch is as quick there.`,
  );
}
