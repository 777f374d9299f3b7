import { isEmail } from "../../names/is-email.js";
import { memberKey } from "../file/member-key.js";
import { settingsOf } from "../file/settings-of.js";
import { groupTypes, settingNames, type WantedGroup } from "../file/wanted.js";
import { isObject, type PlacedTree } from "./placed-tree.js";

type Properties = Readonly<Record<string, unknown>>;

/** Reads one group of a list; undefined for what is no group, which is a fault. */
export function readGroup(
  tree: PlacedTree,
  list: readonly unknown[],
  index: number,
  add: AddFault,
): WantedGroup | undefined {
  const group = tree.placeOf(list, index);
  const object = list[index];
  if (!isObject(object) || Array.isArray(object)) {
    add(group, "a group is an object, write - name: NAME");
    return undefined;
  }
  const given = object as Properties;
  const properties: Record<string, number> = {};
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const at = tree.placeOf(object, key);
    if (!known.includes(key)) {
      add(at, `unknown property ${JSON.stringify(key)}, a group has ${known.join(", ")}`);
      continue;
    }
    properties[key] = at;
    const wanted = typeFaultOf(key, value);
    if (wanted !== undefined) add(tree.valuePlaceOf(object, key), `${key} ${wanted}`);
    else if (isSetting(key)) settings[key] = value;
  }
  if (given.name === undefined) add(group, "name is missing, add name: NAME");
  const { members } = given;
  const places: number[] = [];
  const keys = Array.isArray(members) ? members.map((_, each) => readMember(members, each)) : undefined;
  return {
    name: textOf(given.name),
    ...(typeof given.previous_name === "string" && { previousName: given.previous_name }),
    settings: settingsOf(settings),
    ...(keys && { members: keys.filter((key) => key !== "") }),
    at: { group, properties, members: places },
  };

  function readMember(members: readonly unknown[], index: number): string {
    const at = tree.placeOf(members, index);
    const { key = "", fault } = keyOf(members[index]);
    if (fault !== undefined) add(at, fault);
    else places.push(at);
    return key;
  }
}

const known: readonly string[] = ["name", "previous_name", ...settingNames, "members"];

function isSetting(key: string): boolean {
  return (settingNames as readonly string[]).includes(key);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What is wrong with the value of a property of a group. */
function typeFaultOf(key: string, value: unknown): string | undefined {
  if (key === "members") return Array.isArray(value) ? undefined : "is no list, write - EMAIL below it";
  if (key === "type") {
    return groupTypes.some((type) => type === value)
      ? undefined
      : `has to be one of ${groupTypes.join(", ")}`;
  }
  if (key.startsWith("search_by_")) return typeof value === "boolean" ? undefined : "has to be true or false";
  if (typeof value !== "string") return "has to be text, put it in quotes";
  return value === "" && key !== "description" ? "is empty, write a name" : undefined;
}

/** The key of a member of a list, or what is wrong with it. */
function keyOf(member: unknown): { readonly key?: string; readonly fault?: string } {
  if (typeof member === "string") {
    if (isEmail(member)) return { key: member };
    return { fault: `${JSON.stringify(member)} is no e-mail, write { id: ID } for an id` };
  }
  if (!isObject(member) || Array.isArray(member)) {
    return { fault: "a member is an e-mail, or an object with id and kind" };
  }
  const { id, kind = "user", ...unknown } = member as Properties;
  const [other] = Object.keys(unknown);
  if (other !== undefined)
    return { fault: `unknown property ${JSON.stringify(other)}, a member has id and kind` };
  if (typeof id !== "string" || id === "") {
    return { fault: "the id of the member is missing or no text, put it in quotes" };
  }
  if (kind !== "user" && kind !== "user_group") return { fault: "kind has to be user or user_group" };
  return { key: memberKey({ id, kind }) };
}

/** Tells a fault at an index of the text. */
export type AddFault = (at: number, message: string) => void;
