import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent, type AgentOptions, request as httpsRequest } from "node:https";
import { isIP, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { AttemptSignal } from "../../signal/attempt-signal.js";
import { onStop } from "../../signal/on-stop.js";
import { proxyAuthorization } from "./proxy-for.js";

interface ConnectionOptions {
  readonly host?: string | null | undefined;
  readonly port?: number | string | null | undefined;
  /** Ends the attempt to connect. */
  readonly abandon?: AttemptSignal;
}

type Connected = (error: Error | null, socket?: Duplex) => void;

/**
 * An agent whose connections go through a proxy by CONNECT, and are encrypted from here to the server. The proxy receives
 * the host, the port and the credentials in the proxy's URL, and no header of the request.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6
 */
export function tunnelAgent(proxy: URL, options: AgentOptions): Agent {
  const agent = new Agent(options);
  const pending = new Set<ClientRequest>();
  const encrypt = agent.createConnection.bind(agent) as unknown as (options: object) => Duplex;
  const create = (target: ConnectionOptions, connected: Connected): undefined => {
    connect(proxy, target, options, pending).then(
      (socket) => connected(null, encrypt({ ...target, socket })),
      (error) => connected(error),
    );
  };
  const destroy = () => {
    for (const request of pending) request.destroy(new Error("The transport was closed."));
    Agent.prototype.destroy.call(agent);
  };
  return Object.assign(agent, { createConnection: create, destroy });
}

/** The address of a proxy, as request options. */
export function proxyAddress(proxy: URL): {
  host: string;
  port: number;
  secure: boolean;
  servername: string;
} {
  const secure = proxy.protocol === "https:";
  const host = proxy.hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: Number(proxy.port) || (secure ? 443 : 80),
    secure,
    servername: isIP(host) ? "" : host,
  };
}

function connect(
  proxy: URL,
  { host, port, abandon }: ConnectionOptions,
  { ca }: AgentOptions,
  pending: Set<ClientRequest>,
): Promise<Socket> {
  const { secure, ...address } = proxyAddress(proxy);
  const target = `${String(host).includes(":") ? `[${host}]` : host}:${port}`;
  const authorization = proxyAuthorization(proxy);
  return new Promise((resolve, reject) => {
    const request = (secure ? httpsRequest : httpRequest)({
      ...address,
      method: "CONNECT",
      path: target,
      agent: false,
      ...(secure && { rejectUnauthorized: true, ca }),
      headers: { host: target, ...(authorization && { "proxy-authorization": authorization }) },
    });
    request.once("connect", ({ statusCode = 0 }: IncomingMessage, socket: Socket) => {
      if (statusCode >= 200 && statusCode < 300) return resolve(socket);
      socket.destroy();
      const error = new Error(`The proxy answered ${statusCode} and opens no way to the server.`);
      reject(Object.assign(error, { code: "ERR_PROXY_TUNNEL" }));
    });
    const giveUp = () => request.destroy(new Error("The request was aborted."));
    const unhear = abandon && onStop(abandon, giveUp);
    pending.add(request);
    request.once("close", () => {
      pending.delete(request);
      unhear?.();
    });
    request.once("error", reject);
    request.end();
  });
}
