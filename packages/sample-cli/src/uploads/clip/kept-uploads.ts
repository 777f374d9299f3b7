import { createHash } from "node:crypto";
import { readFile, realpath, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { ClipUploadState } from "@partwise/zoom";
import type { CheckedFile } from "../../files/checked-file.js";
import { writePrivately } from "../../profiles/write-privately.js";

/** Where the state of one upload is kept: by the file, the server and the account. */
export async function keptUploads(path: string, target: readonly string[], env: Environment): Promise<Kept> {
  const folder = join(stateFolder(env), "zoom-im", "uploads");
  const key = createHash("sha256")
    .update(JSON.stringify([await realpath(path), ...target]))
    .digest("hex");
  const file = join(folder, `${key.slice(0, 32)}.json`);
  let begun = Date.now();
  return {
    read: async ({ size, modified }) => {
      const kept = await readFile(file, "utf8").then(parse, () => undefined);
      if (kept === undefined || Date.now() - kept.begun > lifetime) return undefined;
      const { state } = kept;
      if (state.file.size !== size || state.file.lastModified !== modified) return undefined;
      begun = kept.begun;
      return state;
    },
    write: async (state) => {
      if (state.tags.length === 0) begun = Date.now();
      const kept: KeptUpload = { version: 1, begun, state };
      await writePrivately(file, JSON.stringify(kept));
    },
    // What cannot be removed is too old some day.
    remove: () => rm(file, { force: true }).catch(() => {}),
  };
}

/** What is kept of an upload between runs: no token, and nothing of the file. */
interface KeptUpload {
  readonly version: 1;
  /** Milliseconds since 1970. */
  readonly begun: number;
  readonly state: ClipUploadState;
}

/** The state of one upload on disk. */
export interface Kept {
  /** The state; undefined where there is none, where the file has changed since, and six days after the begin. */
  read(file: CheckedFile): Promise<ClipUploadState | undefined>;
  /** Writes the state. One call at a time. Rejects with the errors of `node:fs`. */
  write(state: ClipUploadState): Promise<void>;
  remove(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds. Zoom forgets an upload after seven days; the last one is left for sending the rest. */
const lifetime = 6 * 24 * 3_600_000;

/** @see https://specifications.freedesktop.org/basedir-spec/latest/ */
function stateFolder(env: Environment): string {
  const { XDG_STATE_HOME: named = "" } = env;
  return (
    (isAbsolute(named) && named) ||
    (process.platform === "win32" && env.LOCALAPPDATA) ||
    join(homedir(), ".local", "state")
  );
}

function parse(text: string): KeptUpload | undefined {
  try {
    const kept = JSON.parse(text) as Partial<KeptUpload> | null;
    const isWhole =
      kept?.version === 1 &&
      typeof kept.begun === "number" &&
      typeof kept.state?.uploadContext === "string" &&
      typeof kept.state.partSize === "number" &&
      typeof kept.state.file?.size === "number" &&
      Array.isArray(kept.state.tags);
    return isWhole ? (kept as KeptUpload) : undefined;
  } catch {
    return undefined;
  }
}
