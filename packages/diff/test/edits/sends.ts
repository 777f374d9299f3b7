/** An operation that sends JSON of this schema. */
export const sends = (schema: object) => ({ ...json(schema), ...done });

/** An operation without a body. */
export const done = { responses: { 204: { description: "Done." } } };
/** The body of an operation: JSON of this schema. */
export const json = (schema: object, required = true) => ({
  requestBody: { ...(required && { required }), content: { "application/json": { schema } } },
});

/** Verdicts that no server can show. */
export const uncalled = "who does not ask for it is not called";
export const silent = "who is not called sees no request";
