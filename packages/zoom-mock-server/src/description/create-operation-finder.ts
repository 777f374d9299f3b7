import findMyWay from "find-my-way";
import { Refusal } from "../answers/refusal.js";
import { basePath, type Operation, readOperations } from "./description.js";

/**
 * Makes the function that finds the operation for a method and path, which
 * @throws {Refusal} 404 for an unknown path, 405 for a method that the path does not have
 */
export function createOperationFinder(): (method: string, path: string) => FoundOperation {
  const router = findMyWay({ maxParamLength: 16_384 });
  const operations = readOperations();
  const methods = [...new Set(operations.map((operation) => operation.method))];
  for (const operation of operations) {
    const template = `${basePath()}${operation.path.replaceAll(/\{([^{}]+)\}/g, ":$1")}`;
    router.on(operation.method as findMyWay.HTTPMethod, template, () => {}, operation);
  }
  const find = (method: string, path: string) => {
    const found = router.find(method as findMyWay.HTTPMethod, path);
    return found && !Object.values(found.params).includes("") ? found : undefined;
  };
  return (method, path) => {
    const found = find(method, path);
    if (found) return { operation: found.store as Operation, pathParameters: found.params };
    const allow = methods.filter((other) => find(other, path));
    if (allow.length === 0) throw new Refusal(404, 64041, "There is nothing at this path.");
    throw new Refusal(405, 300, `This path does not take the method ${method}.`, {
      headers: { allow: allow.join(", ") },
    });
  };
}

/** An operation, and the decoded path parameters of a request for it. */
export interface FoundOperation {
  readonly operation: Operation;
  readonly pathParameters: Readonly<Record<string, string | undefined>>;
}
