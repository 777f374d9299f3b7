import { FAILSAFE_SCHEMA, type Schema, Type } from "js-yaml";

/**
 * The core schema of YAML 1.2, with merge keys. js-yaml's own schema reads `0b11` as a number and `-.5` as text. A value
 * with a tag that only YAML 1.1 has stays as written.
 * @see https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function yamlSchema(): Schema {
  return FAILSAFE_SCHEMA.extend({
    implicit: [
      scalar("null", /^(?:null|Null|NULL|~|)$/, () => null),
      scalar("bool", /^(?:true|True|TRUE|false|False|FALSE)$/, (text) => /^t/i.test(text)),
      scalar("int", /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/, Number),
      scalar("float", float, numberOf),
      new Type(`${yaml}merge`, { kind: "scalar", resolve: (text) => text === "<<" }),
    ],
    explicit: [
      new Type(`${yaml}timestamp`, { kind: "scalar" }),
      new Type(`${yaml}binary`, { kind: "scalar" }),
      new Type(`${yaml}set`, { kind: "mapping" }),
      new Type(`${yaml}omap`, { kind: "sequence" }),
      new Type(`${yaml}pairs`, { kind: "sequence" }),
    ],
  });
}

const yaml = "tag:yaml.org,2002:";
const float =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

function scalar(name: string, form: RegExp, read: (text: string) => unknown): Type {
  return new Type(`${yaml}${name}`, {
    kind: "scalar",
    resolve: (text: string | null) => form.test(text ?? ""),
    construct: (text: string | null) => read(text ?? ""),
  });
}

function numberOf(text: string): number {
  if (/inf$/i.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return Number(text); // NaN for `.nan`
}
