/**
 * What the security schemes of a description are sent with, by name: text for an apiKey and for http bearer, name and
 * password for http basic. Schemes of other types are refused: for OAuth use a policy such as `authorize`.
 */
export type Credentials<Kinds = unknown> = unknown extends Kinds
  ? { readonly [scheme: string]: Credential<string | BasicCredentials> }
  : [keyof Kinds] extends [never]
    ? { readonly [scheme: string]: never }
    : {
        readonly [Scheme in keyof Kinds]?: Credential<
          Kinds[Scheme] extends "basic" ? BasicCredentials : string
        >;
      };

/** A name and password for http basic. The username holds no colon, and neither holds a control character. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** A value, or a function that is asked for one at every attempt. A scheme whose value is `undefined` counts as not given. */
export type Credential<Value> = Value | undefined | (() => Value | undefined | Promise<Value | undefined>);
