/**
 * Credentials by the names of the description's security schemes: text for an apiKey and for http bearer, a username and
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

/** A username and password for http basic. The username holds no colon; username and password hold no control characters. */
export interface BasicCredentials {
  /** A name without a colon. */
  readonly username: string;
  /** Any text. */
  readonly password: string;
}

/** A value, or a function that returns a value for each attempt. `undefined` leaves the scheme without credentials. */
export type Credential<Value> = Value | undefined | (() => Value | undefined | Promise<Value | undefined>);
