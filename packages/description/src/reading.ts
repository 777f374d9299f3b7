export { holdsInnerFile, isLaidOut } from "./bodies/lint-inner-binaries.js";
export { type NestedParts, nestedParts } from "./bodies/nested-parts.js";
export { isBase64, isRawBinary } from "./bodies/part-type.js";
export type { EncodingReading } from "./bodies/read-encoding.js";
export type { FormReading } from "./bodies/read-form.js";
export { type MediaTypeReading, readMediaType } from "./bodies/read-media-type.js";
export { type Rule, type RuleName, ruleOf } from "./bodies/rule-of.js";
export { type Shape, shapeOf } from "./bodies/shape-of.js";
export { datePlaces, isDateTime } from "./dates/date-places.js";
export { datedOperations } from "./dates/dated-operations.js";
export type {
  DescriptionMetadata,
  EncodingMetadata,
  MediaTypeMetadata,
  OperationsMetadata,
  SecuritySchemeMetadata,
  SequenceMetadata,
  ServerMetadata,
} from "./metadata/operations-metadata.js";
export { eachMediaType } from "./operations/each-media-type.js";
export { methods, operationsIn } from "./operations/operations-in.js";
export { type NamedOperation, operationsBelow, operationsOf } from "./operations/operations-of.js";
export { type Pagination, paginationOf } from "./operations/pagination.js";
export { readRequestBody } from "./operations/read-request-body.js";
export { namedOperations, repeatedOperationIds } from "./operations/repeated-operation-ids.js";
export { securitySchemesMetadata } from "./operations/security-schemes-metadata.js";
export { serversMetadata } from "./operations/servers-metadata.js";
export { markDates, takesDate } from "./parameters/dates-of.js";
export { expressionsIn, isMoreThanPath, parameterNameOf } from "./parameters/expressions-in.js";
export { type ParameterShape, parameterShape } from "./parameters/parameter-shape.js";
export { isIgnored, isParameter, type ParameterReading } from "./parameters/read-parameter.js";
export { keyOf, readParameters } from "./parameters/read-parameters.js";
export { leaveOut } from "./repair/leave-out.js";
export { alternativesOf, isReadOnly, isWriteOnly, saysNothing } from "./schemas/alternatives-of.js";
export { isDeep } from "./schemas/is-deep.js";
export { propertiesOf } from "./schemas/properties-of.js";
export type { EventShape } from "./sequences/event-shapes.js";
export { readSequence } from "./sequences/read-sequence.js";
export { camelCase } from "./words/camel-case.js";
export { isBinaryMediaType, isJsonSequence } from "./words/is-media-type.js";
