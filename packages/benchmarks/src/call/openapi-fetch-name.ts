/** What is compared with: its FormData is made for each call, as its documentation shows. */
export const openapiFetchName = "openapi-fetch + FormData";
