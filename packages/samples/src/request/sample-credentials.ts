import { variablesOf } from "@partwise/call/flags";
import type { OperationMetadata, SecuritySchemeMetadata } from "@partwise/client";
import type { SampleCredential } from "./sampled-request.js";

/** The credentials of the first alternative of an operation's security requirement, each with the variable that holds it. */
export function sampleCredentials(
  { security = [] }: OperationMetadata,
  schemes: Readonly<Record<string, SecuritySchemeMetadata>>,
): readonly SampleCredential[] {
  return Object.keys(security[0] ?? {}).flatMap((scheme): SampleCredential[] => {
    const described = schemes[scheme];
    if (described === undefined || described.type === "mutualTLS") return [];
    const variables = variablesOf(scheme, described);
    const variable = variables[1] ?? variables[0] ?? "";
    if (described.type === "apiKey") {
      const place = (described as { readonly in?: SampleCredential["in"] }).in ?? "header";
      const name = (described as { readonly name?: string }).name ?? "";
      return [{ scheme, in: place, name, kind: "key", variable }];
    }
    const kind = described.scheme === "basic" ? "basic" : "bearer";
    const isGranted = grants.has(described.type);
    return [{ scheme, in: "header", name: "Authorization", kind, variable, ...(isGranted && { isGranted }) }];
  });
}

const grants: ReadonlySet<string> = new Set(["oauth2", "openIdConnect"]);

/** What stands for a secret while a request is recorded. */
export const placeholder = "partwise-placeholder";
