import type { Binary } from "@partwise/multipart";

/**
 * The properties of a form's body one by one, for an order or a repetition that an object cannot have:
 * `[{ operations }, { map }, { 0: file }]`. `Body` is the type of the form as an object.
 */
export type FormItems<Body> = Body extends Binary | readonly unknown[]
  ? never
  : readonly (NamedItem<Body, NamedKeys<Body>> | OtherItem<Body>)[];

type NamedItem<Body, Names extends keyof Body> = { readonly [Name in Names]-?: FormItem<Body, Name> }[Names];

/** An object with exactly one property. The items of an array may stand one by one, or together. */
type FormItem<Body, Name extends keyof Body> = {
  readonly [N in Name]-?: OneOrAll<Exclude<Body[Name], undefined>>;
} & {
  readonly [Other in Exclude<NamedKeys<Body>, Name>]?: never;
};

/** A property that the description does not name, where the form allows such properties: a file under any name, for one. */
type OtherItem<Body> = string extends keyof Body
  ? { readonly [name: string]: OneOrAll<Exclude<Body[keyof Body & string], undefined>> } & {
      readonly [Name in NamedKeys<Body>]?: never;
    }
  : never;

type OneOrAll<Value> = Value extends readonly (infer Item)[] ? Value | Item : Value;

/** The keys of a type without its index signatures. */
export type NamedKeys<T> = keyof {
  [Key in keyof T as string extends Key ? never : number extends Key ? never : Key]: never;
};
