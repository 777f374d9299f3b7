import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { objectOf } from "@partwise/description/document";

/** The nearest workspace above a folder, of any package manager. */
export function findWorkspace(folder: string): Workspace | undefined {
  const above = dirname(resolve(folder));
  if (isWorkspace(above)) return { folder: above, hasTurbo: existsSync(join(above, "turbo.json")) };
  return above === dirname(above) ? undefined : findWorkspace(above);
}

/** Where packages live together. */
export interface Workspace {
  readonly folder: string;
  /** Whether turbo runs its tasks. */
  readonly hasTurbo: boolean;
}

function isWorkspace(folder: string): boolean {
  if (existsSync(join(folder, "pnpm-workspace.yaml"))) return true;
  try {
    return "workspaces" in objectOf(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  } catch {
    return false;
  }
}
