import { type DeclarationReflection, type ProjectReflection, ReflectionKind } from "typedoc";

/**
 * The exports, and the properties and methods of exported classes and interfaces, whose docstring is missing, one line each: file,
 * line, name. The `name` of an error says itself.
 */
export function undocumented(project: ProjectReflection): string[] {
  const all = project.getReflectionsByKind(documentedKinds) as DeclarationReflection[];
  const missing = all.filter((each) => isNamed(each) && !each.hasComment() && !isSigned(each));
  return missing.map((each) => {
    const { fileName = "", line = 0 } = each.sources?.[0] ?? {};
    return `${fileName}:${line}: ${each.getFullName()} has no docstring.`;
  });
}

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
function isNamed(each: DeclarationReflection): boolean {
  const { parent } = each;
  if (each.inheritedFrom !== undefined || each.flags.isExternal) return false;
  if (!each.kindOf(ReflectionKind.SomeMember)) return true;
  if (each.name === "name" && parent?.name.endsWith("Error")) return false;
  return parent?.kindOf(ReflectionKind.ClassOrInterface) ?? false;
}

/** The docstring of a function stands at its signatures. */
function isSigned(each: DeclarationReflection): boolean {
  const signatures = each.getNonIndexSignatures();
  return signatures.length > 0 && signatures.every((signature) => signature.hasComment());
}
