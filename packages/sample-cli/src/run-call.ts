import type { CallFlags } from "./call-flags.js";
import { UsageError } from "./errors.js";
import type { GroupCall } from "./group-call.js";
import { printAnswer } from "./print-answer.js";
import type { Target } from "./send-call.js";
import { showHeaders } from "./show-headers.js";
import type { Terminal } from "./terminal.js";

/**
 * Does with a call what the flags ask: sends it and prints the answer, or only shows the request.
 * `print` is left out for a call whose answer holds nothing. What is needed is loaded here, on use.
 */
export async function runCall<Data>(
  call: GroupCall<Data>,
  print: ((data: NonNullable<Data>) => void) | undefined,
  flags: CallFlags,
  terminal: Terminal,
): Promise<void> {
  const baseUrl = flags.baseUrl ?? (terminal.env.ZOOM_BASE_URL || "https://api.zoom.us/v2");
  if (flags.dryRun) {
    const { dryRun } = await import("./call.js");
    return terminal.out(await dryRun(call, baseUrl));
  }
  if (flags.curl) {
    const { curlCommand } = await import("./call.js");
    return terminal.out(await curlCommand(call, baseUrl));
  }
  if (flags.mock) {
    const { startZoomMockServer } = await import("./mock-server.js");
    const { url, accessToken, close } = await startZoomMockServer();
    return send({ baseUrl: url, token: accessToken }).finally(close);
  }
  return send({ baseUrl, token: tokenOf(terminal) });

  async function send(target: Target): Promise<void> {
    const { sendCall } = await import("./call.js");
    const show = flags.verbose
      ? (exchange: Parameters<typeof showHeaders>[0]) => showHeaders(exchange, terminal)
      : () => {};
    printAnswer(await sendCall(call, target, flags, show), print, flags, terminal);
  }
}

function tokenOf({ env }: Terminal): string {
  const token = env.ZOOM_ACCESS_TOKEN;
  if (!token) {
    throw new UsageError(
      "There is no access token: set the environment variable ZOOM_ACCESS_TOKEN. --mock, --dry-run and --curl need none.",
    );
  }
  if (/\s/.test(token)) {
    throw new UsageError("ZOOM_ACCESS_TOKEN holds a line break or a space: set it to the bare token.");
  }
  return token;
}
