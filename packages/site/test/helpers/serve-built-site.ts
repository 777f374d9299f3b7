import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite, serveSite } from "../../src/index.js";

/** Builds a site, and serves it below a path of a file server. */
export async function serveBuiltSite(description: string): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), "partwise-site-"));
  const output = join(folder, "site");
  await buildSite(description, { output });
  const { url, close } = await serveSite(folder);
  return {
    url: `${url}site/`,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A site that is served. */
export interface BuiltSite {
  readonly url: string;
  readonly close: () => Promise<void>;
}
