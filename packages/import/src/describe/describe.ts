import type { Schema } from "../infer/unknown-value.js";
import type { ImportWarning, Observed } from "../observed/observed.js";
import type { Secrets } from "../secrets/secrets.js";
import { ambiguousPaths } from "./ambiguous-paths.js";
import { describeOperation } from "./describe-operation.js";
import { describeServers } from "./describe-servers.js";
import { mergeRequests } from "./merge-requests.js";
import { nameSchemes } from "./name-schemes.js";
import { operationIds } from "./operation-ids.js";
import { reviewed } from "./reviewed.js";
import { shareBase } from "./share-base.js";
import { toldDocument } from "./told-document.js";
import { toldOperation } from "./told-operation.js";

/** An OpenAPI 3.1 description of what was observed, without credentials, and what it leaves out. */
export function describe(observed: Observed, secrets: Secrets): Described {
  const warnings = [...observed.warnings];
  const merged = mergeRequests(shareBase(observed.requests)).filter((operation) => {
    const isTold = operation.requests.some(({ told }) => told !== undefined);
    if (methods.has(operation.method) || (isTold && operation.method === "QUERY")) return true;
    // stands in the document as it was
    if (isTold) return false;
    for (const { place } of operation.requests)
      warnings.push({
        place,
        message: `the method ${operation.method} has no place in OpenAPI 3.1; left out`,
      });
    return false;
  });
  const servers = describeServers(merged);
  const schemes = nameSchemes(
    merged.filter(({ requests }) => requests.every(({ told }) => told === undefined)),
  );
  const ids = operationIds(merged);
  const paths: Record<string, Record<string, unknown>> = {};
  const isKnown = merged.some(({ requests }) => requests.some(({ security }) => security !== undefined));
  for (const operation of merged) {
    const item = paths[operation.path] ?? {};
    paths[operation.path] = item;
    if (operation.requests.some(({ told }) => told !== undefined)) {
      item[operation.method.toLowerCase()] = toldOperation(operation, secrets);
      continue;
    }
    item[operation.method.toLowerCase()] = describeOperation(operation, {
      operationId: ids.get(operation) ?? "",
      servers: servers.of(operation),
      schemes,
      saysSecurity: isKnown,
      secrets,
    });
  }
  for (const [path, others] of observed.told === undefined ? ambiguousPaths(Object.keys(paths)) : [])
    paths[path] = reviewed(paths[path] ?? {}, [`requests may fit ${others} as well: are they one path?`]);
  if (observed.told !== undefined)
    return { description: secrets.scrub(toldDocument(observed, paths, schemes.components)), warnings };
  const tags = observed.tags.filter(({ description }) => description !== "");
  const isEmpty = merged.length === 0;
  const description: Schema = {
    openapi: "3.1.0",
    info: infoOf(observed),
    servers: servers.root,
    ...(!isKnown && { security: [] }),
    ...(tags.length > 0 && { tags }),
    paths,
    ...(Object.keys(schemes.components).length > 0 && {
      components: { securitySchemes: schemes.components },
    }),
  };
  const reasons = [
    isKnown || isEmpty
      ? undefined
      : "the input shows no credentials: whether the API asks for any is unknown",
    isEmpty ? "the input has no request" : undefined,
  ];
  return { description: secrets.scrub(reviewed(description, reasons)), warnings };
}

/** A description as data. */
export interface Described {
  readonly description: Schema;
  readonly warnings: readonly ImportWarning[];
}

const methods = new Set(["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]);

function infoOf({ title, version, description }: Observed): Schema {
  return reviewed(
    {
      title: title || "Untitled",
      version: version ?? "0",
      ...(description !== "" && { description }),
    },
    [
      title === "" ? "the input has no title" : undefined,
      version === undefined ? "the input tells no version of the API" : undefined,
      "the input tells no license",
    ],
  );
}
