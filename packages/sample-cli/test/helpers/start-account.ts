import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startZoomMockServer, type ZoomMockServerOptions } from "@partwise/zoom-mock-server";
import { type Ended, runZoomIm } from "./run-zoom-im.js";

/** A server with an app, a folder of the user's configuration, and the program that uses both. */
export async function startAccount(options: ZoomMockServerOptions = {}) {
  const server = await startZoomMockServer({
    accountId: "account-1",
    clientId: "client-1",
    clientSecret: secret,
    ...options,
  });
  const folder = await mkdtemp(join(tmpdir(), "zoom-im-signin-"));
  const config = join(folder, "config");
  const env = { ZOOM_IM_CONFIG: config };
  const zoomIm = (args: readonly string[], more: Record<string, string> = {}, input = "") =>
    runZoomIm(args, { ...env, ...more }, input);
  const app = ["--base-url", server.url, "--account-id", "account-1", "--client-id", "client-1"];
  return {
    server,
    env,
    config,
    profilesFile: join(config, "profiles.json"),
    zoomIm,
    /** Signs in as a script does. */
    login: (...more: string[]): Promise<Ended> =>
      zoomIm(["login", ...app, "--client-secret-stdin", ...more], {}, `${secret}\n`),
    profiles: async () => JSON.parse(await readFile(join(config, "profiles.json"), "utf8")),
    tokenRequests: () => server.requests.filter(({ path }) => path === "/oauth/token").length,
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What no output may show. */
export const secret = "secret-that-nobody-may-see";
