import { parseArgs } from "node:util";

/** What the command line says about a run. */
export interface Settings {
  /** How often each variant runs; each benchmark has its own default. */
  readonly rounds?: number;
  /** Size of the uploaded file in MiB. */
  readonly size?: number;
  /** Runs only variants, or descriptions, with this text in their names, and those that they are compared with. */
  readonly only?: string;
  /** One short round, which shows that everything still runs. Nothing is installed or written. */
  readonly quick: boolean;
}

/**
 * The names of the benchmarks to run, and the settings.
 * @throws TypeError for an unknown flag, RangeError for a value that is not a whole number above 0
 */
export function readSettings(args: readonly string[]): { names: readonly string[]; settings: Settings } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      size: { type: "string" },
      only: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const { rounds, size, only, quick } = values;
  return {
    names: positionals,
    settings: {
      ...(rounds !== undefined && { rounds: positive("--rounds", rounds) }),
      ...(size !== undefined && { size: positive("--size", size) }),
      ...(only !== undefined && { only }),
      quick,
    },
  };
}

function positive(flag: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new RangeError(`${flag}: got ${JSON.stringify(text)}, need a whole number above 0.`);
}
