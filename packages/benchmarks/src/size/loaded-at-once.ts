import type { BuildResult } from "esbuild";

/** As esbuild calls the code that it is given as text. */
const program = "<stdin>";

type Built = BuildResult<{ metafile: true; write: false }>;

/** The code that the program loads before it runs: its file and those that it imports, in any depth. */
export function loadedAtOnce({ metafile: { outputs }, outputFiles }: Built): string {
  // What is imported on use is an entry point, too, and may stand first.
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
