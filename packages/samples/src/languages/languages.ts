import type { Context } from "@partwise/description/document";
import type { SampledRequest } from "../request/sampled-request.js";
import { printCommand } from "./print-command.js";
import { printCurl } from "./print-curl.js";
import { printFetch } from "./print-fetch.js";
import { printPython } from "./print-python.js";
import { printTypeScript } from "./print-type-script.js";
import type { Runner } from "./runner.js";

/** The languages that samples are made in unless told, in the order of a page. */
export const languages: readonly Language[] = [
  {
    id: "typescript",
    title: "TypeScript",
    fence: "ts",
    lang: "TypeScript",
    extension: "ts",
    print: printTypeScript,
  },
  { id: "fetch", title: "JavaScript", fence: "js", lang: "JavaScript", extension: "mjs", print: printFetch },
  { id: "curl", title: "curl", fence: "sh", lang: "Shell", extension: "sh", print: printCurl },
  { id: "python", title: "Python", fence: "python", lang: "Python", extension: "py", print: printPython },
  {
    id: "command",
    title: "partwise call",
    fence: "sh",
    lang: "Shell",
    extension: "sh",
    print: (sample, { context, description }) => printCommand(sample, context, description),
  },
];

/** A language that samples are written in. Another one than those of `languages` says how its samples run. */
export interface Language {
  /** As a flag takes it. */
  readonly id: string;
  /** As people call the language. */
  readonly title: string;
  /** After the fence of a code block. */
  readonly fence: string;
  /** In `x-codeSamples`. */
  readonly lang: string;
  /** Of a file, without the dot. */
  readonly extension: string;
  /** Undefined where the language cannot send the request, such as curl a multipart/mixed body. */
  readonly print: (sample: SampledRequest, place: SamplePlace) => string | undefined;
  /** A runner; a text where this machine cannot run the language, saying why. */
  readonly start?: () => Promise<Runner | string>;
}

/** What a sample names beside its request. */
export interface SamplePlace {
  /** The description, for the schemas that a printer looks up. */
  readonly context: Context;
  /** The description's file, as the reader of the sample names it. */
  readonly description: string;
}
