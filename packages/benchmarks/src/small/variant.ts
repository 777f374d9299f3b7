/** Makes one call; gives what was in the answer's body, or nothing for an empty one. */
export type SendOne = () => Promise<unknown>;

/** A client under a base URL, made once; the calls then come one after the other, or many at a time. */
export type Variant = (baseUrl: string) => SendOne | Promise<SendOne>;

/** Variants by their names in the tables. */
export type Variants = Readonly<Record<string, Variant>>;
