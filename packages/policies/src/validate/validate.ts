import type { Call, Checks, HttpMethod, Policy } from "@partwise/client";
import { PolicyError } from "../errors/policy-error.js";
import { answerCheck } from "./answer-check.js";
import { bodyCheck } from "./body-check.js";
import { assertChecks, type ChosenChecks, checked, chosenChecks } from "./chosen-checks.js";
import { loadDescribed } from "./load-described.js";
import { needed, type SchemaSource, schemaLoader } from "./schemas.js";
import type { ValidationError } from "./validation-error.js";

/**
 * Checks the body of each call before sending, and each answer before the caller receives it, by the description or by
 * Standard Schemas of yours. No value is converted or filled in. Put this policy first.
 * @throws {PolicyError} `SETTINGS` when an option has an impossible value. A call rejects with the same for a wrong
 * `validate` option of the call, and for an operation that `schemas` lack.
 * @throws {ValidationError} (the call rejects) for a body or an answer that breaks a schema
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

/** Options of `validate`. `body`, `data` and `error` choose the values to check. */
export interface ValidateOptions<Paths = AnyPaths> extends Checks {
  /**
   * The schemas of the description: `schemas.js`, which `partwise generate --schemas` writes, `openapi.json`, or any bundled
   * description of OpenAPI 3.0 to 3.2. With `schemas`, the default of `body`, `data` and `error` is `true`, else `false`.
   */
  readonly schemas?: SchemaSource | undefined;
  /** Standard Schemas by path and lower-case method, used instead of the description's. */
  readonly standard?: StandardChecks<Paths> | undefined;
  /**
   * Called for an answer that breaks a schema, instead of a rejection; the caller then receives the answer unchanged. An
   * error that the function throws rejects the call. Default: the call rejects.
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
