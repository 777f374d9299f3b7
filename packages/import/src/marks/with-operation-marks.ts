import { type JsonObject, objectOf } from "@partwise/description/document";
import { readSecurity, securityText } from "./security-text.js";
import { readBlock, withBlock } from "./with-block.js";

/**
 * The description of an operation with its marks: lines `**Scopes**: ...`, `**Rate Limit Label**: ...`, `**Operation ID**: ...` and
 * `**Security**: ...`, and a block of what a request has no field for.
 */
export function withOperationMarks({ text, label, operationId, security, rest }: MarkedOperation): string {
  const isWord = (word: string | undefined) => word !== undefined && /^[^`\r\n]+$/.test(word);
  const line = securityText(security ?? []);
  const scopes = (security ?? []).flatMap((each) => Object.values(objectOf(each)).flat());
  const lines = [
    text,
    scopes.length > 0 ? `**Scopes**: ${[...new Set(scopes)].map((scope) => `\`${scope}\``).join(", ")}` : "",
    isWord(label) ? `**Rate Limit Label**: \`${label}\`` : "",
    isWord(operationId) ? `**Operation ID**: \`${operationId}\`` : "",
    security === undefined || line === undefined ? "" : `**Security**: ${line}`,
  ];
  const unsaid = {
    ...(label !== undefined && !isWord(label) && { "x-rate-limit-label": label }),
    ...(operationId !== undefined && !isWord(operationId) && { operationId }),
    ...(security !== undefined && line === undefined && { security }),
  };
  return withBlock(lines.filter((each) => each !== "").join("\n\n"), { ...rest, ...unsaid });
}

/** What `withOperationMarks` wrote. Undefined for a description without a block. */
export function readOperationMarks(description: string): MarkedOperation | undefined {
  const block = readBlock(description);
  if (block === undefined) return undefined;
  let { text } = block;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(text);
    if (found === null) return undefined;
    text = text.slice(0, found.index);
    return found[1];
  };
  const security = take(/(?:^|\n\n)\*\*Security\*\*: ([^\n]*)$/);
  const operationId = take(/(?:^|\n\n)\*\*Operation ID\*\*: `([^`\n]+)`$/);
  const label = take(/(?:^|\n\n)\*\*Rate Limit Label\*\*: `([^`\n]+)`$/);
  const requirements = security === undefined ? undefined : readSecurity(security);
  const hasScopes = requirements?.some((each) => Object.values(each).some((scopes) => scopes.length > 0));
  if (hasScopes) take(/(?:^|\n\n)\*\*Scopes\*\*: ([^\n]*)$/);
  return {
    text,
    ...(label !== undefined && { label }),
    ...(operationId !== undefined && { operationId }),
    ...(requirements !== undefined && { security: requirements }),
    rest: objectOf(block.value),
  };
}

/** What the description of a request tells of its operation. */
export interface MarkedOperation {
  readonly text: string;
  /** Of the rate limit. */
  readonly label?: string;
  readonly operationId?: string;
  /** The Security Requirement Objects. */
  readonly security?: readonly Requirement[];
  /** Members of the Operation Object; `path` where the request's URL does not show the template. */
  readonly rest: JsonObject;
}

/** A Security Requirement Object. */
export type Requirement = Readonly<Record<string, readonly string[]>>;
