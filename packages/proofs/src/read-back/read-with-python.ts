import type { ReadPart, SentBody } from "./read-part.js";
import { type PythonReader, startPython } from "./start-python.js";

let shared: PythonReader | undefined;

/** The parts as Python's `email` reads them, with all headers but those that say what the rest of the part says. */
export async function readWithPython(body: SentBody, python?: PythonReader): Promise<ReadPart[]> {
  shared ??= python ?? startPython();
  return (await (python ?? shared).read(body)).map(withoutTold);
}

function withoutTold({ headers, contentType, parts, ...part }: ReadPart): ReadPart {
  const { "content-disposition": _, "content-type": __, ...rest } = headers ?? {};
  if (parts === undefined) return { ...part, contentType, headers: rest };
  // Its boundary is drawn at random.
  const type = contentType?.replace(/; boundary=.*/, "");
  return { ...part, contentType: type, headers: rest, parts: parts.map(withoutTold) };
}

/** Ends the child process that reads for those who brought none. */
export async function endPython(): Promise<void> {
  await shared?.[Symbol.asyncDispose]();
  shared = undefined;
}
