/** The date-times of the answers of an operation. */
export interface DatesMetadata {
  /** The date-times of each answer, by status and media type. */
  readonly at: { readonly [status: string]: { readonly [mediaType: string]: DatePlaces } };
  /** Places that other places refer to by name. All operations share one object. */
  readonly named: { readonly [name: string]: DatePlaces };
}

/** Where a value holds date-times: `true` for the value itself, a name, or several of these. */
export type DatePlaces =
  | true
  | string
  | readonly DatePlaces[]
  | {
      readonly members?: { readonly [name: string]: DatePlaces };
      /** The place of members that `members` does not name. */
      readonly others?: DatePlaces;
      readonly items?: DatePlaces;
      /** Here a text that reads as a date-time becomes a Date; any other value stays unchanged. */
      readonly maybe?: DatePlaces;
    };
