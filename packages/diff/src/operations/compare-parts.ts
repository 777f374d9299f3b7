import type { PartExplanation } from "@partwise/codegen";
import { joinPointer } from "@partwise/description/document";
import { matches, splitMediaTypes } from "@partwise/multipart/media-types";
import type { Finding } from "../contract/finding.js";
import type { Pair } from "../contract/pair.js";

/** Compares what each property of a form becomes, as `explain` tells it. */
export function compareParts(parts: Pair<readonly PartExplanation[]>, pointer: string): readonly Finding[] {
  const before = new Map(parts.old.map((part) => [part.property, part]));
  return parts.new.flatMap((now) => {
    const old = before.get(now.property);
    if (old === undefined) return [];
    const at = joinPointer(pointer, "encoding", now.property);
    const found = columns.flatMap((compare): readonly Finding[] => {
      const difference = compare({ old, new: now });
      if (difference === undefined) return [];
      return [
        {
          pointer: at,
          message: `part "${now.property}": ${difference.message}`,
          wire: difference.wire,
          asks: true,
          isNew: true,
        },
      ];
    });
    const inner = compareParts({ old: old.parts ?? [], new: now.parts ?? [] }, at);
    return [...found, ...inner];
  });
}

interface Difference {
  readonly message: string;
  readonly wire: boolean;
}

type Column = (part: Pair<PartExplanation>) => Difference | undefined;

/** What of a part a server reads, and what of a difference a deployed client's part survives. */
const columns: readonly Column[] = [
  // a part of another name is another part
  (part) => differ("name", part, ({ name }) => name ?? "none"),
  // a server tells files from text by the filename
  (part) => differ("filename", part, ({ filename }) => filename),
  // one part an item, or all items in one
  (part) => differ("sent as", part, ({ repeated }) => repeated),
  (part) => differ("spelled as", part, ({ text }) => text),
  contentType,
];

function differ(
  what: string,
  { old, new: now }: Pair<PartExplanation>,
  read: (part: PartExplanation) => string,
) {
  const [before, after] = [read(old), read(now)];
  return before === after ? undefined : { message: `${what} ${after}, was ${before}`, wire: true };
}

/** A part stays right while each content type that it may have had is still taken. */
function contentType({ old, new: now }: Pair<PartExplanation>): Difference | undefined {
  if (old.contentType === now.contentType) return undefined;
  const before = old.contentType === null ? ["*/*"] : splitMediaTypes(old.contentType);
  const after = now.contentType === null ? ["*/*"] : splitMediaTypes(now.contentType);
  const wire = before.some((each) => !after.some((range) => range === each || matches(range, each)));
  return { message: `content type ${now.contentType ?? "any"}, was ${old.contentType ?? "any"}`, wire };
}
