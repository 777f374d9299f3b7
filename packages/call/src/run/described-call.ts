import {
  type CallInit,
  createClient,
  type OperationMetadata,
  type Operations,
  type Policy,
} from "@partwise/client";
import { nodeTransport, type OnProgress } from "@partwise/client/node";
import type { EnvironmentCredentials } from "./environment-credentials.js";

/** One call of one operation, ready to be sent. */
export interface DescribedCall {
  readonly method: string;
  readonly path: `/${string}`;
  readonly metadata: OperationMetadata;
  readonly baseUrl: string;
  readonly init: CallInit;
}

/** Sends a call by a client that is made of the operation's metadata, and gives what the client gives. */
export async function sendDescribed(
  { method, path, metadata, init }: DescribedCall,
  { baseUrl, schemes, credentials, policies, onProgress }: Sending,
) {
  const operations: object = { [path]: { [method.toLowerCase()]: metadata }, $securitySchemes: schemes };
  const transport = nodeTransport({ keepAlive: false });
  const client = createClient({
    baseUrl,
    servers: { own: false },
    operations: operations as Operations,
    credentials,
    policies: [...policies],
    ...transport,
  });
  const request = client.request as unknown as (
    method: string,
    path: string,
    init: CallInit,
  ) => ReturnType<typeof client.GET>;
  return (await request(method.toLowerCase(), path, {
    ...init,
    ...(onProgress && { onProgress }),
  })) as unknown as Sent;
}

/** What stands around a call. */
export interface Sending extends EnvironmentCredentials {
  readonly baseUrl: string;
  readonly policies: readonly Policy[];
  readonly onProgress?: OnProgress | undefined;
}

/** What a client gives at run time. */
export interface Sent {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}
