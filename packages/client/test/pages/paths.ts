interface Thing {
  id: string;
}

type List<Query, Body, Headers = { [name: string]: unknown }> = {
  get: {
    parameters: { query?: Query };
    responses: { 200: { headers: Headers; content: { "application/json": Body } } };
  };
};

/** Types as codegen writes them, one list for each shape. */
export interface paths {
  "/tokens": List<
    { next_page_token?: string; page_size?: number },
    { things?: Thing[]; next_page_token?: string }
  >;
  "/last-items": List<{ starting_after?: string }, { data: Thing[]; has_more: boolean }>;
  "/offsets": List<{ offset?: number }, { things: Thing[]; offset: number; total?: number }>;
  "/numbers": List<{ page?: number }, { things: Thing[]; page: number; total_pages?: number }>;
  "/links": List<{ page?: number; labels?: string }, Thing[], { Link?: string; [name: string]: unknown }>;
  "/several": List<{ cursor?: string }, { things: Thing[]; others: number[]; next_cursor: string | null }>;
  "/no-sign": List<{ page?: number }, { things: Thing[]; total: number }>;
  "/other-parameter": List<{ from?: string }, { things: Thing[]; next_cursor: string }>;
  "/deep": List<{ from?: string }, { found: { "a/b"?: Thing[] }; meta: { next?: string; all?: number } }>;
  "/one": List<never, Thing>;
  "/groups/{id}": {
    get: {
      parameters: { path: { id: string }; query?: { cursor?: string } };
      responses: { 200: { content: { "application/json": { groups: Thing[]; next_cursor?: string } } } };
    };
  };
  "/described": {
    get: {
      readonly $pages?: { items: "/things"; next: true };
      parameters: { query?: { from?: string } };
      responses: {
        200: { content: { "application/json": { things: Thing[]; others: number[]; after: string | null } } };
      };
    };
  };
}
