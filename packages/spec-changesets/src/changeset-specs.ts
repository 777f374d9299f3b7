import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CodegenError } from "@partwise/description/problems";
import { changesSince } from "./changeset/changes-since.js";
import { changesetFile, printChangeset } from "./changeset/print-changeset.js";
import { git } from "./git/git.js";
import { lastRelease } from "./git/last-release.js";
import { type Spec, specsOf } from "./specs/specs-of.js";

/**
 * Compares each description below `specs/` with the one released last, or with that of the revision `since`, and writes a changeset
 * where something changed. The changeset of an edit that was taken back is removed.
 * @returns one line a description, which says what was done
 * @throws {CodegenError} when a description cannot be read, and `USAGE` for a revision that git does not know
 */
export async function changesetSpecs(workspace: string, since?: string): Promise<readonly string[]> {
  if (
    since !== undefined &&
    (await git(workspace, ["rev-parse", "--verify", "--quiet", `${since}^{commit}`])) === undefined
  )
    throw new CodegenError("USAGE", {
      file: since,
      message: "git knows no such revision; name a tag, a branch or a commit",
    });
  const lines: string[] = [];
  for (const spec of specsOf(workspace))
    lines.push(`${spec.name}: ${await changeset(workspace, spec, since)}`);
  return lines;
}

async function changeset(workspace: string, spec: Spec, since: string | undefined): Promise<string> {
  const revision = since ?? (await lastRelease(workspace, spec.name))?.revision;
  if (revision === undefined) {
    return "no tag of a release; name what to compare with: `npx pnpm@10 changeset:specs --since REVISION`";
  }
  const changes = await changesSince(workspace, spec, revision);
  if (changes === undefined) return `${revision} does not have ${spec.description}; nothing to compare`;
  const file = changesetFile(spec);
  const path = join(workspace, file);
  const wanted = printChangeset(spec, changes);
  const present = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  if (wanted === present) return wanted === undefined ? "nothing changed" : `${file} stands as it is`;
  if (wanted === undefined) {
    rmSync(path);
    return `nothing changed, so ${file} is removed`;
  }
  writeFileSync(path, wanted);
  return `${file} is written`;
}
