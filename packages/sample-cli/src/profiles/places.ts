import { join } from "node:path";
import envPaths from "env-paths";

/** Where zoom-im keeps what outlasts a run. */
export interface Places {
  /** The file of the profiles. */
  readonly profiles: string;
  /** The folder of access tokens and of what was learned from Zoom, which may be deleted at any time. */
  readonly cache: string;
  /** Whether the system's keychain may hold secrets: not where `ZOOM_IM_CONFIG` names a folder, which then holds all. */
  readonly mayUseKeychain: boolean;
}

/** The folder that `ZOOM_IM_CONFIG` names, or the folders that the system has for configuration and for caches. */
export function placesOf({ ZOOM_IM_CONFIG: folder }: Environment): Places {
  const { config, cache } = folder
    ? { config: folder, cache: join(folder, "cache") }
    : envPaths("zoom-im", { suffix: "" });
  return {
    profiles: join(config, "profiles.json"),
    cache,
    mayUseKeychain: !folder,
  };
}

type Environment = Readonly<Record<string, string | undefined>>;
