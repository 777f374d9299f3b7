import { visible } from "@partwise/call/command-line";
import type { Settings } from "../file/wanted.js";
import { type Change, type Counts, countsOf, type Plan } from "../plan/change.js";
import { compareText } from "../present/read-groups.js";
import type { Paint } from "./paint.js";

/** What a plan does, group by group: a text for each, with `+`, `~` and `-`. */
export function* printPlan(
  { changes }: Plan,
  labelOf: (key: string) => string,
  paint: Paint,
): Generator<string> {
  const ordered = changes.toSorted((a, b) => order[a.kind] - order[b.kind] || compareText(a.name, b.name));
  for (const change of ordered) yield `${printChange(change, labelOf, paint).join("\n")}\n`;
}

/** The last line of a plan. */
export function printSummary(plan: Plan): string {
  const { created, updated, deleted, added, removed } = countsOf(plan);
  if (plan.changes.length === 0) return "No changes: the account is as the file says.";
  const parts = [
    [created, "group to create", "groups to create"],
    [updated, "group to update", "groups to update"],
    [deleted, "group to delete", "groups to delete"],
    [added, "member to add", "members to add"],
    [removed, "member to remove", "members to remove"],
  ] as const;
  return `Plan: ${parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(", ")}.`;
}

/** What was done, in words: `1 group created, 3 members added`; `nothing` for nothing. */
export function printCounts({ created, updated, deleted, added, removed }: Counts): string {
  const parts = [
    [created, "group", "created"],
    [updated, "group", "updated"],
    [deleted, "group", "deleted"],
    [added, "member", "added"],
    [removed, "member", "removed"],
  ] as const;
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, noun, verb]) => `${count} ${noun}${count === 1 ? "" : "s"} ${verb}`);
  return words.join(", ") || "nothing";
}

const order = { create: 0, change: 1, delete: 2 } as const;

function printChange(change: Change, labelOf: (key: string) => string, paint: Paint): string[] {
  const { kind, name, previousName, set, before, add, remove, size } = change;
  const shown = visible(name);
  if (kind === "delete") {
    return [
      paint(
        "red",
        `- group ${shown}${size === undefined ? "" : ` (${size} ${size === 1 ? "member" : "members"})`}`,
      ),
    ];
  }
  const title =
    kind === "create"
      ? paint("green", `+ group ${shown}`)
      : paint(
          "yellow",
          `~ group ${previousName === undefined ? shown : `${visible(previousName)} -> ${shown}`}`,
        );
  return [
    title,
    ...settingLines(set, kind === "create" ? undefined : before),
    ...add.map((key) => paint("green", `    + ${visible(labelOf(key))}`)),
    ...remove.map((key) => paint("red", `    - ${visible(labelOf(key))}`)),
  ];
}

function settingLines(set: Settings, before: Settings | undefined): string[] {
  const old: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(set).map(([property, value]) => {
    const from =
      before === undefined
        ? ""
        : `${old[property] === undefined ? "(unknown)" : valueText(old[property])} -> `;
    return `    ${property}: ${from}${valueText(value)}`;
  });
}

function valueText(value: unknown): string {
  return value === "" ? '""' : visible(String(value));
}
