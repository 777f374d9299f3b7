import { sendableScheme } from "@partwise/call/flags";
import { createClient, type OperationMetadata, type Operations } from "@partwise/client";
import { nodeTransport } from "@partwise/client/node";
import type { ReadExample } from "./read-example.js";
import { placeholder, sampleCredentials } from "./sample-credentials.js";

/** Sends an example to a server, with a placeholder for each secret. */
export async function sendExample(
  example: ReadExample,
  { metadata, schemes, baseUrl }: ExampleTarget,
): Promise<{ readonly response: Response; readonly error?: unknown }> {
  const credentials = Object.fromEntries(
    sampleCredentials(metadata, schemes).map(({ scheme, kind }) => [
      scheme,
      kind === "basic" ? { username: placeholder, password: placeholder } : placeholder,
    ]),
  );
  const sendable = Object.entries(schemes).map(([name, scheme]) => [name, sendableScheme(scheme)]);
  const method = example.method.toLowerCase();
  // This operation alone: a copy of all operations for each of them would make the time grow with the square of their number.
  const operations: object = {
    [example.path]: { [method]: metadata },
    $securitySchemes: Object.fromEntries(sendable),
  };
  const client = createClient({
    baseUrl,
    operations: operations as Operations,
    credentials,
    servers: { own: false },
    ...nodeTransport({ keepAlive: false, proxy: false }),
  });
  const request = client.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => ReturnType<typeof sendExample>;
  return request(method, example.path, initOf(example));
}

/** Where an example goes, and what is known of its operation. */
export interface ExampleTarget {
  readonly metadata: OperationMetadata;
  readonly schemes: NonNullable<Operations["$securitySchemes"]>;
  readonly baseUrl: string;
}

/** The options of a call that sends the example. */
function initOf({ parameters, body, mediaType }: ReadExample): object {
  const params = Object.fromEntries(
    Object.entries(parameters).filter(([, values]) => Object.keys(values).length > 0),
  );
  return {
    ...(Object.keys(params).length > 0 && { params }),
    ...(body !== undefined && { body, mediaType }),
  };
}
