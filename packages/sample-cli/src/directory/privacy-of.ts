import type { GroupType } from "../contract/directory.js";

/**
 * The `privacy` of a contact group for the type of an IM group. Zoom documents no mapping; this one compares who sees a group:
 * everybody (shared), its members (normal), nobody else (restricted).
 */
export const privacyOf: Readonly<Record<GroupType, 1 | 2 | 3>> = { shared: 1, normal: 2, restricted: 3 };

/** The type of a group by its `privacy`; undefined for a number that Zoom does not document. */
export function typeOf(privacy: number | undefined): GroupType | undefined {
  const types: readonly (GroupType | undefined)[] = [undefined, "shared", "normal", "restricted"];
  return privacy === undefined ? undefined : types[privacy];
}
