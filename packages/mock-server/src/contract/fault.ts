/** A parsed fault. */
export interface Fault {
  readonly name: string;
  /** The text after the name: a word, or digits; empty when the fault takes no value. */
  readonly value: string;
  /** The value as a number: a status, milliseconds or bytes; NaN for a word. */
  readonly amount: number;
  /** How many matching requests get the fault. Default: Infinity. */
  readonly times: number;
  /** What the path of a request must begin with. */
  readonly path?: string;
  /** The method that a request must have, in upper case. */
  readonly method?: string;
  /** Milliseconds to wait before the answer. */
  readonly slow: number;
  /** The value of the header Retry-After, sent as is. */
  readonly retryAfter?: string;
  /** A code of the server's own in the body. */
  readonly code?: number;
  /** Where a redirect leads: `same`, `other`, `loop`, `missing` or an absolute URL. */
  readonly to: string;
  /** How many redirects precede the normal answer. */
  readonly hops: number;
}

/** Thrown for a misspelt fault. The message names what is allowed. */
export class FaultError extends Error {
  override readonly name = "FaultError";
}

/** Faults by name, and parameters by name. */
export interface FaultRules {
  readonly faults: Readonly<Record<string, FaultRule>>;
  readonly parameters: Readonly<Record<string, ValueRule>>;
}

/** The value of a fault, if any, and the parameters that it takes beside those of every fault. */
export interface FaultRule {
  readonly value?: ValueRule;
  readonly parameters?: readonly string[];
}

/** What may follow `=`: one of `words`, or an integer within `range`; any text when both are absent. */
export interface ValueRule {
  readonly words?: readonly string[];
  readonly range?: readonly [min: number, max: number];
  /** The value when none is written. Without a default, a value is required. */
  readonly default?: string;
}

/** The parameters that every fault takes. */
export const parametersOfEveryFault = ["times", "path", "method", "slow"] as const;

/** A fault as an object: its name with its value, or with `true` for none or the default, and parameters by their names. */
export type FaultObject = Readonly<Record<string, string | number | true | undefined>>;

/** The objects that name a fault of these rules: `{ status: 503, times: 2 }` is `status=503; times=2`. */
export type FaultOf<Faults extends FaultRules["faults"], Parameters extends FaultRules["parameters"]> = {
  readonly [Name in keyof Faults]: Readonly<Record<Name, FaultValue<Faults[Name]>>> & {
    readonly [Key in Exclude<ParameterOf<Faults[Name]>, Name> & keyof Parameters]?: ValueOf<Parameters[Key]>;
  } & {
    readonly [Key in Exclude<keyof Faults | keyof Parameters, Name | ParameterOf<Faults[Name]>>]?: never;
  };
}[keyof Faults];

type ParameterOf<Rule> =
  | (typeof parametersOfEveryFault)[number]
  | (Rule extends { readonly parameters: readonly (infer Name)[] } ? Name : never);

type FaultValue<Rule> = Rule extends { readonly value: infer Value } ? ValueOf<Value> : true;

type ValueOf<Rule> =
  | (Rule extends { readonly words: readonly (infer Word extends string)[] }
      ? Word | NumberIn<Word>
      : Rule extends { readonly range: unknown }
        ? number
        : string | number)
  | (Rule extends { readonly default: string } ? true : never);

type NumberIn<Word> = Word extends `${infer Digits extends number}` ? Digits : never;
