const form = /^(\/v2)\/accounts\/([^/]+)(\/.+)$/;

/** The id of the account that a path names; undefined for a path below no account. */
export function accountIn(path: string): string | undefined {
  const [, , id] = form.exec(path) ?? [];
  return id === undefined ? undefined : decodeURIComponent(id);
}

/** A path below an account, as the description has it: without the account. */
export function withoutAccount(path: string): string | undefined {
  const [, base, , rest] = form.exec(path) ?? [];
  return rest === undefined ? undefined : `${base}${rest}`;
}
