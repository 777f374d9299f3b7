/** One thing that an edit of a description does to callers. */
export interface Change {
  /** JSON Pointer into the new description; into the old one for what the new one does not have. */
  readonly pointer: string;
  /** `PATCH /im/groups/{groupId}`, or `POST webhook newGroup`; null for what touches the whole description. */
  readonly operation: string | null;
  /**
   * What breaks: `wire` when a deployed client sends what the new server refuses or misreads, is sent what its own
   * description does not allow, or is no longer called; `types` when a caller's code stops compiling once types are generated anew.
   */
  readonly breaking: Breaking;
  /** `major` when something breaks, `minor` for something new that callers can use, else `patch`. */
  readonly bump: Bump;
  /** What changed, without the place. */
  readonly message: string;
}

/** What a change breaks. */
export type Breaking = "wire" | "types" | "both" | "none";

/** How far a version goes up. */
export type Bump = "major" | "minor" | "patch";
