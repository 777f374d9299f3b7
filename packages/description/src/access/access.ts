/** The files and hosts that a description may refer to, besides the files in its folder. */
export interface Access {
  /** Folders whose files may be read as well. Default: none. */
  readonly roots?: readonly string[];
  /** Hosts from which files may be fetched over https when the lock file lacks them. Default: none. */
  readonly hosts?: readonly string[];
  /** Whether nothing is fetched, so that all remote files must stand in the lock file. Default: false. */
  readonly isOffline?: boolean;
}
