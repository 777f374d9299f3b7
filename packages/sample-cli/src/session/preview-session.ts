import type { CommandContext } from "../contract/command-context.js";
import type { Session } from "../contract/session.js";
import type { CallFlags } from "../flags/call-flags.js";
import { curlCommand } from "../preview/curl-command.js";
import { dryRun } from "../preview/dry-run.js";
import { baseUrlOf, fileUrlOf } from "./target.js";

/** The session of --dry-run and --curl, which prints requests in place of sending them. */
export async function previewSession(
  flags: CallFlags,
  { terminal, report }: CommandContext,
): Promise<Session> {
  const baseUrl = baseUrlOf(flags, terminal);
  const target = { ...fileUrlOf(terminal), ...(flags.account !== undefined && { accountId: flags.account }) };
  const requests: string[] = [];
  report.result({ requests });
  return {
    isPreview: true,
    signal: new AbortController().signal,
    send: async (call) => {
      const printed = flags.curl
        ? await curlCommand(call, baseUrl, flags.timeout, target)
        : await dryRun(call, baseUrl, target);
      if (report.isJson) requests.push(Buffer.from(printed).toString());
      else terminal.out(printed);
      return { request: "", status: 0, data: undefined };
    },
  };
}
