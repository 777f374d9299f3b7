import type { Context } from "@partwise/description/document";
import type { SampledRequest } from "../request/sampled-request.js";
import { printCommand } from "./print-command.js";
import { printCurl } from "./print-curl.js";
import { printFetch } from "./print-fetch.js";
import { printPython } from "./print-python.js";
import { printTypeScript } from "./print-type-script.js";

/** The languages of samples, in the order of a page. */
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

/** A language that samples are written in. */
export interface Language {
  readonly id: LanguageId;
  readonly title: string;
  /** After the fence of a code block. */
  readonly fence: string;
  /** In `x-codeSamples`. */
  readonly lang: string;
  readonly extension: string;
  /** Undefined where the language cannot send the request, such as curl a multipart/mixed body. */
  readonly print: (sample: SampledRequest, place: SamplePlace) => string | undefined;
}

/** The name of a language, as a flag takes it. */
export type LanguageId = "typescript" | "fetch" | "curl" | "python" | "command";

/** What a sample names beside its request. */
export interface SamplePlace {
  readonly context: Context;
  /** The description's file, as the reader of the sample names it. */
  readonly description: string;
}
