import { UsageError } from "@partwise/call/command-line";
import type { OnProgress } from "@partwise/client/node";
import type { CommandContext } from "../../contract/command-context.js";
import type { Answer, Expected, Session, ZoomCall } from "../../contract/session.js";
import type { CheckedFile } from "../../files/checked-file.js";
import { assertUnchanged } from "../../files/checked-file.js";
import { openFile } from "../../files/open-file.js";
import type { CallFlags } from "../../flags/call-flags.js";
import { createProgress, type Progress } from "../../progress/create-progress.js";
import { withSession } from "../../session/with-session.js";
import { openForDryRun } from "./open-for-dry-run.js";
import { stallWatch } from "./stall-watch.js";

/** Runs `use` with a session for uploads, which has no limit but that bytes move: --timeout is the longest pause. */
export async function withUploads(
  flags: CallFlags,
  context: CommandContext,
  use: (send: SendUpload, session: Session) => Promise<void>,
): Promise<void> {
  const open = flags.dryRun ? openForDryRun(context.report) : openFile;
  await withSession(
    flags,
    context,
    (session) =>
      use(async (files, call, expected) => {
        const progress = uploadProgress(files, flags);
        const watch = stallWatch(flags.timeout);
        try {
          const all = await Promise.all(files.map(open));
          const [first] = all;
          if (first === undefined) throw new UsageError("There is no file to send. Name at least one.");
          const onProgress: OnProgress = ({ sent }) => {
            watch.moved();
            progress.to(sent);
          };
          return await session.send(call({ first, all }, { signal: watch.signal, onProgress }), expected);
        } finally {
          watch.end();
          progress.end();
          // A file that changed explains any other failure.
          await Promise.all(files.map(assertUnchanged));
        }
      }, session),
    { isTimedByProgress: true },
  );
}

/**
 * Sends files in one call, and shows how far it is.
 * @throws what `Session.send` does; NoAnswerError `FILE_CHANGED` for a file that was written to meanwhile
 */
export type SendUpload = <Data>(
  files: readonly CheckedFile[],
  call: (files: OpenedFiles, options: UploadOptions) => ZoomCall<Data>,
  expected?: Expected,
) => Promise<Answer<Data>>;

/** The files of one call, of which there is at least one. */
export interface OpenedFiles {
  readonly first: File;
  readonly all: readonly File[];
}

/** What an upload adds to the options of its call. */
export interface UploadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

function uploadProgress(files: readonly CheckedFile[], { quiet, json }: CallFlags): Progress {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const work = files.length === 1 ? `${files[0]?.name}` : `${files.length} files`;
  const output = { stream: process.stderr, isQuiet: quiet === true || json === true };
  const progress = createProgress(work, { total, unit: "bytes" }, output);
  // The heads of the parts are sent, too.
  return { ...progress, to: (sent) => progress.to(Math.min(sent, total)) };
}
