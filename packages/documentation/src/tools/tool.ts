/** A client that is compared: how it is installed, generated, and called, the way that its own documentation shows. */
export interface Tool {
  readonly name: string;
  /** npm packages with exact versions; the first is the tool itself. */
  readonly packages: Readonly<Record<string, string>>;
  /**
   * The programs that generate the client of `cases.json` into `NAME/`, run in the work folder by Node 22; each a path below
   * node_modules with its arguments.
   */
  readonly generate: readonly (readonly string[])[];
  /** Files that the programs want, by their names. */
  files?(server: string): Readonly<Record<string, string>>;
  /** The lines before a call of one of the operations. */
  imports(operations: readonly string[], server: string): string;
  /** A call as an expression. */
  call(operation: Operation, input: Input): string;
  /** Statements that read a property of a success. */
  read(call: string, property: string): string;
  /** Where the generated code shows that an operation takes a FormData that the caller makes. */
  readonly leavesForm?: { readonly file: string; pattern(id: string): RegExp };
}

/** The operation of a call. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/** What a caller gives, each as code. */
export interface Input {
  readonly path?: string;
  readonly query?: string;
  readonly body?: string;
}
