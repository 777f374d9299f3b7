/** The schema that a word in angle brackets stands for, as exporters write it in place of a value: `<string>`. */
export function placeholderOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const [, word] = /^\s*<([\w -]+)>\s*$/.exec(text) ?? [];
  if (word === undefined) return undefined;
  return words[word.toLowerCase()] ?? { type: "string" };
}

const words: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  string: { type: "string" },
  integer: { type: "integer" },
  int: { type: "integer" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  long: { type: "integer", format: "int64" },
  number: { type: "number" },
  float: { type: "number", format: "float" },
  double: { type: "number", format: "double" },
  boolean: { type: "boolean" },
  bool: { type: "boolean" },
  datetime: { type: "string", format: "date-time" },
  "date-time": { type: "string", format: "date-time" },
  date: { type: "string", format: "date" },
  uuid: { type: "string", format: "uuid" },
  email: { type: "string", format: "email" },
  uri: { type: "string", format: "uri" },
  url: { type: "string", format: "uri" },
  object: { type: "object" },
  array: { type: "array", items: {} },
};
