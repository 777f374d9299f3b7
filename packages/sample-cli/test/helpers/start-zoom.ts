import { startZoomMockServer, type ZoomMockServer } from "@partwise/zoom-mock-server";

type Options = Parameters<typeof startZoomMockServer>[0];

/** Starts a Zoom whose host for files redirects to another origin, as Zoom's does, and the environment that calls it. */
export async function startZoom(options: Options = {}): Promise<Zoom> {
  const server = await startZoomMockServer(options);
  const env = {
    ZOOM_BASE_URL: server.url,
    ZOOM_FILE_URL: server.fileUrl,
    ZOOM_REDIRECT_HOSTS: options.redirectsFiles === false ? "" : await hostOfRedirects(server),
    ZOOM_ACCESS_TOKEN: server.accessToken,
  };
  return { server, env, [Symbol.asyncDispose]: () => server.close() };
}

/** A mock server, and the environment for `zoom-im`. */
export interface Zoom {
  readonly server: ZoomMockServer;
  readonly env: Readonly<Record<string, string>>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The other origin starts at the first redirect. */
async function hostOfRedirects(server: ZoomMockServer): Promise<string> {
  const authorization = `Bearer ${server.accessToken}`;
  const init = { method: "POST", headers: { authorization }, redirect: "manual" } as const;
  await fetch(`${server.fileUrl}/chat/emoji/files`, init);
  server.clearRequests();
  if (server.other.url === undefined) throw new Error("The host for files did not redirect.");
  return new URL(server.other.url).host;
}
