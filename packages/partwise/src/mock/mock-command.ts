import type { Streams } from "@partwise/codegen/commands";
import { CodegenError } from "@partwise/description/problems";
import { FaultError, startMockServer } from "@partwise/mock-server";

/**
 * Serves a description until the process is interrupted; prints the URL, then a line a request.
 * @throws {CodegenError} when the description cannot be read, and `USAGE` for a wrong port or fault
 */
export async function mockCommand(
  description: string,
  { port, stateless = false, fault = [], cors = [] }: MockFlags,
  { out }: Streams,
): Promise<number> {
  const usage = (message: string) => new CodegenError("USAGE", { file: "partwise mock", message });
  if (port !== undefined && !/^\d{1,5}$/.test(port)) {
    throw usage("--port is no port; give a number from 0 to 65535");
  }
  const wrong = cors.find((text) => text !== "*" && !isOrigin(text));
  if (wrong !== undefined) {
    throw usage(
      `--cors: "${wrong}" is no origin; give a scheme and host such as https://docs.example.com, or *`,
    );
  }
  const server = await startMockServer({
    description,
    port: Number(port ?? 0),
    isStateless: stateless,
    faults: fault,
    cors: cors.includes("*") || ["loopback", ...cors],
    onRequest: ({ method, path, status }) => out(`${status || "---"} ${method} ${path}\n`),
  }).catch((error: unknown) => {
    if (error instanceof CodegenError) throw error;
    if (error instanceof FaultError) throw usage(`--fault: ${error.message}`);
    throw usage(error instanceof Error ? error.message : "the server cannot start");
  });
  // A signal counts from when the URL is told.
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  out(`${server.url}\n`);
  await stopped;
  await server.close();
  return 0;
}

/** The options of `partwise mock`. */
export interface MockFlags {
  readonly port?: string;
  /** Keeps nothing. */
  readonly stateless?: boolean;
  readonly fault?: readonly string[];
  /** Origins whose pages may call, besides those of this machine. */
  readonly cors?: readonly string[];
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
