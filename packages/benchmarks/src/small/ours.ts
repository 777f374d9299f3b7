import { type ClientOptions, createClient, unwrap } from "@partwise/client";
import { nodeTransport } from "@partwise/client/node";
import { undiciTransport } from "@partwise/client/undici";
import { createZoomClient } from "@partwise/zoom";
import { operations, type paths } from "@partwise/zoom-im-groups";
import { group, groupId, token } from "./group.js";
import type { SendOne, Variants } from "./variant.js";

type Transport = Pick<ClientOptions<paths>, "fetch" | "Request">;

const headers = { authorization: `Bearer ${token}` };
const init = { params: { path: { groupId } }, body: group } as const;

/** Partwise over its transports, with all policies of a Zoom client and with none. */
export const ours: Variants = {
  "partwise, Node, all policies": (baseUrl) => zoomClient(baseUrl),
  "partwise, Node, no policies": (baseUrl) => withoutPolicies(baseUrl, nodeTransport()),
  "partwise, undici, all policies": (baseUrl) => zoomClient(baseUrl, undiciTransport()),
  "partwise, undici, no policies": (baseUrl) => withoutPolicies(baseUrl, undiciTransport()),
  "partwise, fetch, all policies": (baseUrl) => zoomClient(baseUrl, { fetch: globalThis.fetch }),
  "partwise, fetch, no policies": (baseUrl) => withoutPolicies(baseUrl, {}),
};

function zoomClient(baseUrl: string, transport: Transport = {}): SendOne {
  const { fetch, Request } = transport;
  const zoom = createZoomClient({ token, baseUrl, ...(fetch && { fetch }), ...(Request && { Request }) });
  return () => unwrap(zoom.PATCH("/im/groups/{groupId}", init));
}

function withoutPolicies(baseUrl: string, { fetch, Request }: Transport): SendOne {
  const options = { baseUrl, headers, operations, ...(fetch && { fetch }), ...(Request && { Request }) };
  const client = createClient(options);
  return () => unwrap(client.PATCH("/im/groups/{groupId}", init));
}
