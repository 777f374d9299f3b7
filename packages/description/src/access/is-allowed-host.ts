import { CodegenError } from "../document/codegen-error.js";

/** Whether the list names the host of a URL, with the port or without. */
export function isAllowedHost(url: URL, hosts: readonly string[]): boolean {
  return hosts.some((host) => {
    const named = hostOf(host);
    return (
      named !== undefined &&
      (named.port === "" ? named.hostname === url.hostname : named.host === hostWithPort(url))
    );
  });
}

/**
 * Refuses an entry that is no host name.
 * @throws {CodegenError} `USAGE` for the first such entry
 */
export function assertHosts(hosts: readonly string[], file: string): void {
  for (const host of hosts) {
    if (hostOf(host) !== undefined) continue;
    const message = `"${host}" is no host; name one such as specs.example.com`;
    throw new CodegenError("USAGE", { file, message });
  }
}

interface Host {
  readonly hostname: string;
  readonly host: string;
  /** Empty where every port is allowed. */
  readonly port: string;
}

function hostOf(text: string): Host | undefined {
  if (!/^[^\s/?#@*]+$/.test(text) || !URL.canParse(`https://${text}`)) return undefined;
  const url = new URL(`https://${text}`);
  const port = url.port || (/:443$/.test(text) ? "443" : "");
  return { hostname: url.hostname, host: hostWithPort(url), port };
}

function hostWithPort({ hostname, port }: URL): string {
  return `${hostname}:${port || "443"}`;
}
