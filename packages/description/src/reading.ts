export type { EncodingReading } from "./bodies/encoding.js";
export type { FormReading } from "./bodies/form.js";
export { holdsInnerFile, isLaidOut } from "./bodies/lint-binaries.js";
export { type MediaTypeReading, readMediaType } from "./bodies/media-type.js";
export { type NestedParts, nestedParts } from "./bodies/nested-parts.js";
export { isBase64, isRawBinary } from "./bodies/part-type.js";
export { type Shape, shapeOf } from "./bodies/reasons.js";
export { type Rule, type RuleName, ruleOf } from "./bodies/rules.js";
export type {
  DescriptionMetadata,
  EncodingMetadata,
  MediaTypeMetadata,
  OperationsMetadata,
  SecuritySchemeMetadata,
  SequenceMetadata,
  ServerMetadata,
} from "./metadata/metadata.js";
export { eachMediaType } from "./operations/each-media-type.js";
export { repeatedOperationIds } from "./operations/operation-ids.js";
export { methods, operationsIn } from "./operations/path-item.js";
export { readRequestBody } from "./operations/request-body.js";
export { markDates, takesDate } from "./parameters/dates.js";
export { keyOf, readParameters } from "./parameters/operation-parameters.js";
export { isIgnored, isParameter, type ParameterReading } from "./parameters/parameter.js";
export { expressionsIn, isMoreThanPath, parameterNameOf } from "./parameters/path-template.js";
export { leaveOut } from "./repair/leave-out.js";
export { isDeep } from "./schemas/is-deep.js";
export { isReadOnly, isWriteOnly, saysNothing } from "./schemas/schema.js";
export type { EventShape } from "./sequences/event-shapes.js";
export { readSequence } from "./sequences/sequence.js";
export { isBinaryMediaType, isJsonSequence } from "./words/media-type-name.js";
