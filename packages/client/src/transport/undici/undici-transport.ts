import { Agent, type Dispatcher, ProxyAgent } from "undici";
import { byOrigin } from "../proxy/by-origin.js";
import { proxyAuthorization, proxyFor } from "../proxy/proxy-for.js";
import { authoritiesOf, type Transport, type TransportOptions, transportOver } from "../transport.js";
import { watchConnections } from "./paused-answers.js";
import { type UndiciRoute, undiciSend } from "./undici-send.js";

/**
 * The same transport over undici, which takes less time per call than node:http in a server, and longer to start. Install
 * undici beside this package. Certificates are always checked, unless a dispatcher of yours does not.
 * @throws TypeError for a proxy that is no URL
 * @example
 * ```ts
 * createClient({ operations, ...undiciTransport() });
 * ```
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const { dispatcher, onProgress } = options;
  watchConnections();
  const { routeTo, close } = dispatcher
    ? { routeTo: (): UndiciRoute => ({ dispatcher }), close: () => {} }
    : ownDispatchers(options);
  return transportOver({
    send: undiciSend(routeTo),
    closeAll: close,
    onProgress,
    maxSockets: dispatcher ? "own" : options.maxSockets,
    placeOf: (url) => routeTo(url).proxy ?? url.origin,
  });
}

/** How connections are made and kept; or your own `dispatcher`, which decides all of that and stays open. */
export interface UndiciTransportOptions extends TransportOptions {
  /** A dispatcher of yours, which you close. Default: the transport makes and closes one. */
  readonly dispatcher?: Dispatcher;
}

function ownDispatchers({ keepAlive = true, maxSockets, ca, proxy }: TransportOptions) {
  const connect = { rejectUnauthorized: true, ...(ca !== undefined && { ca: authoritiesOf(ca) }) };
  const settings = {
    connect,
    ...(maxSockets !== undefined && { connections: maxSockets }),
    ...(!keepAlive && { pipelining: 0 }),
    // 0 is no time limit: policies set time limits over every transport.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const findProxy = proxyFor(proxy);
  const dispatchers = new Map<string, Dispatcher>();

  function dispatcherOf(kind: string, make: () => Dispatcher): Dispatcher {
    const found = dispatchers.get(kind) ?? make();
    dispatchers.set(kind, found);
    return found;
  }

  function findRoute(url: URL): UndiciRoute {
    const proxy = findProxy(url);
    const direct = () => dispatcherOf("direct", () => new Agent(settings));
    if (proxy === undefined) return { dispatcher: direct() };
    const token = proxyAuthorization(proxy);
    if (url.protocol === "https:") {
      return { dispatcher: dispatcherOf(proxy.href, () => tunnelThrough(proxy, token)) };
    }
    // An http URL goes to the proxy without a tunnel: many proxies open tunnels for https only.
    const headers = token === undefined ? [] : ["proxy-authorization", token];
    return { dispatcher: direct(), proxy: proxy.origin, headers };
  }

  function tunnelThrough(proxy: URL, token: string | undefined): Dispatcher {
    const tls = { requestTls: connect, proxyTls: connect };
    return new ProxyAgent({ ...settings, ...tls, uri: proxy.origin, ...(token !== undefined && { token }) });
  }

  const close = async () => {
    await Promise.all([...dispatchers.values()].map((each) => each.destroy()));
  };
  return { routeTo: byOrigin(findRoute), close };
}
