import { setTimeout as sleep } from "node:timers/promises";
import type { CheckedFile } from "../../files/checked-file.js";
import { assertUnchanged } from "../../files/checked-file.js";
import type { Session } from "../../session/session.js";
import { uploadAnswers } from "../answers/upload-answers.js";
import { stallWatch } from "../send/stall-watch.js";
import type { ClipPart } from "./clip-parts.js";

/** How many parts are under way at a time, and how often a part is sent at most. */
const atOnce = 4;
const most = 3;

/**
 * Sends parts of a file, four at a time. After a failure, and after Ctrl-C, no further part is begun; those under way come to
 * their end, so that what was sent counts.
 * @throws what the first failure was
 */
export async function sendParts(
  parts: readonly ClipPart[],
  { session, file, source, context, timeout, isDone, moved }: PartSending,
): Promise<void> {
  const open = [...parts];
  const failures: unknown[] = [];

  async function sendOpen(): Promise<void> {
    for (let part = open.shift(); part !== undefined; part = open.shift()) {
      if (failures.length > 0 || session.signal.aborted) return;
      try {
        await assertUnchanged(file);
        await isDone(part, await sendWithPatience(part));
      } catch (error) {
        failures.push(error);
      }
    }
  }

  async function sendWithPatience(part: ClipPart): Promise<string> {
    for (let number = 1; ; number++) {
      try {
        return await sendOnce(part);
      } catch (error) {
        moved(part, 0);
        if (number === most || session.signal.aborted || !isPassing(error)) throw error;
        await sleep(500 * number);
      }
    }
  }

  async function sendOnce({ number, start, end }: ClipPart): Promise<string> {
    const watch = stallWatch(timeout);
    try {
      const { data } = await session.send(
        (client) =>
          client.POST("/clips/files/multipart", {
            body: { file: source.slice(start, end), upload_context: context, part_number: number },
            signal: watch.signal,
            onProgress: ({ sent }) => {
              watch.moved();
              moved({ number, start, end }, Math.min(sent, end - start));
            },
          }),
        { check: uploadAnswers.clipPart },
      );
      return data?.part_number_etag?.etag ?? "";
    } finally {
      watch.end();
    }
  }

  await Promise.all(Array.from({ length: atOnce }, sendOpen));
  if (failures.length > 0) throw failures[0];
}

/** What parts are sent with, and who is told. */
export interface PartSending {
  readonly session: Session;
  readonly file: CheckedFile;
  /** The file, opened: a slice of it is read as it is sent. */
  readonly source: File;
  /** Names the upload for Zoom. */
  readonly context: string;
  /** Seconds in which bytes have to move. */
  readonly timeout: number;
  /** Told of each part that Zoom has, with its tag. */
  isDone(part: ClipPart, tag: string): Promise<void>;
  /** Told how many bytes of a part have been sent. */
  moved(part: ClipPart, sent: number): void;
}

/** Whether the same part may go through a moment later: a part that is sent again replaces itself. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, facts, refusal } = error as Error & {
    readonly facts?: { readonly code?: string };
    readonly refusal?: { readonly status: number };
  };
  return (
    (name === "NoAnswerError" && /^(CONNECTION|INCOMPLETE|TIMEOUT)$/.test(facts?.code ?? "")) ||
    (name === "RefusedError" && [500, 502, 503, 504].includes(refusal?.status ?? 0))
  );
}
