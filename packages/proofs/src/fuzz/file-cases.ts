import type { Binary, BinarySource, Encoding, EncodingOverride } from "@partwise/multipart";
import fc from "fast-check";
import { type ExpectedPart, filenameOf, utf8 } from "./expected-part.js";
import type { PropertyCase } from "./property-case.js";
import { anyName, headerValue } from "./texts.js";

/** Bytes, the source that gives them, and what a Blob or File knows of itself. */
export interface Source {
  readonly kind: string;
  readonly open: () => BinarySource;
  readonly bytes: Buffer;
  readonly name?: string;
  readonly type?: string;
}

const content = fc
  .oneof(
    { weight: 4, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("\r", "\n", "\r\n", "\r\n--", "-", "").map((text) => utf8(text)),
    },
    { weight: 1, arbitrary: fc.nat({ max: 200_000 }).map((length) => new Uint8Array(length).fill(13)) },
  )
  .map((bytes) => new Uint8Array(bytes));

const types = fc.constantFrom("", "image/png", "text/plain", "application/json", "application/x-own; v=1");

export const anySource: fc.Arbitrary<Source> = fc
  .tuple(content, anyName, types, fc.constantFrom("blob", "file", "bytes", "buffer", "stream", "iterable"))
  .map(([data, name, type, kind]): Source => {
    const bytes = Buffer.from(data);
    switch (kind) {
      case "blob":
        return { kind, bytes, type, open: () => new Blob([data], { type }) };
      case "file":
        return { kind, bytes, type, name, open: () => new File([data], name, { type }) };
      case "bytes":
        return { kind, bytes, open: () => data };
      case "buffer":
        return { kind, bytes, open: () => data.buffer };
      case "stream":
        return { kind, bytes, open: () => new Blob([data]).stream() };
      default:
        return { kind, bytes, open: () => halves(data) };
    }
  });

async function* halves(data: Uint8Array): AsyncGenerator<Uint8Array> {
  const half = data.length >> 1;
  yield data.subarray(0, half);
  yield data.subarray(half);
}

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

export function wrap(source: Source, how: string, about: Said): Binary {
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
export function filePart(
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
