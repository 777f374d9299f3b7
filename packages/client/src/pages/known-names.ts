/** Properties of an answer that hold the token of the next page, and the query parameters that take the token. */
export const tokenNames = {
  next_page_token: "next_page_token",
  nextPageToken: "pageToken",
  next_cursor: "cursor",
  nextCursor: "cursor",
  cursor: "cursor",
  next_token: "next_token",
  nextToken: "nextToken",
} as const;

/** What counts items, as a property of the answer and as a query parameter alike. */
export const offsetNames = ["offset", "skip"] as const;

/** What counts pages, as a property of the answer and as a query parameter alike. */
export const pageNames = ["page", "page_number", "pageNumber"] as const;

export const pageCountNames = ["total_pages", "totalPages", "page_count", "pageCount", "last_page"] as const;

export const totalNames = ["total", "total_count", "totalCount", "total_records"] as const;

/** Query parameters that show that a page is not the first one. */
export const positionNames: readonly string[] = [
  ...Object.values(tokenNames),
  ...offsetNames,
  ...pageNames,
  "starting_after",
  "after",
];
