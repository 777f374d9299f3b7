import { type ClipUploadState, uploadClip } from "@partwise/zoom";
import type { Report } from "../../contract/report.js";
import type { Session } from "../../contract/session.js";
import type { CheckedFile } from "../../files/checked-file.js";
import { openFile } from "../../files/open-file.js";
import { createProgress } from "../../progress/create-progress.js";
import type { ClipFlags } from "./clip-flags.js";
import type { Kept } from "./kept-uploads.js";
import { isRefusedCompletion, isUnknownUpload, sessionClient } from "./session-client.js";

/**
 * Sends the parts of a clip that Zoom does not have yet, four at a time, completes it, and keeps the state after each part.
 * @throws what `Session.send` does, after a note on how far the upload is
 */
export async function sendClip(file: CheckedFile, sending: ClipSending): Promise<SentClip> {
  const { flags, report, kept } = sending;
  const earlier = flags.resume === false ? undefined : await kept.read(file);
  try {
    return await sendRest(file, earlier, sending);
  } catch (error) {
    if (earlier === undefined || !isUnknownUpload(error)) throw error;
    report.note(`Zoom does not know the earlier upload of ${file.name} any more, so the upload begins anew.`);
    return sendRest(file, undefined, sending);
  }
}

/** What a clip is sent with. */
export interface ClipSending {
  readonly session: Session;
  readonly flags: ClipFlags;
  readonly report: Report;
  readonly kept: Kept;
}

/** A clip that is there. */
export interface SentClip {
  readonly id: string | undefined;
  /** How many parts it was sent in. */
  readonly parts: number;
}

async function sendRest(
  file: CheckedFile,
  earlier: ClipUploadState | undefined,
  { session, flags, report, kept }: ClipSending,
): Promise<SentClip> {
  let state = earlier;
  let isKept = true;
  if (earlier) report.note(goesOn(file, earlier));
  const amount = { total: file.size, unit: "bytes", begun: bytesOf(earlier) } as const;
  const isQuiet = flags.quiet === true || flags.json === true;
  const progress = createProgress(file.name, amount, { stream: process.stderr, isQuiet });
  try {
    const client = sessionClient(session, file, flags.timeout);
    const { id } = await uploadClip(client, await openFile({ ...file, name: clipName(file) }), {
      resume: earlier,
      onProgress: ({ sent }) => progress.to(sent),
      onState: async (next) => {
        state = next;
        if (!isKept) return;
        await kept.write(next).catch((error: unknown) => {
          isKept = false;
          report.note(notKept(file, error));
        });
      },
    });
    return { id, parts: state?.tags.length ?? 0 };
  } catch (error) {
    progress.end();
    if (earlier?.tags.length === state?.tags.length && isRefusedCompletion(error)) {
      report.note(
        `All parts of ${file.name} were there before: an earlier run may have completed the clip. Look among your clips; if it is not there, --no-resume uploads it anew.`,
      );
    } else if (state !== undefined && !isUnknownUpload(error)) {
      const { length } = state.tags;
      const rest = isKept ? " The same command goes on from there." : "";
      report.note(`${length} of ${countOf(state)} parts of ${file.name} are there.${rest}`);
    }
    throw error;
  } finally {
    progress.end();
  }
}

function goesOn({ name }: CheckedFile, state: ClipUploadState): string {
  const count = countOf(state);
  const there = new Set(state.tags.map(({ part_number }) => part_number));
  const next = Array.from({ length: count }, (_, index) => index + 1).find((number) => !there.has(number));
  return next === undefined
    ? `Goes on after the last part of ${name}.`
    : `Goes on at part ${next} of ${count} of ${name}.`;
}

/** A clip whose upload cannot be resumed is better than none. */
function notKept({ name }: CheckedFile, error: unknown): string {
  const { code = "unknown", path = "" } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return `How far the upload of ${name} is cannot be kept (${code}${path && ` at ${path}`}): if it breaks off, it begins anew.`;
}

function countOf({ file, partSize }: ClipUploadState): number {
  return Math.ceil(file.size / partSize);
}

/** How many bytes are there. */
function bytesOf(state: ClipUploadState | undefined): number {
  if (state === undefined) return 0;
  const { partSize, file } = state;
  return state.tags.reduce(
    (sum, { part_number: number }) => sum + Math.min(file.size, number * partSize) - (number - 1) * partSize,
    0,
  );
}

/** The name of a clip, which has to end in the type of its content. */
function clipName({ name, type }: CheckedFile): string {
  if (/\.(mp4|webm)$/i.test(name)) return name;
  return `${name}.${type === "video/webm" ? "webm" : "mp4"}`;
}
