import { type DeclarationReflection, type ProjectReflection, ReflectionKind } from "typedoc";

/**
 * The exports without a docstring, and the members without one of what the packages of `strict` export, one line each: file, line,
 * name. The `name` of an error says itself, and what generated code copies from a source is told by the source's own comment.
 */
export function undocumented(project: ProjectReflection, strict: readonly string[]): string[] {
  const all = project.getReflectionsByKind(documentedKinds) as DeclarationReflection[];
  const missing = all.filter((each) => isNamed(each, strict) && !each.hasComment() && !isSigned(each));
  return missing.map((each) => {
    const { fileName = "", line = 0 } = each.sources?.[0] ?? {};
    return `${fileName}:${line}: ${each.getFullName()} has no docstring.`;
  });
}

/** Their comments become text of generated code, which a docstring more would change for everybody. */
const copied = /\/contract\/(?:operations|encoding)\.ts$/;

const documentedKinds =
  ReflectionKind.Function |
  ReflectionKind.Class |
  ReflectionKind.Interface |
  ReflectionKind.TypeAlias |
  ReflectionKind.Variable |
  ReflectionKind.Property |
  ReflectionKind.Method |
  ReflectionKind.Accessor;

/** Whether a reader meets the name: a property of a type without a name is a part of the text around it. */
function isNamed(each: DeclarationReflection, strict: readonly string[]): boolean {
  const { parent } = each;
  if (each.inheritedFrom !== undefined || each.flags.isExternal) return false;
  if (!each.kindOf(ReflectionKind.SomeMember)) return true;
  if (each.name === "name" && parent?.name.endsWith("Error")) return false;
  if (copied.test(each.sources?.[0]?.fileName ?? "")) return false;
  const isStrict = strict.some(
    (name) => parent?.parent?.name === name || isBelow(name, parent?.parent?.name),
  );
  return isStrict && (parent?.kindOf(ReflectionKind.ClassOrInterface) ?? false);
}

/** The docstring of a function stands at its signatures. */
function isSigned(each: DeclarationReflection): boolean {
  const signatures = each.getNonIndexSignatures();
  return signatures.length > 0 && signatures.every((signature) => signature.hasComment());
}

/** Whether an entry is a subpath for programmers; `instance` and the like are for the packages beside. */
function isBelow(name: string, entry = ""): boolean {
  return entry.startsWith(`${name}/`) && !/\/(?:commands|instance|marks|output|printer)$/.test(entry);
}
