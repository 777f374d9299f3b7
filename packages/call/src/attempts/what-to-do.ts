import type { TransportError } from "@partwise/policies";
import type { Attempt } from "./watch-attempts.js";

/** What to do after a failure, by the code of the error: a sentence, or a function of the failed call. */
export type WhatToDo = Readonly<Record<string, string | ((failed: FailedCall) => string)>>;

/** A call without a usable answer: its error, and its last attempt. */
export interface FailedCall {
  readonly error: Error & { readonly code: string; readonly reason?: string | undefined };
  readonly last: Attempt | undefined;
}

/** One sentence for each thing that is wrong with a certificate, or with TLS; undefined for any other failure. */
export function certificateFault({ code, message, reason = "" }: TransportError): string | undefined {
  if (code !== "CERTIFICATE") return undefined;
  const [where = ""] = /^[A-Z]+ \S+: \S+ (?=has a certificate)/.exec(message) ?? [];
  const [, what] = faults.find(([pattern]) => pattern.test(reason)) ?? [];
  return what === undefined ? undefined : `${where}${what} (${reason}).`;
}

/** What to do about a certificate, by what is wrong with it. `url` is what messages call the base URL. */
export function certificateHelp(url: string): (failed: FailedCall) => string {
  return ({ error: { reason = "" } }) => {
    const [, , help] = faults.find(([pattern]) => pattern.test(reason)) ?? [];
    return help ?? `Check the ${url}. ${ofYourOwn}`;
  };
}

/** What to do where no connection comes about. Names the proxy that is in use, without its credentials. */
export function connectionHelp(url: string): (failed: FailedCall) => string {
  return ({ last }) => {
    const proxy = last && proxyOf(last.request.url);
    return proxy === undefined
      ? `Check that the ${url} is right, that a server runs there, and that the network is up; then try again.`
      : `Check the proxy ${proxy.host}, which ${proxy.variable} names, and the ${url}; or set NO_PROXY to the host to call it without the proxy.`;
  };
}

/** What to do about a redirect that is not followed: names the URL where it leads, without its query. */
export function redirectHelp(flag: string): (failed: FailedCall) => string {
  return ({ last }) => {
    const to = last && targetOf(last);
    return to === undefined
      ? `Check the URL of ${flag}: the server answers with a redirect that leads nowhere.`
      : `The redirect leads to ${to}. If that is right, pass the URL of the server there as ${flag}.`;
  };
}

const ofYourOwn =
  "To trust a certificate authority of your own, set NODE_EXTRA_CA_CERTS to the file of its certificate.";

const faults: readonly (readonly [RegExp, string, string])[] = [
  [
    /^CERT_HAS_EXPIRED$/,
    "has a certificate that has expired",
    "Tell whoever runs the server to renew the certificate. If the certificate is not old, check the clock of this machine.",
  ],
  [
    /ALTNAME_INVALID$/,
    "has a certificate for another host name",
    "Check the host name in the URL: the certificate belongs to another host.",
  ],
  [
    /SELF_SIGNED|^UNABLE_TO_|CERT_UNTRUSTED/,
    "has a certificate of an authority that this machine does not know",
    `${ofYourOwn} Behind a proxy that reads TLS, the authority is that of the proxy.`,
  ],
  [
    /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|VERSION_TOO_LOW/,
    "speaks only a version of TLS that is too old",
    "Tell whoever runs the server to speak TLS 1.2 or newer. Node speaks older versions only with --tls-min-v1.0 in NODE_OPTIONS, which is not safe.",
  ],
  [
    /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|^EPROTO$/,
    "speaks no TLS on this port",
    "Check the URL: the port may be that of plain http, which is called on this machine alone.",
  ],
];

function targetOf({ request, response }: Attempt): string | undefined {
  const location = response?.headers.get("location");
  if (location === null || location === undefined || !URL.canParse(location, request.url)) return undefined;
  const { origin, pathname, protocol } = new URL(location, request.url);
  return /^https?:$/.test(protocol) ? `${origin}${pathname}` : undefined;
}

/** The proxy that the environment names for a URL: its host, and the variable. */
function proxyOf(url: string): { readonly host: string; readonly variable: string } | undefined {
  const { protocol, hostname } = new URL(url);
  if (/^(localhost|127\.|\[::1\])/.test(hostname)) return undefined;
  const name = protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const variable = [name.toLowerCase(), name].find((each) => process.env[each]);
  const proxy = variable === undefined ? "" : (process.env[variable] ?? "");
  const excepted = (process.env.no_proxy || process.env.NO_PROXY || "").split(/[\s,]+/);
  if (excepted.some((each) => each === "*" || (each !== "" && hostname.endsWith(each.replace(/^\*?\./, "")))))
    return undefined;
  const address = proxy.includes("://") ? proxy : `http://${proxy}`;
  return variable !== undefined && URL.canParse(address)
    ? { host: new URL(address).host, variable }
    : undefined;
}
