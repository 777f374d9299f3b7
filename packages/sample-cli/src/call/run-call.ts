import { type Attempt, showAttempt, type Terminal } from "@partwise/call/command-line";
import type { CallFlags } from "../flags/call-flags.js";
import { credentialsOf } from "../terminal/credentials.js";
import { allPages, type SendPage } from "./all-pages.js";
import { curlCommand } from "./curl-command.js";
import { dryRun } from "./dry-run.js";
import type { AnswerUse, GroupCall } from "./group-call.js";
import { printAnswer } from "./print-answer.js";
import { type Answer, sendCall, type Target } from "./send-call.js";
import { noObject, notEmpty, wrongAnswer } from "./wrong-answer.js";

/**
 * Sends a call and prints the answer, or prints the request alone, as the flags say. `use` is undefined for a call whose
 * answer has no body.
 */
export async function runCall<Data>(
  call: GroupCall<Data>,
  use: AnswerUse<Data> | undefined,
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
    const { startZoomMockServer } = await import("../mock/mock-server.js");
    const { url, accessToken, close } = await startZoomMockServer();
    return send({ baseUrl: url, token: accessToken }).finally(close);
  }
  return send({ baseUrl, ...credentialsOf(terminal.env) });

  async function send(target: Target): Promise<void> {
    const show = (attempt: Attempt, before: Attempt | undefined) => {
      // The terminal knows the secrets of the environment alone, and a token may have been requested for an app.
      terminal.hide(attempt.request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "");
      if (flags.verbose) showAttempt(attempt, before, terminal);
    };
    const sendPage: SendPage<Data> = async (page, timeout) => {
      const answer = await sendCall((client) => call(client, page), target, { timeout }, show);
      assertUsable(answer, use);
      return answer;
    };
    if (use?.items === undefined) {
      printAnswer(await sendPage(undefined, flags.timeout), use?.print, flags, terminal);
      return;
    }
    const { answer, note } = await allPages(sendPage, use.items, flags.timeout);
    printAnswer(answer, use.print, flags, terminal);
    if (note) terminal.err(`zoom-im: ${note}\n`);
  }
}

/** @throws NoAnswerError for an answer that does not match the description */
function assertUsable<Data>(answer: Answer<Data>, use: AnswerUse<Data> | undefined): void {
  const { data } = answer;
  if (use === undefined) {
    if (data !== undefined) throw notEmpty(answer);
    return;
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) throw noObject(answer);
  const fault = use.check(data);
  if (fault) throw wrongAnswer(answer, fault);
}
