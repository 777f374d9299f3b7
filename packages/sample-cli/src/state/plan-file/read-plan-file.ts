import { UsageError } from "@partwise/call/command-line";
import { readText } from "../../files/read-text.js";
import { settingsOf } from "../file/settings-of.js";
import type { Change } from "../plan/change.js";
import { planDigest } from "../plan/digest-of.js";
import type { PlanFile, PlanTarget, TouchedGroup } from "./plan-file.js";

/**
 * Reads a plan file.
 * @throws UsageError for what is no plan file of this version, or was edited after it was written
 */
export async function readPlanFile(file: string): Promise<PlanFile> {
  const text = await readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw noPlan(file);
  }
  const { digest, ...plan } = propertiesOf(value);
  const { zoom_im_plan: version, target, groups, changes, touched, free_names, emails } = plan;
  if (version !== 1 || digest === undefined) throw noPlan(file);
  if (digest !== planDigest(plan)) {
    throw new UsageError(
      `${file} was edited after zoom-im plan wrote it, and nothing was changed. Edit the file of groups, and make a new plan.`,
    );
  }
  const to = targetOf(target);
  const read = {
    changes: listOf(changes, changeOf),
    touched: listOf(touched, touchedOf),
    free_names: listOf(free_names, textOf),
  };
  if (to === undefined || typeof groups !== "number" || !isComplete(read)) throw noPlan(file);
  const known = Object.entries(propertiesOf(emails)).flatMap(([key, email]) =>
    typeof email === "string" ? [[key, email] as const] : [],
  );
  return { zoom_im_plan: 1, target: to, api: to.api, groups, ...read, emails: Object.fromEntries(known) };
}

function noPlan(file: string): UsageError {
  const [what, output] = file === "-" ? ["stdin", "PLANFILE"] : [file, file];
  return new UsageError(
    `${what} is no plan of this version of zoom-im. Make one: zoom-im plan FILE --output ${output}`,
  );
}

type Properties = Readonly<Record<string, unknown>>;

function propertiesOf(value: unknown): Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Reads each item of a list; undefined where the list or an item is not as it has to be. */
function listOf<Item>(value: unknown, read: (item: unknown) => Item | undefined): Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read).filter((item): item is NonNullable<typeof item> => item !== undefined);
  return items.length === value.length ? items : undefined;
}

function isComplete<Read extends object>(
  read: Read,
): read is { [Key in keyof Read]: NonNullable<Read[Key]> } & Read {
  return Object.values(read).every((each) => each !== undefined);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function targetOf(value: unknown): PlanTarget | undefined {
  const { account, base_url, api } = propertiesOf(value);
  if (typeof base_url !== "string" || (api !== "im" && api !== "contact")) return undefined;
  return { account: textOf(account), base_url, api };
}

function touchedOf(value: unknown): TouchedGroup | undefined {
  const { id, name, members, digest } = propertiesOf(value);
  if (typeof id !== "string" || typeof name !== "string" || typeof digest !== "string") return undefined;
  return { id, name, members: members === true, digest };
}

function changeOf(value: unknown): Change | undefined {
  const { kind, id, name, previousName, step, set, before, size, ...members } = propertiesOf(value);
  const [add, remove] = [listOf(members.add, textOf), listOf(members.remove, textOf)];
  if (kind !== "create" && kind !== "change" && kind !== "delete") return undefined;
  if (typeof id !== "string" || typeof name !== "string" || typeof step !== "number") return undefined;
  if (add === undefined || remove === undefined || (kind === "create") !== (id === "")) return undefined;
  return {
    ...{ kind, id, name, step, add, remove },
    ...(typeof previousName === "string" && { previousName }),
    set: settingsOf(propertiesOf(set)),
    before: settingsOf(propertiesOf(before)),
    size: typeof size === "number" ? size : undefined,
  };
}
