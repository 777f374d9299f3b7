// What `validate` loads when the first value is checked by a description.

export { checkByDescription } from "./check-by-description.js";
export { eventSchema } from "./event-schema.js";
export { answerSchema, bodySchema, findOperation } from "./find-operation.js";
