import type { CommandContext } from "../contract/command-context.js";
import type { Directory } from "../contract/directory.js";
import type { Session } from "../contract/session.js";
import { createDirectory } from "../directory/create-directory.js";
import type { CallFlags } from "../flags/call-flags.js";
import { type SessionOptions, withSession } from "../session/with-session.js";
import { knownApi } from "./known-api.js";

/** Runs `use` with the groups of the account that flags and environment name. */
export async function withDirectory(
  flags: CallFlags,
  context: CommandContext,
  use: (directory: Directory, session: Session) => Promise<void>,
  { isSilent = false, ...options }: WithDirectoryOptions = {},
): Promise<void> {
  const { report, terminal } = context;
  const known = flags.mock ? undefined : knownApi(flags, terminal.env);
  let remembering: Promise<boolean> | undefined;
  await withSession(
    flags,
    context,
    (session) =>
      use(
        createDirectory(session, {
          api: flags.api,
          remembered: known?.api,
          learned: (api) => {
            report.note(
              "This account has contact groups: Zoom has retired its IM groups. All calls go to contact groups from now on.",
            );
            if (!isSilent) remembering = known?.learn(api);
          },
          note: report.note,
        }),
        session,
      ),
    options,
  ).finally(() => remembering);
}

/** How the groups are asked for. */
export interface WithDirectoryOptions extends SessionOptions {
  /** Whether nobody reads the notes: then nothing is remembered, so that the next run tells what it learns. Default: false. */
  readonly isSilent?: boolean;
}
