/** Makes a client for a base URL, once. Its calls come one after the other, or many at a time. */
export type Variant = (baseUrl: string) => SendOne | Promise<SendOne>;

/** Makes one call. Gives the data of the answer; undefined or null if the answer is empty. */
export type SendOne = () => Promise<unknown>;

/** Variants by their names in the tables. */
export type Variants = Readonly<Record<string, Variant>>;
