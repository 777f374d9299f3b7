import { isObject, type JsonObject, listOf } from "@partwise/description/document";
import type { TypeNode } from "typescript";
import { definesProperty, requiredNames } from "./defines-property.js";
import { kind } from "./kinds-of.js";
import type { Demands } from "./object-type.js";
import { ownType, speaksForItself } from "./own-type.js";
import type { Place, Printing } from "./printing.js";
import type { DiscriminatorValues } from "./read-discriminators.js";
import { withRequired } from "./with-required.js";

/** The type of a schema's own keywords, intersected with its `allOf` and with the unions of `anyOf` and `oneOf`. */
export function composedType(schema: JsonObject, place: Place, printing: Printing): TypeNode {
  const { allOf, anyOf, oneOf, ...own } = schema;
  const demands = demandsOn(schema, place, printing);
  const type =
    allOf === undefined && anyOf === undefined && oneOf === undefined
      ? ownType(schema, demands, place.isMember === true, place, printing)
      : intersection(schema, own, demands, place, printing);
  if (type === undefined) return printing.printer.UNKNOWN;
  const { kinds, printer, nothing } = printing;
  if (type === printer.UNKNOWN || type === nothing) return type;
  const isNullable = schema.nullable === true || isNullLost(schema, printing);
  return isNullable && kinds.strict(schema) !== kind.null ? printer.tsNullable([type]) : type;
}

function demandsOn(schema: JsonObject, place: Place, printing: Printing): Demands {
  const { context } = printing;
  const handed = place.required ?? none;
  const names = requiredNames(schema);
  const isMissing = (name: string) =>
    !definesProperty(schema, name, context) &&
    ![schema.anyOf, schema.oneOf].some((list) => isInAll(listOf(list), name, context));
  const undescribed = place.isMember ? [] : [...new Set(names)].filter(isMissing);
  const discriminators = printing.discriminators.get(place.component ?? "") ?? noValues;
  return { required: new Set([...handed, ...names]), undescribed, discriminators };
}

/** Whether every member of a union describes a property in its own schema. */
function isInAll(list: readonly unknown[], name: string, context: Printing["context"]): boolean {
  const isIn = (member: unknown) =>
    isObject(member) && member.$ref === undefined && definesProperty(member, name, context);
  return list.length > 0 && list.every(isIn);
}

const none: ReadonlySet<string> = new Set();
const noValues: readonly DiscriminatorValues[] = [];

/** Whether a schema allows null, while the printed type would be an object. */
function isNullLost(schema: JsonObject, { kinds }: Printing): boolean {
  const strict = kinds.strict(schema);
  return strict !== kind.any && (strict & ~kinds.printed(schema) & kind.null) !== 0;
}

function intersection(
  schema: JsonObject,
  own: JsonObject,
  demands: Demands,
  place: Place,
  printing: Printing,
): TypeNode | undefined {
  const { kinds, printer, nothing } = printing;
  const { UNKNOWN, STRING, tsIntersection, tsUnion, tsRecord } = printer;
  const members = listOf(schema.allOf);
  const unions = [listOf(schema.anyOf), listOf(schema.oneOf)].filter((list) => list.length > 0);
  const strict = kinds.strict(schema);
  const base = kinds.printed({ ...own, allOf: members });
  const isContradiction = strict === 0;

  const inner = unions.map((list) =>
    isContradiction ? list : list.filter((member) => kinds.strict(member) & base),
  );
  const isSatisfiable = !isContradiction && inner.every((list) => list.length > 0);
  const chosen = inner
    .map((list) => unionType(list, demands.required, place, printing))
    .filter((type) => type !== UNKNOWN);
  const alternatives = chosen.filter((type) => type !== undefined);
  if (alternatives.length < chosen.length && members.length === 0) return nothing;

  const parts: TypeNode[] = [];
  if (isSatisfiable || unions.length === 0) {
    const left = isNullLost(schema, printing) ? withoutNull(own) : own;
    const node = ownType(left, demands, true, place, printing);
    const others = kinds.printed({ allOf: [...members, ...inner.map((anyOf) => ({ anyOf }))] });
    const excluded = others === kind.any ? 0 : others & ~kinds.printed(own);
    const isImplied = !speaksForItself(own, demands) && others !== kind.any && excluded === 0;
    if (node !== undefined && !isImplied) parts.push(node);
    // The schema's own keywords only say that the value is an object.
    const isBare = node === undefined && own.type !== undefined;
    if (isBare && excluded === kind.null) parts.push(printer.ts.factory.createTypeLiteralNode([]));
    else if (isBare && excluded !== 0) parts.push(tsRecord(STRING, UNKNOWN));
    for (const member of members) parts.push(memberType(member, demands.required, place, printing));
  }
  const all = [...parts.filter((part) => part !== UNKNOWN), ...alternatives];
  const outer = unions.length === 1 ? outsideOf(unions[0] ?? [], base, strict, printing) : [];
  const outside = outer.map((member) => printing.print(member, beside(place)));
  if (all.length > 0) return tsUnion([tsIntersection(all), ...outside]);
  if (outside.length > 0) return tsUnion(outside);
  return strict === kind.object && !place.isMember ? tsRecord(STRING, UNKNOWN) : undefined;
}

function withoutNull(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema.type)) return schema;
  return { ...schema, type: schema.type.filter((type) => type !== "null") };
}

/** Members of a union that are no objects, beside a schema with keywords for objects and without `type: object`. */
function outsideOf(list: readonly unknown[], base: number, strict: number, { kinds }: Printing) {
  return list.filter((member) => {
    const own = kinds.strict(member);
    return (own & base) === 0 && (own & strict & ~kind.null) !== 0;
  });
}

/** The union of the members; undefined when no member adds anything. */
function unionType(
  list: readonly unknown[],
  required: ReadonlySet<string>,
  place: Place,
  printing: Printing,
): TypeNode | undefined {
  const { UNKNOWN, tsUnion } = printing.printer;
  const inside = { ...beside(place), required };
  const types = list.map((member) => printing.print(member, inside));
  if (types.includes(UNKNOWN)) return UNKNOWN;
  const kept = types.filter((type) => type !== printing.nothing);
  return kept.length === 0 && list.length > 0 ? undefined : tsUnion(kept);
}

function beside({ within }: Place): Place {
  return within === undefined ? {} : { within };
}

/** The type of a member of `allOf`, with the properties required that its siblings require. */
function memberType(
  member: unknown,
  required: ReadonlySet<string>,
  { within }: Place,
  printing: Printing,
): TypeNode {
  const isReference = isObject(member) && typeof member.$ref === "string";
  const type = printing.print(member, {
    required,
    isMember: !isReference,
    ...(within && { within: { ...within, throughAllOf: true } }),
  });
  return isReference ? withRequired(type, member, required, printing) : type;
}
