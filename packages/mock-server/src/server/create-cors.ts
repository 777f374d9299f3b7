import type { CorsOrigins } from "../contract/cors-origins.js";
import type { Exchange } from "../contract/exchange.js";
import type { WireAnswer } from "../contract/wire-answer.js";

/**
 * Makes what lets pages of other origins call the server and read its answers.
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function createCors(origins: CorsOrigins = "loopback"): Cors {
  const allows = (origin: string) => {
    if (typeof origins === "boolean") return origins;
    return [origins].flat().some((each) => (each === "loopback" ? isLoopback(origin) : each === origin));
  };
  const headersFor = ({ message }: Exchange) => {
    const { origin } = message.headers;
    if (origin === undefined || !allows(origin)) return undefined;
    return { "access-control-allow-origin": origin, vary: "origin" };
  };
  return {
    preflight: (exchange) => {
      const { method, headers } = exchange.message;
      const wanted = headers["access-control-request-method"];
      const allowed = method === "OPTIONS" && wanted !== undefined ? headersFor(exchange) : undefined;
      if (allowed === undefined) return undefined;
      // A method or path that the description lacks is allowed, too: a page can read 404 and 405, but no refused preflight.
      const names = headers["access-control-request-headers"];
      const isPrivate = headers["access-control-request-private-network"] === "true";
      return {
        status: 204,
        headers: {
          ...allowed,
          "access-control-allow-methods": wanted ?? "",
          ...(names !== undefined && { "access-control-allow-headers": names }),
          ...(isPrivate && { "access-control-allow-private-network": "true" }),
        },
        body: undefined,
      };
    },
    toReadable: (answer, exchange) => {
      const allowed = headersFor(exchange);
      if (allowed === undefined) return answer;
      const names = Object.keys(answer.headers);
      const exposed = names.length > 0 ? { "access-control-expose-headers": names.join(", ") } : {};
      return { ...answer, headers: { ...answer.headers, ...allowed, ...exposed } };
    },
  };
}

/** What a server adds for pages of other origins. */
export interface Cors {
  /** The answer to a preflight; undefined for any other request, and for an origin that may not call. */
  readonly preflight: (exchange: Exchange) => WireAnswer | undefined;
  /** The answer with the headers that let the page of the request read the answer. */
  readonly toReadable: (answer: WireAnswer, exchange: Exchange) => WireAnswer;
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|[\w.-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(origin);
}
