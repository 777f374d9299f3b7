import { run } from "../../src/program/run.js";

/** Runs the program with these arguments; gives its exit code and what it prints. */
export async function partwise(...args: readonly string[]) {
  let out = "";
  let err = "";
  const status = await run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}
