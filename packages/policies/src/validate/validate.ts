import type { Call, Checks, HttpMethod, Policy } from "@partwise/client";
import { PolicyError } from "../errors/policy-error.js";
import { answerCheck } from "./answer-check.js";
import { bodyCheck } from "./body-check.js";
import { assertChecks, type ChosenChecks, checked, chosenChecks } from "./chosen-checks.js";
import { loadDescribed } from "./load-described.js";
import { needed, type SchemaSource, schemaLoader } from "./schemas.js";
import type { ValidationError } from "./validation-error.js";

/**
 * Checks the body of each call before anything is sent, and its answer before the caller has the answer: by the description, or by
 * Standard Schemas of yours. Nothing is changed: what a schema would convert or fill in stays as it is. Put this policy first.
 * @throws {PolicyError} `SETTINGS` when an option has an impossible value; a call rejects so for a wrong `validate` of its own, and
 * for an operation that `schemas` lack
 * @throws {ValidationError} (a call rejects) for a body or an answer that breaks a schema
 * @see https://github.com/OWNER/partwise/blob/main/packages/policies/validation.md
 * @example
 * ```ts
 * createClient({ operations, policies: [validate({ schemas: () => import("./generated/schemas.js") })] });
 * ```
 */
export function validate<Paths = AnyPaths>(options: ValidateOptions<Paths> = {}): Policy {
  const { schemas, standard = {}, onProblem, ...own } = options as ValidateOptions;
  assertChecks(own, "validate");
  if (onProblem !== undefined && typeof onProblem !== "function") {
    throw new PolicyError("SETTINGS", "validate: onProblem is no function; pass (error, call) => { … }.");
  }
  for (const [path, methods] of Object.entries(standard)) {
    for (const [method, checks] of Object.entries(methods ?? {})) {
      if (path[0] !== "/" || method !== method.toLowerCase()) {
        throw new PolicyError(
          "SETTINGS",
          `validate: standard: "${path}" and "${method}" are no path and method; write { "/guests": { post: { body } } }.`,
        );
      }
      assertChecks(checks, `validate: standard: ${method.toUpperCase()} ${path}`);
    }
  }
  const load = schemas && schemaLoader(schemas);
  const byDefault = load !== undefined;
  const ofPolicy = {
    body: own.body ?? byDefault,
    data: own.data ?? byDefault,
    error: own.error ?? byDefault,
  };
  const hasNone = checked.some((name) => ofPolicy[name] === true) && !load;
  if (hasNone || Object.keys(options).length === 0) {
    throw new PolicyError(
      "SETTINGS",
      `validate: there is nothing to check by. ${needed} Or pass \`standard\`.`,
    );
  }

  return {
    leavesNothing: true,
    call: async ({ init: { validate: asked, ...init }, ...rest }, next) => {
      const call: Call = { ...rest, init };
      const ofOperation = standard[call.path as "/"]?.[call.method.toLowerCase() as HttpMethod];
      const checks = chosenChecks(asked, ofOperation, ofPolicy, call);
      const isDescribed = checked.some((name) => checks[name] === true);
      const described = isDescribed ? await loadDescribed(call, load) : undefined;
      await bodyCheck(call, checks.body, described);
      const result = await next(call);
      return answerCheck(result, call, checks as ChosenChecks, described, (error) => {
        if (onProblem === undefined) throw error;
        onProblem(error, call);
      });
    },
  };
}

/** Options of `validate`, besides `body`, `data` and `error`, which say what is checked. */
export interface ValidateOptions<Paths = AnyPaths> extends Checks {
  /**
   * Checks by the description. `partwise generate --schemas` writes `schemas.js`; `openapi.json`, or any description of OpenAPI 3.0
   * to 3.2 in one piece, does as well. With `schemas`, `body`, `data` and `error` are `true` by default, else `false`.
   */
  readonly schemas?: SchemaSource | undefined;
  /** Standard Schemas by path and method in lower case, in place of the description's. */
  readonly standard?: StandardChecks<Paths> | undefined;
  /**
   * Called for an answer that breaks a schema, in place of a rejection: the caller has the answer as it is. An error that the
   * function throws rejects the call. Default: the call rejects.
   */
  readonly onProblem?: ((problem: ValidationError, call: Call) => void) | undefined;
}

/** Checks by path and method. */
type StandardChecks<Paths> = {
  readonly [Path in keyof Paths]?: {
    readonly [Method in HttpMethod as Paths[Path] extends { [M in Method]: unknown }
      ? Method
      : never]?: Checks;
  };
};

interface AnyPaths {
  readonly [path: `/${string}`]: { readonly [Method in HttpMethod]: unknown };
}
