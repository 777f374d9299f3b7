import { type PythonReader, startPython } from "./python.js";
import type { ReadPart, SentBody } from "./read-part.js";

let shared: PythonReader | undefined;

/** The parts as Python's `email` reads them, with all headers but those that say what the rest of the part says. */
export async function readWithPython(body: SentBody, python?: PythonReader): Promise<ReadPart[]> {
  shared ??= python ?? startPython();
  const parts = await (python ?? shared).read(body);
  return parts.map(({ headers, ...part }) => {
    const { "content-disposition": _, "content-type": __, ...rest } = headers ?? {};
    return { ...part, headers: rest };
  });
}

/** Ends the child process that reads for those who brought none. */
export async function endPython(): Promise<void> {
  await shared?.[Symbol.asyncDispose]();
  shared = undefined;
}
