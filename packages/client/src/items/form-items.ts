import type { Binary } from "@partwise/multipart";

/**
 * The properties of a form's body one by one, for an order or a repetition that an object cannot have:
 * `[{ operations }, { map }, { 0: file }]`. `Body` is what the form takes as an object.
 */
export type FormItems<Body> = Body extends Binary | readonly unknown[]
  ? never
  : readonly { [Name in keyof Body]-?: FormItem<Body, Name> }[keyof Body][];

/** An object of one property, and of no other. An array gives its items one by one, or together. */
type FormItem<Body, Name extends keyof Body> = {
  readonly [N in Name]-?: OneOrAll<Exclude<Body[Name], undefined>>;
} & {
  readonly [Other in Exclude<keyof Body, Name>]?: never;
};

type OneOrAll<Value> = Value extends readonly (infer Item)[] ? Value | Item : Value;
