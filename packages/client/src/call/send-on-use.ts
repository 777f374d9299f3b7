import type { Middleware, MiddlewareCallbackParams } from "openapi-fetch";
import type { Call } from "../contract/policy.js";
import { requestClassOf } from "../request/request-class.js";
import type { CallSettings } from "./call-settings.js";
import type { RequestOptions } from "./choose-way.js";
import type { UnreadResult } from "./send-request.js";

/**
 * The third step of a call where a policy or a middleware may rebuild the Request: a transport then has a class of Requests
 * that can be rebuilt. Each middleware sees the `parseAs` of the call; openapi-fetch itself has another value, with which it
 * reads nothing.
 */
export function sendOnUse(
  { method, path, init: { parseAs = "json", middleware } }: Call,
  request: RequestOptions,
  client: CallSettings,
): Promise<UnreadResult> {
  let shown: object | undefined;
  const show = <Params extends MiddlewareCallbackParams>(params: Params): Params => {
    shown ??= Object.freeze({ ...params.options, parseAs });
    return { ...params, options: shown };
  };
  const all = [...client.middleware, ...((middleware ?? []) as readonly Middleware[])];
  return client.request(method, path, {
    ...request,
    Request: requestClassOf(request.Request)?.rebuildable() ?? request.Request,
    middleware: all.map((each) => ({
      onRequest: (params: Asked<"onRequest">) => each?.onRequest?.(show(params)),
      onResponse: (params: Asked<"onResponse">) => each?.onResponse?.(show(params)),
      onError: (params: Asked<"onError">) => each?.onError?.(show(params)),
    })),
  });
}

type Asked<Hook extends keyof Middleware> = Parameters<NonNullable<Middleware[Hook]>>[0];
