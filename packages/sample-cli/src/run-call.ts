import type { CallFlags } from "./call-flags.js";
import { credentialsOf } from "./credentials.js";
import { curlCommand } from "./curl-command.js";
import { dryRun } from "./dry-run.js";
import type { GroupCall } from "./group-call.js";
import { printAnswer } from "./print-answer.js";
import { sendCall, type Target } from "./send-call.js";
import { showAttempt } from "./show-attempt.js";
import type { Terminal } from "./terminal.js";
import type { Attempt } from "./watch-attempts.js";

/**
 * Does with a call what the flags ask: sends it and prints the answer, or only shows the request.
 * `print` is left out for a call whose answer holds nothing.
 */
export async function runCall<Data>(
  call: GroupCall<Data>,
  print: ((data: NonNullable<Data>) => void) | undefined,
  flags: CallFlags,
  terminal: Terminal,
): Promise<void> {
  const baseUrl = flags.baseUrl ?? (terminal.env.ZOOM_BASE_URL || "https://api.zoom.us/v2");
  if (flags.dryRun) {
    return terminal.out(await dryRun(call, baseUrl));
  }
  if (flags.curl) {
    return terminal.out(await curlCommand(call, baseUrl));
  }
  if (flags.mock) {
    const { startZoomMockServer } = await import("./mock-server.js");
    const { url, accessToken, close } = await startZoomMockServer();
    return send({ baseUrl: url, token: accessToken }).finally(close);
  }
  return send({ baseUrl, ...credentialsOf(terminal.env) });

  async function send(target: Target): Promise<void> {
    const show = (attempt: Attempt, before: Attempt | undefined) => {
      // A token that an app was given is in no environment.
      terminal.hide(attempt.request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "");
      if (flags.verbose) showAttempt(attempt, before, terminal);
    };
    printAnswer(await sendCall(call, target, flags, show), print, flags, terminal);
  }
}
