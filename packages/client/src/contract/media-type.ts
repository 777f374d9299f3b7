/** Any media type, spelled as openapi-fetch spells the type. */
export type MediaType = `${string}/${string}`;
