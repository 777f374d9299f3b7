/** The call that all variants make: an update of a group with five text parts. */
export const group = {
  name: "Support",
  type: "restricted",
  search_by_domain: true,
  search_by_account: true,
  search_by_ma_account: false,
} as const;

/** The path of the operation, with its parameter. */
export const groupId = "MIuNMURBTkuwfZ20jteRJg";

/** A bearer token of a usual length. */
export const token = "a".repeat(64);

/** Where the group is, under a base URL. */
export function groupUrl(baseUrl: string): string {
  return `${baseUrl}/im/groups/${groupId}`;
}

/** The group as a FormData, as one writes it by hand. */
export function groupForm(): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(group)) form.append(name, String(value));
  return form;
}
