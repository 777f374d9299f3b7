import { type Json, listOf, objectOf } from "../real-descriptions/json.js";
import { bodyFacts } from "./body-facts.js";
import { expectedRequests } from "./expected-requests.js";
import { type Facts, facts } from "./facts.js";
import { faithfulFacts } from "./faithful-facts.js";
import { findOperation, indexOperations } from "./find-operation.js";
import { metadataFacts } from "./metadata-facts.js";
import { parameterFacts } from "./parameter-facts.js";
import { responseFacts } from "./response-facts.js";
import { securityFacts } from "./security-facts.js";
import { serverFacts } from "./server-facts.js";

/** The facts of dimensions 3 to 10 of the rubric that a description has of a collection. */
export function rateDescription(collection: Json, document: Json): readonly Facts[] {
  const requests = expectedRequests(collection);
  const index = indexOperations(document);
  const schemes = objectOf(objectOf(document.components).securitySchemes);
  const coverage: boolean[] = [];
  const parameters: boolean[] = [];
  const security: boolean[] = [];
  const bodies: boolean[] = [];
  const responses: boolean[] = [];
  for (const request of requests) {
    const found = findOperation(request, index);
    coverage.push(found !== undefined);
    const operation = found?.operation ?? {};
    const asked = listOf(operation.security ?? document.security).map(objectOf);
    const used = asked.flatMap((each) => Object.keys(each)).map((name) => objectOf(schemes[name]));
    const isOpen = asked.length === 0 || asked.some((each) => Object.keys(each).length === 0);
    const none = { path: "", segments: [], operation: {}, parameters: [] };
    parameters.push(...parameterFacts(request, found ?? none, used));
    security.push(...securityFacts(request, used, isOpen));
    bodies.push(...bodyFacts(request, operation));
    responses.push(...responseFacts(request, operation));
  }
  const all = [
    coverage,
    parameters,
    security,
    bodies,
    responses,
    metadataFacts(collection, document, requests),
    serverFacts(document, requests),
    faithfulFacts(collection, document, requests),
  ];
  return all.map(facts);
}
