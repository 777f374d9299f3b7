/** The date-times of the answers of an operation. */
export interface DatesMetadata {
  /** By status and media type. */
  readonly at: { readonly [status: string]: { readonly [mediaType: string]: DatePlaces } };
  /** Places that others name. All operations share one object. */
  readonly named: { readonly [name: string]: DatePlaces };
}

/** Where a value holds date-times: `true` for the value itself, a name, or several of these. */
export type DatePlaces =
  | true
  | string
  | readonly DatePlaces[]
  | {
      readonly members?: { readonly [name: string]: DatePlaces };
      /** Members without a place of their own. */
      readonly others?: DatePlaces;
      readonly items?: DatePlaces;
      /** What reads as a date-time is one, anything else stays as it is. */
      readonly maybe?: DatePlaces;
    };
