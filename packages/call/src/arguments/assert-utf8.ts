import { UsageError } from "../errors/usage-error.js";

/**
 * Refuses arguments that are not UTF-8. Node has put U+FFFD in place of the bytes that it could not read, so an argument that
 * really holds U+FFFD is refused, too.
 * @throws {UsageError} with the place of the argument, counted from 1; the message does not quote the argument
 */
export function assertUtf8(args: readonly string[]): void {
  const index = args.findIndex((arg) => arg.includes("\ufffd"));
  if (index === -1) return;
  const [flag] = /^--[\w-]+(?==)/.exec(args[index] ?? "") ?? [];
  throw new UsageError(
    `Argument ${index + 1}${flag ? ` (${flag})` : ""} is not UTF-8, or holds U+FFFD, which stands for bytes that cannot be read. Give the text in UTF-8; the locale of the shell may be another one.`,
  );
}
