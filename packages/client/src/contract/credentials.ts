/** What http basic sends. The username holds no colon. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** A value, or a function that is asked for it with every attempt. Without a value the scheme counts as not given. */
export type Credential<Value> = Value | undefined | (() => Value | undefined | Promise<Value | undefined>);

/**
 * What the security schemes of a description are sent with, by name: text for an apiKey and for http bearer, name and
 * password for http basic. The others are not sent from here: OAuth is the matter of a policy such as `authorize`.
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
