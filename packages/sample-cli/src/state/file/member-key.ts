/**
 * A member in one text, which saves memory where there are many: the id of a person, or `user_group:` and the id of a group of
 * users. A file has e-mails beside such keys; an e-mail is told by its `@`.
 */
export function memberKey({ id, kind }: { readonly id: string; readonly kind?: MemberKind }): string {
  return kind === "user_group" ? `${groupPrefix}${id}` : id;
}

/** The id and the kind that a key stands for. */
export function memberOf(key: string): { readonly id: string; readonly kind: MemberKind } {
  return isUserGroup(key)
    ? { id: key.slice(groupPrefix.length), kind: "user_group" }
    : { id: key, kind: "user" };
}

/** Whether a key stands for a group of users. */
export function isUserGroup(key: string): boolean {
  return key.startsWith(groupPrefix);
}

/** What a member can be. */
export type MemberKind = "user" | "user_group";

const groupPrefix = "user_group:";
