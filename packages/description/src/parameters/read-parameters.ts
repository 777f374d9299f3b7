import type { Context } from "../document/context.js";
import { follow, type Located } from "../document/follow.js";
import { joinPointer } from "../document/join-pointer.js";
import { type JsonObject, listOf } from "../document/json-object.js";
import type { ParameterMetadata } from "../metadata/operations-metadata.js";
import { expressionsIn, isMoreThanPath, lintTemplate, parameterNameOf } from "./expressions-in.js";
import { isParameter, type ParameterReading, readParameter } from "./read-parameter.js";

/**
 * The parameters of an operation, in the order of the description. An operation's own parameter replaces the path item's
 * with the same name and place.
 * @see https://spec.openapis.org/oas/v3.2.0.html#operation-object
 */
export function readParameters(
  operation: Located<JsonObject>,
  place: OperationPlace,
  context: Context,
): readonly ParameterReading[] {
  const quiet = { ...context, warn: () => {} };
  return usesOf(operation, place, quiet).map(({ parameter }) => readParameter(parameter, context));
}

/** The path of an operation, and the parameters of its path item. */
export interface OperationPlace {
  readonly template: string;
  /** The JSON Pointer of the path. */
  readonly pointer: string;
  /** The parameters of the path item, in lists of which a later one wins. */
  readonly parameters: readonly Located<unknown>[];
}

/** A parameter as an operation refers to it. */
interface Use {
  readonly parameter: Located<JsonObject>;
  /** The place of the reference in the list of parameters. */
  readonly pointer: string;
}

/**
 * Warns of path parameters that are missing from the template or from the parameters, and of parameters that exclude each
 * other.
 */
export function lintParameters(
  operation: Located<JsonObject>,
  place: OperationPlace,
  context: Context,
): void {
  const uses = usesOf(operation, place, context);
  lintTemplate(place.template, place.pointer, context);
  lintPath(place, uses, context);
  lintQuery(uses, context);
}

function usesOf(operation: Located<JsonObject>, place: OperationPlace, context: Context): readonly Use[] {
  const own = { value: operation.value.parameters, pointer: joinPointer(operation.pointer, "parameters") };
  const lists = [...place.parameters, own];
  return [...new Map(lists.flatMap((list) => [...usesIn(list, context)])).values()];
}

/** The settings of all parameters that differ from the specification's defaults. */
export function parametersMetadata(
  readings: readonly ParameterReading[],
  { template }: Pick<OperationPlace, "template">,
): readonly ParameterMetadata[] | undefined {
  const found = readings.flatMap(({ metadata }) => metadata ?? []);
  return found.length > 0 || isMoreThanPath(template) ? found : undefined;
}

function usesIn({ value, pointer }: Located<unknown>, context: Context): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const [index, each] of listOf(value).entries()) {
    const at = joinPointer(pointer, index);
    const parameter = follow({ value: each, pointer: at }, context);
    if (parameter === undefined || !isParameter(parameter.value)) continue;
    const key = keyOf(parameter.value);
    if (uses.has(key)) context.warn(at, "is listed twice, the later one counts; remove one of them");
    uses.set(key, { parameter, pointer: at });
  }
  return uses;
}

/** The key of a parameter: its place and name. The names of headers have no case. */
export function keyOf({ in: place, name }: JsonObject): string {
  return `${place} ${place === "header" ? String(name).toLowerCase() : name}`;
}

function namesIn(uses: readonly Use[], place: string): ReadonlySet<string> {
  const found = uses.filter(({ parameter }) => parameter.value.in === place);
  return new Set(found.map(({ parameter }) => String(parameter.value.name)));
}

function lintPath({ template, pointer }: OperationPlace, uses: readonly Use[], { warn }: Context): void {
  const declared = namesIn(uses, "path");
  const queried = isMoreThanPath(template) ? namesIn(uses, "query") : new Set();
  const names = expressionsIn(template).map((each) => parameterNameOf(each, declared));
  for (const name of names) {
    if (declared.has(name) || queried.has(name)) continue;
    warn(
      pointer,
      `"{${name}}" is not described as a parameter, so it is typed as text; describe it`,
      "undescribed-path-parameter",
    );
  }
  for (const { parameter, pointer: at } of uses) {
    const { in: place, name } = parameter.value;
    if (place !== "path" || names.includes(String(name))) continue;
    warn(
      at,
      `the path has no "{${name}}": the parameter is not typed and not sent; remove it, or write it into the path`,
    );
  }
}

function lintQuery(uses: readonly Use[], { warn }: Context): void {
  const [first, second] = uses.filter(({ parameter }) => parameter.value.in === "querystring");
  if (first === undefined) return;
  if (second !== undefined) {
    warn(second.pointer, "the query is one parameter only: this one is not sent; remove it");
  }
  const beside = uses.find(({ parameter }) => parameter.value.in === "query");
  if (beside === undefined) return;
  warn(beside.pointer, "is not typed beside a parameter that is the whole query; remove one of them");
}
