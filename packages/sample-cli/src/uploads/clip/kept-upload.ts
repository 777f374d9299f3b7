import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { CheckedFile } from "../../files/checked-file.js";

/** What is kept of an upload between runs: no token, and nothing of the file. */
export interface KeptUpload {
  readonly version: 1;
  /** The file as it was when the upload began. */
  readonly size: number;
  readonly modified: number;
  readonly partSize: number;
  /** Names the upload for Zoom. */
  readonly context: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** The tags of the parts that Zoom has, by number. */
  readonly tags: Readonly<Record<number, string>>;
}

/** Where the state of one upload is kept: by the file, the server and the account. */
export async function keptUploads(path: string, target: readonly string[], env: Environment): Promise<Kept> {
  const folder = join(stateFolder(env), "zoom-im", "uploads");
  const key = createHash("sha256")
    .update(JSON.stringify([await realpath(path), ...target]))
    .digest("hex");
  const file = join(folder, `${key.slice(0, 32)}.json`);
  let writing = Promise.resolve();
  return {
    read: async ({ size, modified }) => {
      const kept = await readFile(file, "utf8").then(parse, () => undefined);
      const isFresh = kept !== undefined && Date.now() - kept.begun < lifetime;
      return isFresh && kept.size === size && kept.modified === modified ? kept : undefined;
    },
    write: (kept) => {
      writing = writing.then(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // A file that is written in place would be half written after a kill.
        await writeFile(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
        await rename(`${file}.new`, file);
      });
      return writing;
    },
    remove: () => rm(file, { force: true }),
  };
}

/** The state of one upload on disk. */
export interface Kept {
  /** The state; undefined where there is none, where the file has changed since, and six days after the begin. */
  read(file: CheckedFile): Promise<KeptUpload | undefined>;
  /** Writes the state; calls are carried out in their order. */
  write(kept: KeptUpload): Promise<void>;
  remove(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds. Zoom forgets an upload after seven days; the last one is left for sending the rest. */
const lifetime = 6 * 24 * 3_600_000;

/** @see https://specifications.freedesktop.org/basedir-spec/latest/ */
function stateFolder(env: Environment): string {
  return (
    env.XDG_STATE_HOME ||
    (process.platform === "win32" && env.LOCALAPPDATA) ||
    join(homedir(), ".local", "state")
  );
}

function parse(text: string): KeptUpload | undefined {
  try {
    const kept = JSON.parse(text) as Partial<KeptUpload> | null;
    const isWhole =
      kept?.version === 1 &&
      typeof kept.context === "string" &&
      typeof kept.begun === "number" &&
      typeof kept.partSize === "number" &&
      typeof kept.tags === "object" &&
      kept.tags !== null;
    return isWhole ? (kept as KeptUpload) : undefined;
  } catch {
    return undefined;
  }
}
