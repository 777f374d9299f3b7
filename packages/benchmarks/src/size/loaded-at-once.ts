import type { BuildResult } from "esbuild";

/** The name that esbuild gives to code from `stdin`. */
const program = "<stdin>";

type Built = BuildResult<{ metafile: true; write: false }>;

/** The code that a program loads before it runs: its file, and the files that are imported from there. */
export function loadedAtOnce({ metafile: { outputs }, outputFiles }: Built): string {
  // esbuild lists what is imported on use as entry points as well, perhaps before the program.
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === program);
  if (entry === undefined) throw new Error(`esbuild made no file of ${program}.`);
  const wanted = new Set([entry]);
  // A Set may grow while it is walked.
  for (const name of wanted) {
    for (const { kind, path } of outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && path in outputs) wanted.add(path);
    }
  }
  const files = outputFiles.filter(({ path }) => [...wanted].some((name) => path.endsWith(`/${name}`)));
  return files.map(({ text }) => text).join("");
}
