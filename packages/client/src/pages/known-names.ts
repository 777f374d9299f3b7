/** The names by which servers page: properties of an answer, and the query parameters that go with them. */
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
  /** What counts items, as a property and as a query parameter alike. */
  offset: ["offset", "skip"],
  /** What counts pages, as a property and as a query parameter alike. */
  page: ["page", "page_number", "pageNumber"],
  pageCount: ["total_pages", "totalPages", "page_count", "pageCount", "last_page"],
  total: ["total", "total_count", "totalCount", "total_records"],
} as const;
