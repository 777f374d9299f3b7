/** Any media type, as openapi-fetch writes it. */
export type MediaType = `${string}/${string}`;
