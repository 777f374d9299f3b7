/** The variants that all others are compared with, by the titles of the columns. */
export const comparedWith = {
  floor: "node:http, prebuilt body",
  openapiFetch: "openapi-fetch + FormData",
} as const;
