import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

/** What `redocly lint` at recommended says of the files: each error, and how often each rule warns. */
export async function lintDescriptions(files: readonly string[]): Promise<Linted> {
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  const cli = join(dirname(manifest), "bin/cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const errors = new Map<string, LintError>();
  const warnings = new Map<string, number>();
  for (let i = 0; i < files.length; i += 40) {
    const chunk = files.slice(i, i + 40);
    const args = [cli, "lint", ...chunk, "--extends=recommended", "--format=json", "--max-problems=100000"];
    // it fails where it finds errors, and prints them all the same
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env,
      cwd: dirname(chunk[0] ?? "."),
      maxBuffer: 2 ** 30,
    }).catch((error: { stdout: string }) => error);
    // one JSON text a file, the next behind the end of the one before
    const texts = stdout.slice(stdout.indexOf("{")).split(/(?<=^\})(?=\{)/m);
    const problems = texts.flatMap((text): readonly Problem[] => JSON.parse(text).problems);
    for (const { ruleId, severity, location } of problems) {
      if (severity === "error") {
        const file = resolve(dirname(chunk[0] ?? "."), location[0]?.source.ref ?? "");
        const key = `${file} ${ruleId}`;
        errors.set(key, { file, ruleId, count: (errors.get(key)?.count ?? 0) + 1 });
      } else warnings.set(ruleId, (warnings.get(ruleId) ?? 0) + 1);
    }
  }
  return { errors: [...errors.values()], warnings: [...warnings].sort(([, one], [, other]) => other - one) };
}

/** What the linter found. */
export interface Linted {
  readonly errors: readonly LintError[];
  /** Rules, with how often they warn. */
  readonly warnings: readonly (readonly [rule: string, times: number])[];
}

/** Errors of one rule in one file. */
export interface LintError {
  readonly file: string;
  readonly ruleId: string;
  readonly count: number;
}

interface Problem {
  readonly ruleId: string;
  readonly severity: string;
  readonly location: readonly { readonly source: { readonly ref: string } }[];
}
