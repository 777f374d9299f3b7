/**
 * How the pages of a list follow each other, as in `x-partwise-pagination` of an operation. Pointers are JSON Pointers
 * into the answer.
 */
export interface Pagination {
  /**
   * The place of the items: `"/members"`; `""` is the answer itself. Default: the only array among the answer's
   * properties.
   */
  readonly items?: string | undefined;
  /** How the next page is requested. Default: as known names in the answer suggest. */
  readonly next?: NextPage | undefined;
}

/** The query parameters that request the next page. For `"link"`, the answer's `Link` header has the parameters. */
export type NextPage =
  | "link"
  | {
      /** The parameter takes the value at `value`, unless the value is missing, null or empty. */
      readonly parameter: string;
      readonly value: string;
    }
  | {
      /** The parameter takes the value at `lastItem` of the last item, while `more` is true. */
      readonly parameter: string;
      readonly lastItem: string;
      readonly more: string;
    }
  | {
      /** The parameter counts items from 0, until `total` is reached or a page is empty. */
      readonly offset: string;
      readonly total?: string | undefined;
    }
  | {
      /** The parameter counts pages from `first` (default 1), until `pages` is reached or a page is empty. */
      readonly page: string;
      readonly first?: number | undefined;
      readonly pages?: string | undefined;
    };
