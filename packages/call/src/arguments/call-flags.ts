/** The flags of every call, in the order of the help text. */
export const callFlags = [
  {
    name: "body",
    value: "<json|@file>",
    help: "the whole body, as JSON, text or @FILE; other flags change it",
  },
  { name: "media-type", value: "<type>", help: "the media type of the body, where several are described" },
  {
    name: "server",
    value: "<server>",
    help: "a URL, or a server of the description by its number from 0, URL or name",
  },
  {
    name: "server-variable",
    value: "<name=value>",
    repeats: true,
    help: "a variable of the server's URL; may be repeated",
  },
  { name: "header", value: "<name: value>", repeats: true, help: "another header; may be repeated" },
  { name: "dry-run", help: "print the request as it would go out, credentials hidden, and send nothing" },
  { name: "curl", help: "print a curl command that sends the request, and send nothing" },
  { name: "json", help: "print one JSON document, also for a failure" },
  { name: "output", value: "<file>", help: "write the answer's bytes to a file; - is stdout" },
  { name: "verbose", help: "print each attempt with its headers to stderr" },
  { name: "timeout", value: "<seconds>", help: "give up after this time, retries included" },
  { name: "help", help: "print the flags of the operation" },
] as const satisfies readonly CallFlag[];

/** A flag of every call. */
export interface CallFlag {
  readonly name: string;
  /** What the value is called in help texts; absent for a flag that takes no value. */
  readonly value?: string;
  readonly repeats?: true;
  readonly help: string;
}

/** The names of the flags of every call. */
export const callFlagNames: ReadonlySet<string> = new Set(callFlags.map(({ name }) => name));
