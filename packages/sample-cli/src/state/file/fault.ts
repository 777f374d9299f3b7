/** A fault of a file: where, what, and what to do. */
export interface Fault extends Place {
  readonly message: string;
}

/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A file that cannot be carried out. Nothing was sent to change anything. */
export class FileFaultsError extends Error {
  override readonly name = "FileFaultsError";
  readonly file: string;
  /** In the order of the file. */
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    super(`${file} has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}.`);
    this.file = file;
    this.faults = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  }
}

/** `groups.yaml:3:5: what, what to do` */
export function printFault(file: string, { line, column, message }: Fault): string {
  return `${file}:${line}:${column}: ${message}`;
}
