import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDescription } from "@partwise/description";
import { CodegenError, printProblem } from "@partwise/description/problems";
import type { Bump } from "@partwise/diff";
import { changesSince, fromRoot } from "./changeset/changes-since.js";
import { changesetBump, changesetFile, printChangeset } from "./changeset/print-changeset.js";
import { lastRelease } from "./git/last-release.js";
import { type Spec, specsOf } from "./specs/specs-of.js";

/**
 * Checks the descriptions below `specs/`: each can be read, and each that changed since its last release has a changeset. Without a
 * tag of a release there is nothing to compare with, and no fault.
 * @returns one line a fault, which says what to run
 */
export async function checkSpecs(workspace: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const spec of specsOf(workspace)) {
    const fault = (await unreadable(workspace, spec)) ?? (await untold(workspace, spec));
    if (fault !== undefined) lines.push(fault);
  }
  return lines;
}

async function unreadable(workspace: string, { description }: Spec): Promise<string | undefined> {
  try {
    await loadDescription(join(workspace, description));
    return undefined;
  } catch (error) {
    if (!(error instanceof CodegenError)) throw error;
    const [problem] = error.problems;
    const line = printProblem({ ...problem, file: fromRoot(workspace, problem.file) });
    return `${line}; then run \`npx pnpm@10 generate\``;
  }
}

async function untold(workspace: string, spec: Spec): Promise<string | undefined> {
  const release = await lastRelease(workspace, spec.name);
  // another version than the released one has its changelog already, and waits to be published
  if (release === undefined || release.version !== spec.version) return undefined;
  const changes = await changesSince(workspace, spec, release.revision);
  if (changes === undefined) return undefined;
  const wanted = printChangeset(spec, changes);
  const told = changesetsOf(workspace);
  const own = told.get(changesetFile(spec));
  const advice = "run `npx pnpm@10 changeset:specs`";
  if (own !== undefined) {
    return own === wanted
      ? undefined
      : `${changesetFile(spec)} tells another edit of ${spec.description} than was made since ${release.version}; ${advice}`;
  }
  const bump = changesetBump(spec, changes);
  if (bump === undefined || [...told.values()].some((text) => rank(bumpIn(text, spec)) >= rank(bump)))
    return undefined;
  return `${spec.description} changed since ${release.version}, and no changeset gives ${spec.name} a ${bump}; ${advice}`;
}

/** The texts of all changesets, by path. */
function changesetsOf(workspace: string): ReadonlyMap<string, string> {
  const folder = join(workspace, ".changeset");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : [];
  return new Map(
    names.map((name) => [
      `.changeset/${name}`,
      readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n"),
    ]),
  );
}

/** The bump that a changeset gives a package. */
function bumpIn(text: string, { name }: Spec): string | undefined {
  const [, front = ""] = /^---\n([\s\S]*?)^---$/m.exec(text) ?? [];
  const line = front.split("\n").find((each) => each.replaceAll(/["']/g, "").startsWith(`${name}:`));
  return line?.slice(line.lastIndexOf(":") + 1).replaceAll(/["'\s]/g, "");
}

const bumps: readonly (Bump | string | undefined)[] = ["patch", "minor", "major"];

function rank(bump: Bump | string | undefined): number {
  return bumps.indexOf(bump);
}
