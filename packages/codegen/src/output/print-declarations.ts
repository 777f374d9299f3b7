import type { DescriptionMetadata, OperationsMetadata } from "@partwise/description/reading";
import { credentialKinds } from "./credential-kinds.js";
import { metadataDeclarationsOf } from "./metadata-declarations-of.js";
import { serverVariables } from "./server-variables.js";

/** The type declarations of the metadata, with the option types of this description. */
export function printDeclarations(description: DescriptionMetadata, operations: OperationsMetadata): string {
  const options = [
    printOption("$serverVariables", serverVariables(description, operations)),
    printOption("$credentials", credentialKinds(description)),
  ].join("");
  const declarations = metadataDeclarationsOf(operations);
  return declarations
    .replace("$paths?: paths;\n", (paths) => `${paths}${options}`)
    .replace("interface OperationMetadata {\n", (head) =>
      hasDates(operations) ? `${head}${datesMember}` : head,
    );
}

/** A property that exists in the types alone, never at run time. */
function printOption(name: string, types: ReadonlyMap<string, string> | undefined): string {
  if (types === undefined) return "";
  const members = [...types].map(([key, type]) => `${printKey(key)}: ${type}`);
  return `  readonly ${name}?: { ${members.join("; ")} };\n`.replace("{  }", "{}");
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

function hasDates(operations: OperationsMetadata): boolean {
  return Object.values(operations).some((item) =>
    Object.values(item).some(({ dates }) => dates !== undefined),
  );
}

const datesMember = `  /** Where answers hold date-times that are given as Dates. */
  readonly dates?: object;
`;
