import { UsageError } from "@partwise/call/command-line";
import { type AccountSeed, readSeed, SeedError } from "@partwise/zoom-mock-server";
import { load } from "js-yaml";
import { readText } from "../files/read-text.js";

/**
 * Reads the groups and people that a mock server starts with from a YAML or JSON file, such as one that `zoom-im export` wrote.
 * @throws UsageError with each flaw of the file, and for one that is missing, a folder, empty, or not UTF-8
 */
export async function readGroupsFile(file: string): Promise<AccountSeed> {
  const text = await readText(file).catch((error: unknown) => {
    throw error instanceof UsageError ? new UsageError(`--groups: ${error.message}`) : error;
  });
  try {
    return readSeed(seedOf(load(text)));
  } catch (error) {
    if (error instanceof SeedError) throw new UsageError(`--groups: ${file}: ${error.message}`);
    const { reason, mark } = error as { readonly reason?: string; readonly mark?: { readonly line: number } };
    throw new UsageError(
      `--groups: ${file}${mark === undefined ? "" : `:${mark.line + 1}`} is neither YAML nor JSON: ${reason ?? "it cannot be parsed"}.`,
    );
  }
}

/** Spells what `zoom-im export` and `apply` write otherwise than a seed: user groups among the members, and previous names. */
function seedOf(data: unknown): unknown {
  if (!isObject(data) || !Array.isArray(data.groups)) return data;
  return { ...data, groups: data.groups.map((group) => (isObject(group) ? groupOf(group) : group)) };
}

function groupOf({ previous_name: _, ...group }: Properties): unknown {
  if (!Array.isArray(group.members)) return group;
  const own: readonly unknown[] = Array.isArray(group.user_groups) ? group.user_groups : [];
  const userGroups = [...own, ...group.members.filter(isUserGroup).map(({ id }) => id)];
  const members = group.members.filter((member) => !isUserGroup(member)).map(withoutKind);
  return { ...group, members, ...(userGroups.length > 0 && { user_groups: userGroups }) };
}

function isUserGroup(member: unknown): member is Properties {
  return isObject(member) && member.kind === "user_group";
}

function withoutKind(member: unknown): unknown {
  if (!isObject(member) || member.kind !== "user") return member;
  const { kind: _, ...person } = member;
  return person;
}

type Properties = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
