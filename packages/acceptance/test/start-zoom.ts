import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCertificates } from "@partwise/test-servers/certificates";
import { startZoomMockServer, type ZoomMockServer } from "@partwise/zoom-mock-server";

/** Starts both on free ports. Whatever host the proxy is asked for, it leads to the server. */
export async function startZoom(): Promise<Zoom> {
  const { ca, valid } = await createCertificates("api.zoom.us");
  const folder = mkdtempSync(join(tmpdir(), "partwise-zoom-"));
  const authority = join(folder, "ca.pem");
  writeFileSync(authority, ca.cert);
  const server = await startZoomMockServer({ tls: valid });
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on("connect", ({ url = "" }, socket) => {
    asked.push(url);
    const inner = connect(Number(new URL(server.url).port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      inner.pipe(socket).pipe(inner);
    });
    inner.on("error", () => socket.destroy());
    socket.on("error", () => inner.destroy());
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const { port } = proxy.address() as AddressInfo;
  return {
    server,
    env: { HTTPS_PROXY: `http://127.0.0.1:${port}`, NODE_EXTRA_CA_CERTS: authority },
    asked,
    close: async () => {
      await server.close();
      proxy.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Zoom's own host name on loopback: a mock server with a certificate for it, behind a proxy. */
export interface Zoom {
  readonly server: ZoomMockServer;
  /** Makes a program reach all hosts through the proxy, and trust the certificate's authority. */
  readonly env: Readonly<Record<string, string>>;
  /** The hosts that the proxy was asked for, once each connection. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}
