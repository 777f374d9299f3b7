/** Whose virtual background it is. */
export type BackgroundOwner =
  /** `id`: the id or the e-mail of the person, or `me`. */
  | { readonly kind: "person"; readonly id: string }
  /** `id`: the id of a group of users, which is no IM group. `name`: where the group was looked up. */
  | { readonly kind: "group"; readonly id: string; readonly name?: string }
  /** `id`: the number of the webinar. */
  | { readonly kind: "webinar"; readonly id: number }
  /** `id`: the id of the account, or `me`. */
  | { readonly kind: "account"; readonly id: string };
