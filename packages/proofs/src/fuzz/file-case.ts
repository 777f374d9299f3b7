import type { Binary, Encoding, EncodingOverride } from "@partwise/multipart";
import fc from "fast-check";
import { anySource, type Source } from "./any-source.js";
import { anyName, headerValue } from "./any-text.js";
import { type ExpectedPart, filenameOf } from "./expected-part.js";
import type { PropertyCase } from "./property-case.js";

/** What the description says of a file; its list allows everything, so that the file's own type is kept. */
const encodings: readonly (Encoding | undefined)[] = [
  undefined,
  { binary: true, defaultContentType: "application/octet-stream" },
  { binary: true, defaultContentType: "image/webp" },
  { binary: true, contentType: "image/jpeg" },
  { binary: true, contentType: "image/png, */*" },
  { defaultContentType: "text/plain" },
];

interface Said {
  readonly filename?: string | undefined;
  readonly contentType?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A filename that is refused: it begins with a slash of either kind or a drive, or goes up. */
const leadsOut = /^([/\\]|[a-z]:)|(^|[/\\])\.\.($|[/\\])/i;

const said: fc.Arbitrary<Said> = fc.record(
  {
    filename: anyName.filter((name) => !leadsOut.test(name)),
    contentType: fc.constantFrom("image/gif", "text/csv; header=present", "application/vnd.own+json"),
    headers: headerValue.map((value) => ({ "X-Own": value, "Content-ID": `<${value}>` })),
  },
  { requiredKeys: [] },
);

/** A file: a source alone or in a `{ content }`, with what the description and the caller say of it. */
export const fileCase: fc.Arbitrary<PropertyCase> = fc
  .record({
    source: anySource,
    wrapped: fc.constantFrom("no", "content", "opener", "promise"),
    wrapper: said,
    override: fc.option(said, { nil: undefined }),
    encoding: fc.constantFrom(...encodings),
  })
  .map(({ source, wrapped, wrapper, override, encoding }) => {
    const about = wrapped === "no" ? {} : wrapper;
    return {
      kind: `file: ${source.kind}`,
      value: () => wrap(source, wrapped, wrapper),
      encoding,
      override: override as EncodingOverride | undefined,
      parts: (name) => [filePart(name, known(source, wrapped), about, override ?? {}, encoding)],
    };
  });

/** A function is called after the head of its part is written: what it opens cannot name or label the part. */
function known({ kind, open, bytes, ...rest }: Source, wrapped: string): Source {
  return { kind, open, bytes, ...(wrapped === "opener" || wrapped === "promise" ? {} : rest) };
}

function wrap(source: Source, how: string, about: Said): Binary {
  const { filename, contentType, headers } = about;
  const rest = {
    ...(filename !== undefined && { filename }),
    ...(contentType && { contentType }),
    ...(headers && { headers }),
  };
  if (how === "content") return { content: source.open(), ...rest };
  if (how === "opener") return { content: source.open, ...rest };
  if (how === "promise") return { content: async () => source.open(), ...rest };
  return source.open();
}

/** The wrapper wins over the override, that over the description, that over the file itself. */
function filePart(
  name: string,
  source: Source,
  wrapper: Said,
  override: Said,
  encoding: Encoding | undefined,
): ExpectedPart {
  const ownType = source.type === "" ? undefined : source.type;
  const named = encoding?.contentType?.includes("*") ? undefined : encoding?.contentType;
  const implied = (encoding?.binary && encoding.defaultContentType) || "application/octet-stream";
  const headers = { ...override.headers, ...wrapper.headers };
  return {
    name,
    filename: filenameOf(wrapper.filename ?? override.filename, source.name, name),
    contentType: wrapper.contentType ?? override.contentType ?? named ?? ownType ?? implied,
    ...(Object.keys(headers).length > 0 && { headers }),
    bytes: source.bytes,
  };
}

/** A file of an ordered body: it has a filename only where somebody asks for one. */
export const orderedFileCase: fc.Arbitrary<PropertyCase> = fc
  .tuple(anySource, fc.constantFrom(undefined, "a.png", "Föto 1.png"), fc.constantFrom(...encodings))
  .map(([source, filename, encoding]) => ({
    kind: `file in order: ${source.kind}`,
    value: () => (filename === undefined ? source.open() : { content: source.open(), filename }),
    encoding,
    parts: () => {
      const { filename: _, name: __, ...part } = filePart("", source, {}, {}, encoding);
      return [{ ...part, ...(filename !== undefined && { filename }) }];
    },
  }));
