import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import { type ExpectedRequest, segmentsOf } from "./expected-requests.js";

/**
 * The operation of a request: of its method, with its path, or with as much of its path as a server leaves over; of several,
 * the one whose path is the most alike.
 */
export function findOperation(request: ExpectedRequest, index: OperationIndex): FoundOperation | undefined {
  const wanted = request.path;
  const candidates = index.get(`${request.method} ${wanted.at(-1) ?? ""}`) ?? [];
  const fitting = candidates.filter(({ segments }) => {
    const [long, short] = segments.length > wanted.length ? [segments, wanted] : [wanted, segments];
    const end = short.length === 0 ? [] : long.slice(-short.length);
    return (short.length > 0 || long.length === 0) && end.every((segment, i) => segment === short[i]);
  });
  const distance = ({ segments }: FoundOperation) => Math.abs(segments.length - wanted.length);
  return fitting.sort((one, other) => distance(one) - distance(other))[0];
}

/** The operations of a description by method and the last segment of their path, for `findOperation`. */
export function indexOperations({ paths }: Json): OperationIndex {
  const index = new Map<string, FoundOperation[]>();
  for (const [path, item] of Object.entries(objectOf(paths))) {
    const { parameters, servers, ...methods } = objectOf(item);
    const segments = segmentsOf(path);
    for (const [method, value] of Object.entries(methods)) {
      if (method.startsWith("x-")) continue;
      const operation = objectOf(value);
      const shared = [...listOf(parameters), ...listOf(operation.parameters)].map(objectOf);
      const key = `${method} ${segments.at(-1) ?? ""}`;
      const list = index.get(key) ?? [];
      index.set(key, [...list, { path, segments, operation, parameters: shared }]);
    }
  }
  return index;
}

/** Operations by method and last segment. */
export type OperationIndex = ReadonlyMap<string, readonly FoundOperation[]>;

/** An operation of a description. */
export interface FoundOperation {
  readonly path: string;
  readonly segments: readonly string[];
  readonly operation: Json;
  /** Those of the path item, too. */
  readonly parameters: readonly Json[];
}
