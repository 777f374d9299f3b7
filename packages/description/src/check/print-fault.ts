import type { Fault } from "./fault.js";

/** The sentence of a fault: `what is wrong; what to do`. `cost`, the consequence, stands between the two. */
export function printFault(fault: Fault, cost?: string): string {
  const [wrong, advice] = sentenceOf(fault);
  return `${wrong}${cost === undefined ? "" : `, so ${cost}`}; ${advice}`;
}

type Sentence = readonly [wrong: string, advice: string];

const mend = "mend the description there";
const refer = "refer to something that exists";
const write = "write a JSON Pointer such as #/components/schemas/Name";

function sentenceOf(fault: Fault): Sentence {
  switch (fault.kind) {
    case "wrong-type":
      return wrongType(fault);
    case "missing-property":
      return [`\`${fault.name}\` is missing`, mend];
    case "missing-one-of":
      return [`Must contain at least one of the following fields: ${fault.names.join(", ")}`, mend];
    case "excluded-property":
      return [`The field \`${fault.name}\` is not allowed here`, mend];
    case "unknown-property":
      return unknownProperty(fault);
    case "unlisted-value": {
      const list = fault.allowed.map((each) => `"${each}"`).join(", ");
      return [`\`${fault.name}\` can be one of the following only: ${list}`, guess(fault)];
    }
    case "small-number":
      return [`The value of the ${fault.name} field must be greater than or equal to ${fault.minimum}`, mend];
    case "nullable-without-type":
      return ["`nullable` does nothing without `type`", "add the type beside it"];
    case "ignored-self":
      return ["references to files are looked up beside the description, not at $self", "keep them there"];
    case "other":
      return [withoutStop(fault.message), mend];
    case "unreadable-reference":
      return [withoutStop(fault.message), refer];
    case "unresolved-reference":
    case "forbidden-reference":
      return [
        fault.wrong === undefined ? unresolved : `${unresolved}: ${fault.wrong}`,
        fault.advice ?? refer,
      ];
    case "long-reference":
      return [`this leads through more than ${fault.most} references`, "refer to what is meant"];
    case "circular-reference":
      return ["this reference leads back to itself", "refer to something that is described"];
    case "reference-not-text":
      return ["a reference is text", write];
    case "unknown-anchor":
      return [`cannot follow ${fault.reference}`, write];
    case "mapping-not-text":
      return ["is no text", "name a schema"];
  }
}

const unresolved = "cannot resolve $ref";

function wrongType({ expected, form, got }: Fault & { readonly kind: "wrong-type" }): Sentence {
  const wrong = `Expected type \`${expected}\`${form === undefined ? "" : ` (${form})`} but got \`${got}\``;
  return [wrong, got === "null" ? "it is left out, remove it" : mend];
}

function unknownProperty(fault: Fault & { readonly kind: "unknown-property" }): Sentence {
  const { name, pointer } = fault;
  if (name === "type" && /\/parameters\/[^/]+\/type$/.test(pointer))
    return ["`type` is of Swagger 2 here, it is read as the type of the schema", "write it under schema"];
  const wrong = `Property \`${name}\` is not expected here`;
  if (name === "nullable") return [wrong, 'since 3.1 "null" is one of the types'];
  if (newIn32.has(name))
    return [`${wrong}, it is new in OpenAPI 3.2 and ignored`, 'raise "openapi" to 3.2.0'];
  return [wrong, guess(fault)];
}

const newIn32: ReadonlySet<string> = new Set([
  "itemSchema",
  "query",
  "additionalOperations",
  "mediaTypes",
  "$self",
]);

function guess({ suggest: [first] }: { readonly suggest: readonly string[] }): string {
  return first === undefined ? mend : `did you mean \`${first}\`?`;
}

function withoutStop(message: string): string {
  return message.replace(/\.$/, "");
}
