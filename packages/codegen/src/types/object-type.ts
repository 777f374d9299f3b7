import { isObject, type JsonObject, objectOf } from "@partwise/description/document";
import { isBase64, isRawBinary, isReadOnly, isWriteOnly, saysNothing } from "@partwise/description/reading";
import type { TypeElement, TypeNode } from "typescript";
import { kind } from "./kinds-of.js";
import { apart, type Printing } from "./printing.js";
import type { DiscriminatorValues } from "./read-discriminators.js";
import { widerTypes } from "./wider-types.js";
import { anything } from "./with-required.js";

/**
 * The type of a schema's keywords for objects: properties, and other members. Undefined for a schema without such keywords,
 * and within a larger type also for a schema that forbids every object.
 */
export function objectType(
  schema: JsonObject,
  demands: Demands,
  isPart: boolean,
  printing: Printing,
): TypeNode | undefined {
  const { ts, STRING, NEVER, UNKNOWN, tsIntersection, tsUnion } = printing.printer;
  const { factory } = ts;
  const properties = propertiesOf(schema, demands, printing);
  const rest = restOf(schema);
  if (rest === undefined) {
    const { additionalProperties, patternProperties } = schema;
    if (properties.length > 0) return factory.createTypeLiteralNode(properties.map(({ node }) => node));
    const isEmpty = additionalProperties === false && patternProperties === undefined;
    return isEmpty && !isPart ? printing.printer.tsRecord(STRING, NEVER) : undefined;
  }
  const isAnything = rest.includes(true);
  const isEven = isAnything || properties.every((property) => fits(property.schema, rest, printing));
  const index = (types: readonly TypeNode[]) =>
    factory.createIndexSignature(
      undefined,
      [factory.createParameterDeclaration(undefined, undefined, "key", undefined, STRING)],
      tsUnion([...types]),
    );
  const types = isAnything ? [UNKNOWN] : rest.map((each) => printing.print(each, apart));
  if (isEven) {
    return tsIntersection([
      ...(properties.length > 0 ? [factory.createTypeLiteralNode(properties.map(({ node }) => node))] : []),
      factory.createTypeLiteralNode([index(types)]),
    ]);
  }
  // TypeScript requires every property to fit the index signature
  const own = properties.map(({ type }) => type);
  const maybe = properties.some(({ isOptional }) => isOptional) ? [printing.printer.UNDEFINED] : [];
  const all = widerTypes([...types, ...own, ...maybe], printing);
  return factory.createTypeLiteralNode([...properties.map(({ node }) => node), index(all)]);
}

/** The demands of composing schemas on an object. */
export interface Demands {
  /** Properties that are required if the schema describes the properties. */
  readonly required: ReadonlySet<string>;
  /** Properties that are required and that no schema describes. */
  readonly undescribed: readonly string[];
  /** The values by which this object differs from others. */
  readonly discriminators: readonly DiscriminatorValues[];
}

interface Property {
  readonly node: TypeElement;
  readonly type: TypeNode;
  readonly isOptional: boolean;
  readonly schema: unknown;
}

function propertiesOf(schema: JsonObject, demands: Demands, printing: Printing): readonly Property[] {
  const { QUESTION_TOKEN, tsPropertyIndex, addJSDocComment, UNKNOWN } = printing.printer;
  const { factory } = printing.printer.ts;
  const { discriminators, required, undescribed } = demands;
  const described = objectOf(schema.properties);
  const told = new Map(discriminators.map(({ property, values }) => [property, { enum: values }]));
  const property = (name: string, type: TypeNode, isOptional: boolean, own: unknown): Property => {
    const question = isOptional ? QUESTION_TOKEN : undefined;
    const node = factory.createPropertySignature(undefined, tsPropertyIndex(name), question, type);
    if (isObject(own) && Object.hasOwn(described, name)) addJSDocComment(own, node);
    return { node, type, isOptional, schema: own };
  };
  const found = Object.entries(described).map(([name, own]) => {
    const values = told.get(name);
    const type = mark(own, printing.print(values ?? own, apart), printing);
    return property(name, type, values === undefined && !required.has(name), own);
  });
  const telling = [...told].filter(([name]) => !Object.hasOwn(described, name));
  const rest = restOf(schema)?.[0];
  const given = (name: string) => {
    const type = rest === undefined || rest === true ? anything(printing) : printing.print(rest, apart);
    return property(name, type === UNKNOWN ? anything(printing) : type, false, rest);
  };
  return [
    ...telling.map(([name, values]) => property(name, printing.print(values, apart), false, values)),
    ...found,
    ...undescribed.filter((name) => !told.has(name)).map(given),
  ];
}

function mark(schema: unknown, type: TypeNode, { context, printer, kinds }: Printing): TypeNode {
  const name = isReadOnly(schema, context) ? "$Read" : isWriteOnly(schema, context) ? "$Write" : undefined;
  if (name === undefined) return type;
  // a mark intersected with null would be never
  const marked = kinds.strict(schema) === kind.null ? printer.UNKNOWN : type;
  return printer.ts.factory.createTypeReferenceNode(name, [marked]);
}

/** The schemas of members without a name of their own; `true` allows any value. Undefined when no such member is allowed. */
function restOf({ additionalProperties, patternProperties }: JsonObject): readonly unknown[] | undefined {
  const isOpen = additionalProperties !== undefined && additionalProperties !== false;
  const all = [...(isOpen ? [additionalProperties] : []), ...Object.values(objectOf(patternProperties))];
  return all.length === 0 ? undefined : all.map((schema) => (saysNothing(schema) ? true : schema));
}

/** Whether the type of a property certainly fits the index signature. */
function fits(schema: unknown, rest: readonly unknown[], { kinds, context }: Printing): boolean {
  const scalars = kind.null | kind.boolean | kind.number | kind.string;
  const bytes = (each: unknown) => `${isRawBinary(each, context)} ${isBase64(each, context)}`;
  return rest.some((each) => {
    if (isObject(each) && isObject(schema) && each.$ref !== undefined && each.$ref === schema.$ref)
      return true;
    const allowed = isBare(each) ? kinds.printed(each) & scalars : 0;
    const has = kinds.printed(schema);
    return has !== 0 && (has & ~allowed) === 0 && bytes(schema) === bytes(each);
  });
}

/** Whether a schema allows every value of its types. */
function isBare(schema: unknown): boolean {
  const composing = ["$ref", "enum", "const", "allOf", "anyOf", "oneOf"];
  return isObject(schema) && schema.type !== undefined && !composing.some((key) => schema[key] !== undefined);
}
