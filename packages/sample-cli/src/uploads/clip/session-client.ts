import type { ZoomClient } from "@partwise/zoom";
import type { Session } from "../../contract/session.js";
import { isRefused } from "../../errors/refusal-of.js";
import { assertUnchanged, type CheckedFile } from "../../files/checked-file.js";
import { uploadAnswers } from "../answers/upload-answers.js";
import { stallWatch } from "../send/stall-watch.js";

/**
 * A client for `uploadClip` whose calls go through a session: each is watched, shown under --verbose and explained by itself.
 * `seconds` is the longest time in which no byte moves.
 */
export function sessionClient(
  session: Session,
  file: CheckedFile,
  seconds: number,
): Pick<ZoomClient, "POST"> {
  async function send(path: string, init: Init): Promise<unknown> {
    const isPart = path === partPath;
    await assertUnchanged(file);
    const watch = stallWatch(seconds);
    const signals = [watch.signal, ...(init.signal ? [init.signal] : [])];
    const onProgress: Init["onProgress"] = (progress) => {
      watch.moved();
      init.onProgress?.(progress);
    };
    try {
      const { data, status } = await session.send(
        (client) =>
          (client.POST as Post)(path, {
            ...init,
            signal: AbortSignal.any(signals),
            ...(isPart && { onProgress }),
          }) as ReturnType<typeof client.POST<typeof partPath>>,
        { check: isPart ? uploadAnswers.clipPart : uploadAnswers.clipUpload },
      );
      return { data, response: new Response(null, { status }) };
    } finally {
      watch.end();
    }
  }

  // The type of POST says what each path takes, which no function of ours can repeat.
  return { POST: send as ZoomClient["POST"] };
}

/** Whether Zoom refuses a part because Zoom does not know the upload (any more): code 300. */
export function isUnknownUpload(error: unknown): boolean {
  return isRefused(error) && error.request.endsWith(partPath) && error.refusal.code === 300;
}

/** Whether Zoom refuses to complete an upload. */
export function isRefusedCompletion(error: unknown): boolean {
  return isRefused(error) && error.request.endsWith(`${partPath}/upload_events`);
}

const partPath = "/clips/files/multipart";

type Post = (path: string, init: Init) => unknown;

interface Init {
  readonly signal?: AbortSignal | null | undefined;
  readonly onProgress?:
    | ((progress: { readonly sent: number; readonly total: number | undefined }) => void)
    | undefined;
}
