import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import type { TestProjectConfiguration } from "vitest/config";
import { readOnNode } from "./read-on-node.js";
import { svelte } from "./svelte.js";
import { webTests } from "./web-tests.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The suites of the web packages, and those of this folder, in the Chromium at `executablePath`. */
export async function browserProject(executablePath: string): Promise<TestProjectConfiguration> {
  const { web } = await webTests();
  return {
    plugins: [svelte],
    resolve: {
      alias: { busboy: here("stand-ins/busboy.ts"), undici: here("stand-ins/undici.ts") },
    },
    // Found while the tests run, they would make the page load anew.
    optimizeDeps: { include: ["buffer", "fast-check", "openapi-fetch", ...tanstack], exclude: [svelteQuery] },
    test: {
      name: "browser",
      include: ["test/browser/*.test.ts", ...web],
      expect: { poll: { timeout: 30_000 } },
      setupFiles: [here("buffer.ts")],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        api: { host: "127.0.0.1", port: await freePort() },
        commands: { readOnNode },
        instances: [{ browser: "chromium" }],
        provider: playwright({ launchOptions: { executablePath, args } }),
      },
    },
  };
}

const tanstack = [
  "@tanstack/react-query",
  "@tanstack/solid-query",
  "@tanstack/vue-query",
  "react",
  "react-dom/client",
  "solid-js/web",
  "svelte",
  "svelte/internal/client",
  "svelte/internal/disclose-version",
  "svelte/reactivity",
  "vue",
];

/** Its files are Svelte's, which `svelte` compiles. */
const svelteQuery = "@tanstack/svelte-query";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The suites try shared memory, which a page without these headers lacks.
  "--enable-features=SharedArrayBuffer",
];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
