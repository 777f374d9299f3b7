import { isEmail } from "../../names/is-email.js";
import { type MemberKind, memberOf } from "../file/member-key.js";
import { type Settings, settingNames } from "../file/wanted.js";
import type { PresentGroup } from "../present/present-group.js";
import { compareText } from "../present/read-groups.js";

/** A group as files hold it. */
export interface ExportedGroup extends Settings {
  readonly name: string;
  /** E-mails; members without one by id. */
  readonly members: readonly (string | { readonly id: string; readonly kind: MemberKind })[];
}

/** A group as it is exported: settings in a fixed order, and members by e-mail in the order of the alphabet. */
export function exportedGroup(
  { name, settings, members = [] }: PresentGroup,
  labelOf: (key: string) => string,
): ExportedGroup {
  const known = settingNames.filter((setting) => settings[setting] !== undefined);
  return {
    name,
    ...Object.fromEntries(known.map((setting) => [setting, settings[setting]])),
    members: members
      .map((key) => ({ key, label: labelOf(key) }))
      .sort((a, b) => compareText(a.label, b.label))
      .map(({ key, label }) => (isEmail(label) ? label : memberOf(key))),
  };
}
