import type { PartExplanation } from "@partwise/codegen";
import { joinPointer } from "@partwise/description/document";
import type { EncodingMetadata, EncodingReading, FormReading } from "@partwise/description/reading";
import { matches, splitMediaTypes } from "@partwise/multipart/media-types";
import type { Finding } from "../contract/finding.js";
import type { Pair } from "../contract/pair.js";

/**
 * Compares what each property of a form becomes: as `explain` tells it, and its metadata. `isReceived` for a form that callers
 * read.
 */
export function compareParts(forms: Pair<Form>, pointer: string, isReceived = false): readonly Finding[] {
  const before = new Map(forms.old.parts.map((part) => [part.property, part]));
  return forms.new.parts.flatMap((now) => {
    const old = before.get(now.property);
    if (old === undefined) return [];
    const readings = { old: readingOf(old, forms.old.form), new: readingOf(now, forms.new.form) };
    const parts = {
      old: { ...old, metadata: readings.old?.metadata ?? {} },
      new: { ...now, metadata: readings.new?.metadata ?? {} },
    };
    const at = joinPointer(pointer, "encoding", now.property);
    const found = rules.flatMap((compare) =>
      compare(parts, isReceived).map(
        ({ message, wire = false }): Finding => ({
          pointer: at,
          message: `part "${now.property}": ${message}`,
          wire,
          asks: true,
          isNew: true,
        }),
      ),
    );
    const inner = {
      old: { parts: old.parts ?? [], form: readings.old?.nested },
      new: { parts: now.parts ?? [], form: readings.new?.nested },
    };
    return [...found, ...compareParts(inner, at, isReceived)];
  });
}

/** The parts of a form, and what they were read from. */
export interface Form {
  readonly parts: readonly PartExplanation[];
  readonly form: FormReading | undefined;
}

interface Part extends PartExplanation {
  readonly metadata: EncodingMetadata;
}

type Rule = (part: Pair<Part>, isReceived: boolean) => readonly Difference[];

interface Difference {
  readonly message: string;
  /** A deployed client sends what the new server does not want. */
  readonly wire?: boolean;
}

/** What of a part a server reads, and which differences a deployed client survives. */
const rules: readonly Rule[] = [
  // a part of another name is another part
  (part) => differ("name", part, ({ name }) => name ?? "none"),
  // a server tells files from text by the filename
  (part) => differ("filename", part, ({ filename }) => filename),
  // one part an item, or all items in one
  (part) => differ("sent as", part, ({ repeated }) => repeated),
  (part) => differ("spelled as", part, ({ text }) => text),
  contentType,
  headers,
];

function differ(
  what: string,
  { old, new: now }: Pair<Part>,
  read: (part: Part) => string,
): readonly Difference[] {
  const [before, after] = [read(old), read(now)];
  return before === after ? [] : [{ message: `${what} ${after}, was ${before}`, wire: true }];
}

/** A part stays right while each content type that it may have is one that its reader takes. */
function contentType({ old, new: now }: Pair<Part>, isReceived: boolean): readonly Difference[] {
  const [before, after] = [typesOf(old), typesOf(now)];
  if (before.join() === after.join()) return [];
  const [given, taken] = isReceived ? [after, before] : [before, after];
  const wire = given.some((each) => !taken.some((range) => range === each || matches(range, each)));
  return [{ message: `content type ${after.join(", ")}, was ${before.join(", ")}`, wire }];
}

/** The content types that a part may have. A file brings its own where none is listed. */
function typesOf({ contentType: told, filename, metadata }: Part): readonly string[] {
  const isFile = filename !== "no" && metadata.contentType === undefined;
  return told === null || isFile ? ["*/*"] : splitMediaTypes(told).map((each) => each.toLowerCase());
}

/** A header has to be sent when it is required; one with a value is sent without being asked for. */
function headers({ old, new: now }: Pair<Part>, isReceived: boolean): readonly Difference[] {
  const [before, after] = [headersOf(old), headersOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly Difference[] => {
    const [was, is] = [before.get(name), after.get(name)];
    if (is === undefined)
      return [{ message: `header ${name} removed`, wire: isReceived && was?.required === true }];
    const isSent = was !== undefined && (was.required === true || was.value !== undefined);
    if (was === undefined) {
      return [
        {
          message: `${is.required ? "required " : ""}header ${name} added`,
          wire: !isReceived && is.required === true,
        },
      ];
    }
    if (was.value !== is.value && is.value !== undefined) {
      return [{ message: `header ${name} is ${is.value}`, wire: true }];
    }
    if (was.required === is.required) return [];
    const wire = isReceived ? was.required === true : is.required === true && !isSent;
    return [{ message: `header ${name} is ${is.required ? "required" : "no longer required"}`, wire }];
  });
}

function headersOf({ metadata: { headers = {} } }: Part) {
  return new Map(Object.entries(headers).map(([name, header]) => [name.toLowerCase(), header]));
}

/** The reading that a part was explained from. */
function readingOf(
  { property }: PartExplanation,
  form: FormReading | undefined,
): EncodingReading | undefined {
  const position = /^item (\d+)$/.exec(property)?.[1];
  return (
    form?.properties.get(property) ?? (position === undefined ? form?.item : form?.prefix[Number(position)])
  );
}
