import type { ObservedRequest } from "../observed/observed-request.js";

/** Requests of one method and path are one operation, however their path parameters are called, unless their descriptions tell. */
export function mergeRequests(requests: readonly ObservedRequest[]): readonly MergedOperation[] {
  const operations = new Map<string, { method: string; path: string; requests: ObservedRequest[] }>();
  const templates = new Map<string, string>();
  for (const request of requests) {
    const shape = request.path.replace(/\{[^{}]+\}/g, "{}");
    const path = request.told === undefined ? (templates.get(shape) ?? request.path) : request.path;
    if (!templates.has(shape)) templates.set(shape, path);
    const key = `${request.method} ${path}`;
    const known = operations.get(key);
    const renamed = path === request.path ? request : rename(request, path);
    if (known === undefined) operations.set(key, { method: request.method, path, requests: [renamed] });
    else known.requests.push(renamed);
  }
  return [...operations.values()];
}

/** What was observed of one operation. */
export interface MergedOperation {
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly requests: readonly ObservedRequest[];
}

/** The request with the names that another path of the same shape has. */
function rename(request: ObservedRequest, path: string): ObservedRequest {
  const before = namesIn(request.path);
  const after = namesIn(path);
  const names = new Map(before.map((name, i) => [name, after[i] ?? name]));
  return {
    ...request,
    path,
    parameters: request.parameters.map((each) =>
      each.in === "path" ? { ...each, name: names.get(each.name) ?? each.name } : each,
    ),
  };
}

function namesIn(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}
