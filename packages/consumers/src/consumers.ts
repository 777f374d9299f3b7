/** All of them, in the order of the table. */
export const consumers: readonly Consumer[] = [
  { name: "vite", tool: "vite", runs: "page", folder: "dist" },
  { name: "esbuild", tool: "esbuild", runs: "page", folder: "dist" },
  { name: "webpack", tool: "webpack", runs: "page", folder: "dist" },
  { name: "webpack-refused", tool: "webpack", runs: "page", folder: "dist", isStrict: false, times: 0 },
  { name: "rspack", tool: "@rspack/core", runs: "page", folder: "dist" },
  { name: "rollup", tool: "rollup", runs: "page", folder: "dist" },
  { name: "rollup-iife", tool: "rollup", runs: "page", folder: "dist" },
  { name: "parcel", tool: "parcel", runs: "page", folder: "dist" },
  { name: "vite-worker", tool: "vite", runs: "page", folder: "dist", isStrict: false },
  { name: "service-worker", tool: "esbuild", runs: "page", folder: "dist", isStrict: false },
  { name: "vue", tool: "vue", runs: "page", folder: "dist" },
  { name: "nextjs", tool: "next", runs: "site", paths: ["/", "/server", "/edge"] },
  {
    name: "sveltekit",
    tool: "@sveltejs/kit",
    runs: "site",
    paths: ["/server", "/browser"],
    alsoGets: { path: "/", request: "GET /events 200" },
  },
  { name: "lambda", tool: "esbuild", runs: "program" },
  { name: "worker", tool: "miniflare", runs: "program", node: 22 },
  { name: "node-test", tool: "@partwise/client", runs: "program" },
  { name: "vitest-node", tool: "vitest", runs: "program", node: 22 },
  { name: "vitest-jsdom", tool: "vitest", runs: "program" },
  { name: "playwright", tool: "@playwright/test", runs: "program", times: 2 },
  { name: "jest", tool: "jest", runs: "program" },
];

/** One of `projects/`. */
export interface Consumer {
  /** The folder of the project. */
  readonly name: string;
  /** The package whose version the table has. */
  readonly tool: string;
  /**
   * How it runs: `program` by its script `start`; `page` as a folder of files in Chromium; `site` by its script
   * `start`, which listens on PORT, with some paths opened in Chromium.
   */
  readonly runs: "program" | "page" | "site";
  /** What `build` of a page writes. */
  readonly folder?: string;
  /** Whether a page runs under a strict policy, too; false for one whose own code starts a worker. True when absent. */
  readonly isStrict?: boolean;
  /** The paths of a site that are opened, each of which makes the calls once; `/` when absent. */
  readonly paths?: readonly string[];
  /** How often a program or page makes the calls; once when absent. */
  readonly times?: number;
  /** One more path of a site, and the only request that it makes. */
  readonly alsoGets?: { readonly path: string; readonly request: string };
  /** The Node that the tool needs, when a newer one than this workspace's. */
  readonly node?: 22 | 24;
}
