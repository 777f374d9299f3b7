import createFetchClient from "openapi-fetch";
import { type BodyEncoder, bodyEncoder } from "./body-encoder.js";
import type { Client, ClientOptions } from "./client-types.js";
import { assertPathParameters } from "./path-parameters.js";
import {
  aroundAttempt,
  aroundCall,
  type Call,
  type CallInit,
  type CallResult,
  type Fetch,
} from "./policy.js";
import { parseAsOf, readJson } from "./read-result.js";
import { rememberCall } from "./unwrap.js";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

type FetchRequest = (method: string, path: string, init: CallInit) => Promise<CallResult>;
type CallByMethod = (path: `/${string}`, init?: CallInit) => Promise<CallResult>;

/**
 * Makes a client on openapi-fetch whose bodies follow the description. The paths are inferred from
 * `operations`, or given: `createClient<paths>({ ... })`. HTTP failures are results; a call rejects
 * with MultipartError or CallError for what cannot be sent or read, and as `fetch` does otherwise.
 */
export function createClient<Paths, ErrorBody = never>(
  options: ClientOptions<Paths> = {},
): Client<Paths, ErrorBody> {
  const { operations, policies = [], ...fetchOptions } = options;
  const core = createFetchClient<Record<string, never>>(fetchOptions);
  const fetchRequest = core.request as unknown as FetchRequest;

  function request(method: string, path: `/${string}`, init: CallInit = {}): Promise<CallResult> {
    const operation = operations?.[path]?.[method.toLowerCase()];
    const encode = bodyEncoder();
    return aroundCall(policies, (call) => send(call, encode))({
      method: method.toUpperCase(),
      path,
      operation,
      init,
    });
  }

  async function send(call: Call, encode: BodyEncoder): Promise<CallResult> {
    const { mediaType, encoding, ...init } = call.init;
    assertPathParameters(call.path, init.params?.path);
    const parseAs = init.parseAs ?? parseAsOf(call.operation);
    const result = await fetchRequest(call.method, call.path, {
      ...init,
      ...(fetchOptions.bodySerializer === undefined && (await encode(call))),
      ...attempts(call),
      parseAs: parseAs === "json" ? "text" : parseAs,
    });
    rememberCall(result.response, call);
    return parseAs === "json" && typeof result.data === "string"
      ? { ...result, data: readJson(result.data, result.response) }
      : result;
  }

  function attempts(call: Call): { fetch?: Fetch } {
    if (!policies.some(({ attempt }) => attempt)) {
      return {};
    }
    const fetch: Fetch = call.init.fetch ?? fetchOptions.fetch ?? globalThis.fetch;
    return {
      fetch: (request, ...rest) =>
        aroundAttempt(policies, call, (request) => fetch(request, ...rest))(request),
    };
  }

  const calls = Object.fromEntries(
    methods.map((method): [string, CallByMethod] => [method, (path, init) => request(method, path, init)]),
  );
  // The one place where our types meet the untyped run time: checked by the tests, not by the compiler.
  return { ...calls, request, use: core.use, eject: core.eject } as unknown as Client<Paths, ErrorBody>;
}
