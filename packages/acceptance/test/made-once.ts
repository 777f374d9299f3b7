import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/**
 * What `make` gives, as JSON, made by the first of several processes that ask for the file; the others wait for it.
 * @throws Error in each of them, when `make` failed
 */
export async function madeOnce<T>(file: string, make: () => Promise<T>): Promise<T> {
  if (isFirst(`${file}.lock`)) {
    const made = await make().then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    writeFileSync(`${file}.part`, JSON.stringify(made));
    renameSync(`${file}.part`, file);
  }
  for (;;) {
    const text = read(file);
    if (text === undefined) await setTimeout(100);
    else {
      const { value, error }: { value: T; error?: string } = JSON.parse(text);
      if (error !== undefined) throw new Error(error);
      return value;
    }
  }
}

function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
