import type { MediaType } from "../contract/media-type.js";
import type { OperationInit } from "../contract/operation-init.js";
import type { Pagination } from "../contract/pagination.js";
import type { OperationResult } from "../contract/response-types.js";
import type { knownNames } from "./known-names.js";

export type OperationOf<
  Paths,
  Method extends string,
  Path extends keyof Paths,
> = Paths[Path][Lowercase<Method> & keyof Paths[Path]];

/** The data of a page. */
export type DataOf<Operation, Media extends MediaType> = NonNullable<
  OperationResult<Operation, undefined, never, undefined, Media>["data"]
>;

/** The mark that codegen writes for `x-partwise-pagination`. */
type Described<Operation> = Operation extends { readonly $pages?: infer Mark }
  ? NonNullable<Mark>
  : Record<never, never>;

type Merged<Given, Operation> = Given extends { items: string }
  ? Given
  : Described<Operation> extends { items: string }
    ? Described<Operation>
    : Record<never, never>;

/** The item of an operation's pages; never where no list is known. */
export type ItemOf<Operation, Media extends MediaType, Given = Record<never, never>> =
  Merged<Given, Operation> extends { items: infer Pointer extends string }
    ? ItemIn<At<DataOf<Operation, Media>, Pointer>>
    : OneList<DataOf<Operation, Media>>;

type ItemIn<List> = [List] extends [never]
  ? never
  : NonNullable<List> extends readonly (infer Item)[]
    ? Item
    : never;

type OneList<Data> = Data extends readonly (infer Item)[]
  ? Item
  : IsOne<ListKeys<Data>> extends true
    ? ItemIn<Data[ListKeys<Data>]>
    : never;

type ListKeys<Data> = {
  [Key in keyof Data]-?: NonNullable<Data[Key]> extends readonly unknown[] ? Key : never;
}[keyof Data];

type IsOne<Key> = [Key] extends [never] ? false : [Key] extends [Intersection<Key>] ? true : false;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

type At<T, Pointer extends string> = Pointer extends ""
  ? T
  : Pointer extends `/${infer Key}/${infer Rest}`
    ? At<Member<T, Key>, `/${Rest}`>
    : Pointer extends `/${infer Key}`
      ? Member<T, Key>
      : never;

type Member<T, Key extends string> =
  Unescaped<Key> extends keyof NonNullable<T> ? NonNullable<T>[Unescaped<Key>] : never;

type Unescaped<Key extends string> = Key extends `${infer Head}~1${infer Tail}`
  ? `${Unescaped<Head>}/${Unescaped<Tail>}`
  : Key extends `${infer Head}~0${infer Tail}`
    ? `${Unescaped<Head>}~${Unescaped<Tail>}`
    : Key;

/** Requires `items` that point at a list, where no list is known otherwise. */
export type ListIsNamed<Operation, Media extends MediaType, Given> = [
  ItemOf<Operation, Media, Given>,
] extends [never]
  ? { readonly items: "Name the list by a JSON Pointer to an array of the answer." }
  : unknown;

type QueryOf<Operation> = Operation extends { parameters: { query?: infer Query } }
  ? NonNullable<Query>
  : never;

/** The names that occur in the answer and among the query parameters. */
type Known = typeof knownNames;

type InBoth<Names extends string, Data, Query> = Names & keyof Data & keyof Query;

type Tokens<Data, Query> = {
  [Property in keyof Known["token"]]: Property extends keyof Data
    ? Known["token"][Property] & keyof Query
    : never;
}[keyof Known["token"]];

type LinkIn<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends { headers: infer Headers }
    ? keyof { [Name in keyof Headers as string extends Name ? never : Lowercase<Name & string>]: 1 } & "link"
    : never;
}[keyof Responses];

/** The known names by which pages follow each other; never where there is none. */
type Signs<Operation, Data> =
  | (Described<Operation> extends { next: true } ? "extension" : never)
  | (Operation extends { responses: infer Responses } ? LinkIn<Responses> : never)
  | Tokens<Data, QueryOf<Operation>>
  | ("has_more" extends keyof Data ? "starting_after" & keyof QueryOf<Operation> : never)
  | InBoth<(Known["offset"] | Known["page"])[number], Data, QueryOf<Operation>>;

/** The options of the first call, and also the pagination where the description does not show the pages. */
export type InitArguments<Operation, Media extends MediaType, ByClient> = [ItemOf<Operation, Media>] extends [
  never,
]
  ? NotRecognized
  : [Signs<Operation, DataOf<Operation, Media>>] extends [never]
    ? NotRecognized
    : Init<OperationInit<Operation, undefined, undefined, undefined, ByClient>>;

type Init<Options> = Record<never, never> extends Options ? [init?: Options] : [init: Options];

type NotRecognized = [init: never, pagination: Pagination];
