import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { problemKindInfo } from "@arethetypeswrong/core/problems";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/**
 * What `publint --strict` and `attw` tell of a tarball, a line a fault. Both run in this process: as programs, each of them packs
 * every package anew and loads a TypeScript compiler.
 * @see https://publint.dev/rules
 */
export async function entryFaults(
  tarball: string,
  profile: TypesProfile,
  excludeEntrypoints: readonly string[] = [],
): Promise<readonly string[]> {
  const bytes = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: bytes.slice().buffer } });
  const manifestFaults = messages
    .filter(({ type }) => type === "error")
    .map((message) => `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
  if (profile === "none") return manifestFaults;

  const analysis = await checkPackage(createPackageFromTarballData(bytes), {
    excludeEntrypoints: [...excludeEntrypoints],
  });
  if (!analysis.types) return [...manifestFaults, "attw: no file of the tarball declares types."];
  const isHeld = (problem: Problem) =>
    !("resolutionKind" in problem) || !ignored[profile].includes(problem.resolutionKind);
  return [...manifestFaults, ...analysis.problems.filter(isHeld).map(describeProblem)];
}

/** Whose types are checked: what callers of every kind import, what ES modules import, or none, as of a program. */
export type TypesProfile = "strict" | "esm-only" | "none";

/** The resolutions whose faults `attw --profile` leaves out. */
const ignored: Readonly<Record<Exclude<TypesProfile, "none">, readonly string[]>> = {
  strict: [],
  "esm-only": ["node10", "node16-cjs"],
};

function describeProblem({ kind, ...where }: Problem): string {
  const { description, docsUrl } = problemKindInfo[kind];
  return `attw: ${kind} of ${JSON.stringify(where)}: ${description} See ${docsUrl}`;
}
