import { dirname, join } from "node:path";
import { advisedError } from "../document/advised-error.js";
import { type Description, textOf } from "../source/description.js";
import { type FileHash, sha256Of } from "../source/file-hash.js";
import { fetchRemote } from "./fetch-remote.js";
import { type Lock, lockName, printLock, readLock } from "./lock.js";

/** Reads the files of a description that stand on the network. */
export interface RemoteFiles {
  /** The text of a file, from the lock file or else fetched. Rejects with an AdvisedError. */
  readonly read: (url: string) => Promise<string>;
  /** The lock file to write; undefined when no remote file was read. */
  readonly lock: () => LockFile | undefined;
}

/** A lock file with its new text and hash. */
export interface LockFile extends FileHash {
  readonly content: string;
}

/** Reads remote files from the lock file, else from `hosts`; with `isOffline`, from the lock file alone. */
export function remoteFiles(
  { path, file }: Pick<Description, "path" | "file">,
  hosts: readonly string[],
  isOffline: boolean,
): RemoteFiles {
  let lock: Lock | undefined;
  const found = new Map<string, string>();
  const locked = () => {
    lock ??= readLock(path, join(dirname(file), lockName));
    return lock;
  };

  async function read(url: string): Promise<string> {
    if (!/^https?:/i.test(url)) {
      const scheme = url.slice(0, url.indexOf(":") + 1);
      const advice = "save what it names beside the description and refer to the file";
      throw advisedError(`${scheme} is not read`, advice);
    }
    if (found.size >= most) throw advisedError(`more than ${most} files on the network`, "download them");
    const known = locked().files.get(url);
    if (known === undefined && hosts.length === 0) {
      const advice = `download it beside the description, or allow its host with --allow-remote ${hostOf(url)}`;
      throw advisedError("nothing is fetched from the network", advice);
    }
    if (known === undefined && isOffline) {
      throw advisedError(`${url} is not in ${lockName}`, "run generate without --check");
    }
    const text = known ?? textOf(await fetchRemote(url, hosts), url);
    found.set(url, text);
    return text;
  }

  return {
    read,
    lock() {
      if (found.size === 0) return undefined;
      const { path: place, text, files } = locked();
      const isNew = [...found.keys()].some((url) => !files.has(url));
      const content = isNew || text === undefined ? printLock(new Map([...files, ...found])) : text;
      return { path: place, content, sha256: sha256Of(content) };
    },
  };
}

const most = 1000;

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "HOST";
}
