import {
  type Context,
  type Draft,
  type DraftContext,
  draftAt,
  follow,
  isObject,
  type JsonObject,
  joinPointer,
  listOf,
  objectOf,
  walk,
} from "@partwise/description/document";
import {
  expressionsIn,
  isIgnored,
  isMoreThanPath,
  isParameter,
  keyOf,
  markDates,
  operationsIn,
  parameterNameOf,
} from "@partwise/description/reading";

/**
 * Rewrites parameters for the printer of types: the schema of `content` becomes the parameter's own, each path has the
 * parameters of its template, and ignored headers are removed.
 * @returns whether a parameter is `in: querystring`
 */
export function spellParameters(context: DraftContext): boolean {
  const { document } = context;
  let hasQuerystring = false;
  walk(document, (object, pointer) => {
    if (isParameter(object) && /\/parameters\/[^/]+$/.test(pointer())) {
      spellSchema(object, context);
      if (object.in === "querystring") {
        object.in = "query";
        object.name = `${querystringMark}${object.name}`;
        hasQuerystring = true;
      }
    }
    if (!Array.isArray(object.parameters)) return;
    object.parameters = kept(object.parameters, context);
  });
  const paths = draftAt(document, "paths");
  for (const path of Object.keys(paths)) spellPath(path, paths, context);
  return hasQuerystring;
}

/** The prefix of the name of a parameter `in: querystring` until `restoreQuerystrings`. */
export const querystringMark = "\u0000querystring ";

/** Sets the schema that the type is printed from. */
function spellSchema(parameter: Draft, context: Context): void {
  const { schema, content, allowEmptyValue, type, format, items, enum: values } = parameter;
  const [mediaType] = Object.values(objectOf(content));
  const inContent = mediaType === undefined ? undefined : (objectOf(mediaType).schema ?? {});
  // Swagger 2 wrote these keys on the parameter itself.
  const beside = type === undefined ? undefined : { type, format, items, enum: values };
  const described = schema ?? inContent ?? beside;
  if (described === undefined) return;
  const marked = markDates(described, context);
  const orEmpty = { anyOf: [marked, { type: "string", enum: [""] }] };
  parameter.schema = allowEmptyValue === true && parameter.in === "query" ? orEmpty : marked;
}

/** The parameters without ignored ones; of two with the same name and place, the later. */
function kept(parameters: readonly unknown[], context: Context): readonly unknown[] {
  const found = new Map<unknown, unknown>();
  for (const parameter of parameters) {
    const target = follow({ value: parameter, pointer: "" }, context)?.value;
    if (target === undefined || !isParameter(target)) continue;
    if (!isIgnored(target)) found.set(keyOf(target), parameter);
  }
  return [...found.values()];
}

function spellPath(path: string, paths: Draft, context: Context): void {
  const [template = ""] = path.split("\u0000");
  const given = { value: paths[path], pointer: joinPointer("/paths", path) };
  const target = follow(given, context)?.value;
  if (target === undefined || !isObject(given.value)) return;
  const shared = listOf(target.parameters);
  const operations = operationsIn({ value: target, pointer: "" }, context).flatMap(({ method, value }) =>
    isObject(value) && typeof value.$ref !== "string" ? [{ method, value }] : [],
  );
  const spelled = operations.map(({ method, value }) => {
    const own = listOf(value.parameters);
    const parameters = [
      ...undeclared(template, [...shared, ...own], context),
      ...inTemplate(own, template, context),
    ];
    return { method, value, parameters, isSame: isSame(parameters, own) };
  });
  const rest = inTemplate(shared, template, context);
  if (isSame(rest, shared) && spelled.every((each) => each.isSame)) return;
  // Another path may refer to the same path item, so this path gets a copy. The copy has no operationIds, so that its
  // operations are printed in place.
  const isCopy = target !== given.value;
  const copies = spelled.map(({ method, value: { operationId, ...value }, parameters }) => [
    method,
    { ...value, ...(!isCopy && operationId !== undefined && { operationId }), parameters },
  ]);
  paths[path] = {
    ...target,
    ...(target.parameters !== undefined && { parameters: rest }),
    ...Object.fromEntries(copies),
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, i) => each === other[i]);
}

function undeclared(
  template: string,
  parameters: readonly unknown[],
  context: Context,
): readonly JsonObject[] {
  const declared = namesIn(parameters, "path", context);
  const queried = isMoreThanPath(template) ? namesIn(parameters, "query", context) : new Set();
  const names = new Set(expressionsIn(template).map((each) => parameterNameOf(each, declared)));
  return [...names].flatMap((name) =>
    declared.has(name) || queried.has(name)
      ? []
      : [{ in: "path", name, required: true, schema: { type: "string" } }],
  );
}

function inTemplate(parameters: readonly unknown[], template: string, context: Context): readonly unknown[] {
  const declared = namesIn(parameters, "path", context);
  const names = new Set(expressionsIn(template).map((each) => parameterNameOf(each, declared)));
  return parameters.filter((parameter) => {
    const target = follow({ value: parameter, pointer: "" }, context)?.value;
    return target?.in !== "path" || names.has(String(target.name));
  });
}

function namesIn(parameters: readonly unknown[], place: string, context: Context): ReadonlySet<string> {
  const found = parameters.flatMap((parameter) => {
    const target = follow({ value: parameter, pointer: "" }, context)?.value;
    return target?.in === place ? [String(target.name)] : [];
  });
  return new Set(found);
}
