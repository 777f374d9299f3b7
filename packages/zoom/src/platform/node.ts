import { nodeTransport, type Transport } from "@partwise/client/node";
import { diagnostics } from "@partwise/policies/node";
import type { Platform } from "./platform.js";

let transport: Transport | undefined;

/** Node, and what behaves like it: all clients share the connections, which keep no process alive. */
export function platform(): Platform {
  transport ??= nodeTransport();
  const { fetch, Request } = transport;
  return { transport: { fetch, Request }, policies: [diagnostics()] };
}
