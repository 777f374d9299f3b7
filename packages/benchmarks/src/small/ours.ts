import { type ClientOptions, createClient, type Policy, unwrap } from "@partwise/client";
import { nodeTransport } from "@partwise/client/node";
import { undiciTransport } from "@partwise/client/undici";
import { createZoomClient } from "@partwise/zoom";
import { operations, type paths } from "@partwise/zoom-im-groups";
import { group, groupId, token } from "./group.js";
import type { SendOne, Variants } from "./variant.js";

type Transport = Pick<ClientOptions<paths>, "fetch" | "Request">;

const headers = { authorization: `Bearer ${token}` };
const init = { params: { path: { groupId } }, body: group } as const;
const withBytes = { ...init, body: { ...group, avatar: new Uint8Array(10_000) } };

/** Partwise over its transports, with all policies of a Zoom client and with none. */
export const ours: Variants = {
  "partwise, Node, all policies": (baseUrl) => zoomClient(baseUrl),
  "partwise, Node, no policies": (baseUrl) => ourClient(baseUrl, nodeTransport()),
  "partwise, Node, 10 kB of bytes too": (baseUrl) => ourClient(baseUrl, nodeTransport(), { sent: withBytes }),
  "partwise, undici, all policies": (baseUrl) => zoomClient(baseUrl, undiciTransport()),
  "partwise, undici, no policies": (baseUrl) => ourClient(baseUrl, undiciTransport()),
  "partwise, fetch, all policies": (baseUrl) => zoomClient(baseUrl, { fetch: globalThis.fetch }),
  "partwise, fetch, no policies": (baseUrl) => ourClient(baseUrl, {}),
};

/** With all policies of a Zoom client. */
export function zoomClient(baseUrl: string, transport: Transport = {}): SendOne {
  const { fetch, Request } = transport;
  const zoom = createZoomClient({ token, baseUrl, ...(fetch && { fetch }), ...(Request && { Request }) });
  return () => unwrap(zoom.PATCH("/im/groups/{groupId}", init));
}

/** With no policies but those that are given. */
export function ourClient(
  baseUrl: string,
  { fetch, Request }: Transport,
  { sent = init, policies = [] }: { sent?: typeof init; policies?: readonly Policy[] } = {},
): SendOne {
  const transport = { ...(fetch && { fetch }), ...(Request && { Request }) };
  const client = createClient({ baseUrl, headers, operations, policies, ...transport });
  return () => unwrap(client.PATCH("/im/groups/{groupId}", sent));
}
