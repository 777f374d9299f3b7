/** How the pages of a list follow each other: what `x-partwise-pagination` of an operation holds. Pointers are JSON Pointers into the answer. */
export interface Pagination {
  /** Where the items are: `"/members"`; `""` is the answer itself. Default: the one array among the answer's properties. */
  readonly items?: string | undefined;
  /** Default: what the answer shows, by the known names. */
  readonly next?: NextPage | undefined;
}

/** How the next page is asked for: by query parameters, of which the answer's `Link` header names some for `"link"`. */
export type NextPage =
  | "link"
  | {
      /** The parameter takes what stands at `value`, unless that is missing, null or empty. */
      readonly parameter: string;
      readonly value: string;
    }
  | {
      /** The parameter takes what stands at `lastItem` of the last item, while `more` is true. */
      readonly parameter: string;
      readonly lastItem: string;
      readonly more: string;
    }
  | {
      /** The parameter counts items, from 0, until `total` is reached or a page is empty. */
      readonly offset: string;
      readonly total?: string | undefined;
    }
  | {
      /** The parameter counts pages, from `first` (default 1), until there were `pages` of them or a page is empty. */
      readonly page: string;
      readonly first?: number | undefined;
      readonly pages?: string | undefined;
    };
