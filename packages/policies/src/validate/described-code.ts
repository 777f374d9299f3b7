// The code that `validate` imports when a value is first checked by a description.

export { checkByDescription } from "./check-by-description.js";
export { eventSchema } from "./event-schema.js";
export { answerSchema, bodySchema, findOperation } from "./find-operation.js";
