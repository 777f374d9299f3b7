import type { Operations } from "@partwise/client";
import { operationsOf } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { readExample } from "./read-example.js";
import { sendExample } from "./send-example.js";
import { serverOf } from "./server-of.js";

/**
 * A call of each operation of a description with its example, for a test that sends the calls to a mock server. `operations` is
 * the generated metadata.
 * @example
 * ```ts
 * const server = await startMockServer({ description: "openapi.yaml", isStateless: true });
 * for (const { send } of exampleCalls(context, operations)) await send(server.url);
 * ```
 */
export function exampleCalls(context: Context, operations: Operations): readonly ExampleCall[] {
  const quiet = { ...context, warn: () => {} };
  const { $securitySchemes: schemes = {}, $servers: servers } = operations;
  return operationsOf(quiet).map((operation): ExampleCall => {
    const { name } = operation;
    const read = readExample(operation, quiet);
    const metadata = operations[read.path as `/${string}`]?.[read.method.toLowerCase()];
    const isBodiless = /^(GET|HEAD)$/.test(read.method) && read.mediaType !== undefined;
    const { body: _, mediaType: __, ...bodiless } = read;
    const example = isBodiless ? { ...bodiless, isUnwritable: false } : read;
    const reason =
      metadata === undefined
        ? "the generated metadata lack the operation"
        : isBodiless && metadata.requestBody?.required
          ? `a client sends no body with ${read.method}`
          : example.isUnwritable
            ? "its body is in a format that no example is made of"
            : undefined;
    const send = async (url: string): Promise<number> => {
      if (metadata === undefined || reason !== undefined) throw new Error(`${name}: ${reason}`);
      const base = new URL(serverOf(operation, servers)).pathname;
      const baseUrl = `${new URL(url).origin}${base}`.replace(/\/$/, "");
      const { response, error } = await sendExample(example, { metadata, schemes, baseUrl });
      if (response.status < 400) return response.status;
      throw new Error(`${name} was refused with ${response.status}: ${JSON.stringify(error)}`);
    };
    return { name, send, ...(reason !== undefined && { reason }) };
  });
}

/** An operation, called with its example. */
export interface ExampleCall {
  /** `PATCH /im/groups/{groupId}` */
  readonly name: string;
  /** Why no example can be sent, such as a body in XML. */
  readonly reason?: string;
  /**
   * Sends the example to a server on this machine; resolves to the status.
   * @throws Error when the server refuses the call, with its answer, and for a call with a `reason`
   */
  readonly send: (url: string) => Promise<number>;
}
