import { type FSWatcher, realpathSync, watch } from "node:fs";
import { basename, dirname } from "node:path";

/** How long files rest before a change is told, in milliseconds: an editor truncates, writes and renames in several steps. */
const rest = 20;

/**
 * Watches files for changes of any kind. The folders of the files are watched, since an editor may put another file in the place of one.
 */
export function watchFiles(): FileWatcher {
  const folders = new Map<string, WatchedFolder>();
  let timer: NodeJS.Timeout | undefined;
  let isChanged = false;
  let isClosed = false;
  let wake = () => {};

  const note = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isChanged = true;
      wake();
    }, rest);
  };

  function open(folder: string): WatchedFolder {
    const names = new Set<string>();
    const watcher = watch(folder, (_, name) => {
      if (name === null || names.has(name)) note();
    });
    watcher.on("error", () => {
      watcher.close();
      folders.delete(folder);
      note();
    });
    return { watcher, names };
  }

  return {
    add(paths) {
      for (const path of paths.flatMap(placesOf)) {
        try {
          const folder = folders.get(dirname(path)) ?? open(dirname(path));
          folders.set(dirname(path), folder);
          folder.names.add(basename(path));
        } catch {} // a folder that is gone has no changes
      }
    },
    next(most) {
      return new Promise((resolve) => {
        const limit = most === undefined ? undefined : setTimeout(() => end(false), most);
        const end = (wasChanged: boolean) => {
          clearTimeout(limit);
          wake = () => {};
          isChanged = false;
          resolve(wasChanged);
        };
        wake = () => end(true);
        if (isChanged || isClosed) wake();
      });
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const { watcher } of folders.values()) watcher.close();
      wake();
    },
  };
}

/** Watches files until it is closed. */
export interface FileWatcher {
  /** Watches more files, which may be missing. */
  readonly add: (paths: readonly string[]) => void;
  /**
   * Resolves to true at the next change, also one that came before the call, and once closed; to false after
   * `most` milliseconds.
   */
  readonly next: (most?: number) => Promise<boolean>;
  readonly close: () => void;
}

interface WatchedFolder {
  readonly watcher: FSWatcher;
  readonly names: Set<string>;
}

/** A path, and where links lead from there. */
function placesOf(path: string): readonly string[] {
  try {
    return [...new Set([path, realpathSync(path)])];
  } catch {
    return [path];
  }
}
