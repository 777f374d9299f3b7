import { readFileSync } from "node:fs";
import { type MockServer, startMockServer } from "@partwise/mock-server";
import type { GuideServer } from "@partwise/readme-examples/guide";

/** The mock of a description that guides call: which forgets all at the start of a guide, and at each line `npx partwise mock` in it. */
export function createGuideServer(description: string): GuideServer & { close(): Promise<void> } {
  let server: MockServer | undefined;
  const { devDependencies } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return {
    url: () => server?.url ?? "",
    body() {
      const body = Buffer.from(server?.requests.at(-1)?.body ?? []).toString();
      const [, boundary] = body.match(/^--(\S+)\r\n/) ?? [];
      return boundary ? body.replaceAll(boundary, "boundary") : body;
    },
    knows: (name) => name in devDependencies,
    async restart(args) {
      const faults = args.flatMap((each, index) => (each === "--fault" ? [args[index + 1] ?? ""] : []));
      // The compiled blocks hold the server's URL, which therefore stays.
      server ??= await startMockServer({ description });
      server.reset();
      for (const fault of faults) server.fault(fault);
    },
    close: async () => server?.close(),
  };
}
