/** The names that servers use for paging: properties of an answer, and the query parameters that belong to them. */
export const knownNames = {
  /** Properties that hold the token of the next page, and the query parameters that take the token. */
  token: {
    next_page_token: "next_page_token",
    nextPageToken: "pageToken",
    next_cursor: "cursor",
    nextCursor: "cursor",
    cursor: "cursor",
    next_token: "next_token",
    nextToken: "nextToken",
  },
  /** Counts items, both as a property and as a query parameter. */
  offset: ["offset", "skip"],
  /** Counts pages, both as a property and as a query parameter. */
  page: ["page", "page_number", "pageNumber"],
  pageCount: ["total_pages", "totalPages", "page_count", "pageCount", "last_page"],
  total: ["total", "total_count", "totalCount", "total_records"],
} as const;
