import { type Agent, Agent as HttpAgent } from "node:http";
import { type AgentOptions, Agent as HttpsAgent } from "node:https";
import { isIP } from "node:net";
import { byOrigin } from "../proxy/by-origin.js";
import { type ProxyOption, proxyAuthorization, proxyFor } from "../proxy/proxy-for.js";
import { proxyAddress, tunnelAgent } from "../proxy/tunnel-agent.js";
import type { RequestUrl } from "../shared/request-url.js";

/** The routes to servers. Each kind of connection has one agent, which is made on first use. */
export function nodeRoutes(options: AgentOptions, proxy: ProxyOption): Routes {
  const agents = new Map<string, Agent>();
  const findProxy = proxyFor(proxy);

  function agentOf(kind: string, make: () => Agent): Agent {
    const found = agents.get(kind) ?? make();
    agents.set(kind, found);
    return found;
  }

  function findRoute(url: URL): Route {
    const secure = url.protocol === "https:";
    const host = url.hostname.startsWith("[") ? url.hostname.slice(1, -1) : url.hostname;
    const port = Number(url.port) || (secure ? 443 : 80);
    const servername = isIP(host) ? "" : host;
    const direct = { secure, host, port, servername, absoluteForm: false, headers: [] };
    const open = (secure: boolean) => (secure ? new HttpsAgent(options) : new HttpAgent(options));
    const proxy = findProxy(url);
    if (proxy === undefined) return { ...direct, agent: agentOf(url.protocol, () => open(secure)) };
    if (secure) return { ...direct, agent: agentOf("tunnel", () => tunnelAgent(proxy, options)) };
    const address = proxyAddress(proxy);
    const authorization = proxyAuthorization(proxy);
    return {
      ...address,
      absoluteForm: true,
      headers: authorization ? ["proxy-authorization", authorization] : [],
      agent: agentOf("proxy", () => open(address.secure)),
    };
  }

  function close(): void {
    for (const agent of agents.values()) agent.destroy();
  }

  return { routeTo: byOrigin(findRoute), close };
}

/** The way to an origin: directly to its server, or through a proxy. */
export interface Route {
  readonly agent: Agent;
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  readonly servername: string;
  /**
   * Whether the request line holds the absolute URL, as a proxy needs. @see
   * https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
   */
  readonly absoluteForm: boolean;
  /** Headers to send after the request's own: name, value, name, value. */
  readonly headers: readonly string[];
}

/** The agents of a transport. */
export interface Routes {
  readonly routeTo: (url: RequestUrl) => Route;
  /** Closes every connection. */
  readonly close: () => void;
}
