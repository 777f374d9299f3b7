/** What a description may refer to, besides files in its folder. */
export interface Access {
  /** Folders whose files may be read, too. */
  readonly roots?: readonly string[];
  /** Hosts that may be asked, over https, for what the lock file does not hold. */
  readonly hosts?: readonly string[];
  /** Nothing is fetched at all. */
  readonly isOffline?: boolean;
}
