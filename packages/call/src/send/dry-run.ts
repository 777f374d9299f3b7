import { redacted } from "../terminal/redact.js";
import { recordRequest } from "./record-request.js";

/**
 * The bytes that a call to `baseUrl` sends, with credentials blacked out. `send` makes the call with another base URL, of a
 * server on loopback that records it, so nothing leaves the machine.
 */
export async function dryRun(
  baseUrl: string,
  send: (baseUrl: string) => Promise<unknown>,
  secrets: readonly string[] = [],
): Promise<Uint8Array> {
  const { host, pathname } = new URL(baseUrl);
  const recorded = await recordRequest(async (origin) => {
    await send(`${origin}${pathname}`);
  });
  const end = recorded.indexOf("\r\n\r\n");
  const head = recorded
    .toString("latin1", 0, end)
    .replace(/^(host: ).*$/im, (_, name: string) => `${name}${host}`)
    .replace(/^(authorization: \S+ ).*$/im, (_, name: string) => `${name}${redacted}`);
  const hidden = secrets.reduce((text, secret) => text.replaceAll(secret, redacted), head);
  return Buffer.concat([Buffer.from(hidden, "latin1"), recorded.subarray(end)]);
}
