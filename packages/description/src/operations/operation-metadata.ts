import type { Context } from "../document/context.js";
import type { Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import type { JsonObject } from "../document/json-object.js";
import type { OperationMetadata } from "../metadata/operations-metadata.js";
import {
  lintParameters,
  type OperationPlace,
  parametersMetadata,
  readParameters,
} from "../parameters/read-parameters.js";
import { paginationName, paginationOf } from "./pagination.js";
import { requestBodyMetadata } from "./read-request-body.js";
import { responsesMetadata } from "./responses-metadata.js";
import { securityMetadata } from "./security-metadata.js";
import { serversMetadata } from "./servers-metadata.js";

/**
 * The metadata of the operation at `place`. `pathServers` are the servers of its path item.
 * @see https://spec.openapis.org/oas/v3.1.1.html#operation-object
 */
export function operationMetadata(
  operation: Located<JsonObject>,
  pathServers: Located<unknown>,
  place: OperationPlace,
  context: Context,
): OperationMetadata {
  const { value, pointer } = operation;
  const requestBody = requestBodyMetadata(
    { value: value.requestBody, pointer: joinPointer(pointer, "requestBody") },
    context,
  );
  const responses = responsesMetadata(operation, context);
  lintParameters(operation, place, context);
  const parameters = parametersMetadata(readParameters(operation, place, context), place);
  const security = securityMetadata(
    value.security === undefined
      ? { value: context.document.security, pointer: "/security" }
      : { value: value.security, pointer: joinPointer(pointer, "security") },
    context,
  );
  const own = { value: value.servers, pointer: joinPointer(pointer, "servers") };
  const servers = serversMetadata(own, context) ?? serversMetadata(pathServers, context);
  const pagination = paginationOf(operation, context);
  return {
    ...(typeof value.operationId === "string" && { operationId: value.operationId }),
    ...(requestBody && { requestBody }),
    ...responses,
    ...(parameters && { parameters }),
    ...(security && { security }),
    ...(servers && { servers }),
    ...Object.fromEntries(
      context.extensions.filter((name) => Object.hasOwn(value, name)).map((name) => [name, value[name]]),
    ),
    ...(pagination && { [paginationName]: pagination }),
  };
}
