import { nodeTransport, type Transport } from "@partwise/client/node";
import { diagnostics } from "@partwise/policies/node";
import type { Platform } from "./platform.js";

let transport: Transport | undefined;

/** The platform of Node, Bun and Deno. All clients share connections, which do not keep the process alive. */
export function platform(): Platform {
  transport ??= nodeTransport();
  const { fetch, Request } = transport;
  return { transport: { fetch, Request }, policies: [diagnostics()] };
}
