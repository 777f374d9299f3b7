import type { Context } from "@partwise/description/document";
import type { CorsOrigins } from "../contract/cors-origins.js";
import type { RecordedRequest } from "../contract/recorded-request.js";
import type { TlsOptions } from "../contract/tls-options.js";
import type { MockFault } from "../faults/fault-rules.js";
import { contextOf } from "../operations/context-of.js";
import { basePaths } from "../routes/base-paths.js";
import { createState, type State } from "../state/create-state.js";
import type { Seed } from "../state/read-seed.js";
import { describingCharacter } from "./describing-character.js";
import { type Instance, startInstance } from "./start-instance.js";

/**
 * Starts a server on 127.0.0.1 that answers the operations of a description: it checks parameters, bodies and credentials,
 * answers with examples, and keeps state where the description shows a collection.
 * @throws {CodegenError} when the description's file cannot be read
 * @throws {TypeError} for an object that is no OpenAPI 3.0, 3.1 or 3.2, and for `seed` beside `isStateless`
 * @throws {FaultError} when a fault is misspelt
 * @throws {SeedError} when the description does not allow what `seed` has
 * @throws {Error} when the port cannot be opened
 * @example
 * ```ts
 * const server = await startMockServer({ description: "openapi.yaml" });
 * const response = await fetch(`${server.url}/pets/7`);
 * await server.close();
 * ```
 */
export async function startMockServer(options: MockServerOptions): Promise<MockServer> {
  const { description, credentials = {}, isStateless = false, bodyLimit = 67_108_864 } = options;
  const { port, host, tls, onRequest, faults = [], seed = {} } = options;
  if (isStateless && options.seed !== undefined) {
    throw new TypeError(
      "startMockServer: isStateless keeps nothing, and seed gives what to keep. Pass one of them.",
    );
  }
  const context = await read(description);
  let state: State | undefined;
  const [basePath = ""] = basePaths(undefined, context);
  const instance = await startInstance({
    context,
    character: ({ operations, validate, findOperation }) => {
      state = isStateless
        ? undefined
        : createState({ operations, context, validate, findOperation, basePath });
      state?.seed(seed);
      const character = describingCharacter(context, {
        accepted: credentials,
        use: (call, answer) => (call.request.headers.prefer ? answer : (state?.use(call, answer) ?? answer)),
      });
      const reset = () => {
        state?.reset();
        state?.seed(seed);
      };
      return { ...character, reset };
    },
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
    tls,
    bodyLimit,
    answersHead: true,
    faults: faults.map((fault) => ({ fault })),
    onRequest,
    cors: options.cors,
    starter: "startMockServer",
  });
  return {
    ...instance,
    seed: (things) => {
      if (state === undefined) throw new TypeError("seed: isStateless keeps nothing. Leave it out to seed.");
      state.seed(things);
    },
  };
}

/** Options of `startMockServer`. */
export interface MockServerOptions {
  /** The path of an OpenAPI 3.0, 3.1 or 3.2 description in YAML or JSON, or the document itself, in one piece. */
  readonly description: string | object;
  /** The port on 127.0.0.1. Default: 0, which takes a free port. */
  readonly port?: number;
  /** The host in the server's URLs. The server always listens on 127.0.0.1. Default: `127.0.0.1`. */
  readonly host?: "127.0.0.1" | "localhost";
  /** Serves HTTPS with this key and certificate. Default: plain HTTP. */
  readonly tls?: TlsOptions;
  /**
   * The values that are accepted as credentials, by the name of the security scheme: tokens, keys, `user:password`. Default: any
   * value of the right kind.
   */
  readonly credentials?: Readonly<Record<string, readonly string[]>>;
  /** Keeps nothing: every answer is the example. Default: false. */
  readonly isStateless?: boolean;
  /** What collections have at the start, and after each `reset`, in place of the examples: see `seed`. Default: nothing. */
  readonly seed?: Seed;
  /** The longest body in bytes; a longer body is answered with 413. Default: 67,108,864, which is 64 MiB. */
  readonly bodyLimit?: number;
  /** Faults, such as `status=503; times=2` or `{ status: 503, times: 2 }`: see faults.md. Default: none. */
  readonly faults?: readonly (string | MockFault)[];
  /** Called with each request when its answer is known. A preflight is no request of these. */
  readonly onRequest?: (request: RecordedRequest) => void;
  /**
   * The origins whose pages may call and read answers, by CORS: `loopback` for pages of this machine, `true` for all, `false` for
   * none, or a list such as `["loopback", "https://docs.example.com"]`. Default: `loopback`.
   */
  readonly cors?: CorsOrigins;
}

/** A running server. */
export interface MockServer extends Instance {
  fault(fault: string | MockFault): void;
  /**
   * Makes these things all that their collections have, by the collection's path: `{ "/pets": [{ name: "Rex" }] }`. A thing without
   * an id gets one. Other collections stay as they are.
   * @throws {SeedError} for what the description does not allow, with the place; nothing is changed then
   * @throws {TypeError} for a server that is stateless
   */
  seed(seed: Seed): void;
  /** Brings the state back to the option `seed`; forgets own answers, faults and the record. */
  reset(): void;
}

async function read(description: string | object): Promise<Context> {
  if (typeof description !== "string") return contextOf(description);
  const { loadDescription } = await import("@partwise/description");
  return (await loadDescription(description)).context;
}
