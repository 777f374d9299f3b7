/** What a collection keeps, by property. */
export type Thing = Readonly<Record<string, unknown>>;
