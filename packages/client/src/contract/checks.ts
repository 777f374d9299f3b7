/**
 * The checks of the policy `validate` of `@partwise/policies/validate`, for a client or one call: `true` for a check by the
 * description, `false` for none, or a schema of yours.
 */
export interface Checks {
  /** The body, before anything is sent. */
  readonly body?: boolean | StandardSchema | undefined;
  /** `data`, the body of a success. */
  readonly data?: boolean | StandardSchema | undefined;
  /** `error`, the body of a failure. */
  readonly error?: boolean | StandardSchema | undefined;
}

/**
 * A schema of any library that follows Standard Schema, such as Zod, Valibot or ArkType.
 * @see https://standardschema.dev
 */
export interface StandardSchema {
  /** What a library gives to others, by the Standard Schema. */
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult | Promise<StandardResult>;
  };
}

/** The result of a Standard Schema: no `issues` for a valid value. */
export interface StandardResult {
  /** What is wrong; absent for a value that fits. */
  readonly issues?: readonly StandardIssue[] | undefined;
}

/** The place where a value breaks a Standard Schema. Libraries add names of their own for the rule. */
export interface StandardIssue {
  /** What is wrong, in the library's words, which may quote the value. */
  readonly message: string;
  /** Where in the value, from the outside in. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
