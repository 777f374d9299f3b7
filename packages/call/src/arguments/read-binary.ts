import { readFile } from "node:fs/promises";
import { fileFrom } from "@partwise/client/node";
import type { Binary } from "@partwise/multipart";
import { UsageError } from "../errors/usage-error.js";

/**
 * The file that `@path` stands for, or standard input for `@-`.
 * @throws {UsageError} for a text without `@`, and a file that cannot be read
 */
export async function readBinary(name: string, text: string, stdin: Stdin): Promise<Binary> {
  const path = pathIn(text);
  if (path === undefined)
    throw new UsageError(`--${name} takes a file: --${name} @PATH, or @- for standard input.`);
  if (path === "-") {
    const source = stdin.take(name);
    paths.set(source, path);
    return { content: source, filename: "stdin" };
  }
  const file = await fileFrom(path).catch((error: unknown) => {
    throw unreadable(name, path, error);
  });
  paths.set(file, path);
  return file;
}

/** Standard input, which one flag of a call may read. */
export interface Stdin {
  /** @throws {UsageError} the second time */
  take(name: string): AsyncIterable<Uint8Array>;
  /** Closes standard input where a flag has taken it, so that a process ends whose input does not end. */
  release(): void;
}

/** Standard input that can be taken once. */
export function onceStdin(process: Pick<NodeJS.Process, "stdin">): Stdin {
  let taken: string | undefined;
  return {
    take: (name) => {
      if (taken !== undefined) {
        throw new UsageError(
          `--${name} and --${taken} both read standard input (@-): give one of them as a file.`,
        );
      }
      taken = name;
      return process.stdin;
    },
    release: () => {
      if (taken !== undefined) process.stdin.destroy();
    },
  };
}

const paths = new WeakMap<object, string>();

/** The path that a file was read from, `-` for standard input; undefined for any other content. */
export function pathOf(content: unknown): string | undefined {
  return typeof content === "object" && content !== null ? paths.get(content) : undefined;
}

/**
 * The text of a file, for `@path` and `@-`; any other text stays.
 * @throws {UsageError} for a file that cannot be read
 */
export async function readTextOf(name: string, text: string, stdin: Stdin): Promise<string> {
  const path = pathIn(text);
  if (path === undefined) return text;
  if (path !== "-") {
    return readFile(path, "utf8").catch((error: unknown) => {
      throw unreadable(name, path, error);
    });
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin.take(name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function pathIn(text: string): string | undefined {
  return text.startsWith("@") && text.length > 1 ? text.slice(1) : undefined;
}

function unreadable(name: string, path: string, error: unknown): UsageError {
  const { code } = error as { readonly code?: unknown };
  const why: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file",
    EISDIR: "it is a folder",
    EACCES: "it may not be read",
  };
  // A TypeError of fileFrom says that it is no regular file.
  const reason = typeof code === "string" ? (why[code] ?? code) : "it is a folder, or no regular file";
  return new UsageError(`--${name}: ${path} cannot be read, because ${reason}.`);
}
