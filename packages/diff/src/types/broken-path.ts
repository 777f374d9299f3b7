import type { Symbol as Member, Type } from "typescript";
import type { Pair } from "../contract/pair.js";
import type { Compiled } from "./compile-pairs.js";

/**
 * Makes the function that tells where code of callers stops compiling: the names of properties that lead there; undefined where
 * all of it compiles. What callers send has to be assignable to the new type, and what callers read to the old one; and each
 * key that callers write or read has to be there.
 */
export function createBrokenPath({ ts, program }: Compiled): BrokenPath {
  const checker = program.getTypeChecker();

  const notAssignable = (from: Type, to: Type, depth = 0): readonly string[] | undefined => {
    if (checker.isTypeAssignableTo(from, to)) return undefined;
    if (depth > 20 || from.isUnion() || to.isUnion()) return [];
    for (const member of checker.getPropertiesOfType(to)) {
      const given = checker.getPropertyOfType(from, member.name);
      if (given === undefined) {
        if ((member.flags & ts.SymbolFlags.Optional) === 0) return [member.name];
        continue;
      }
      const inner = notAssignable(typeOf(given), typeOf(member), depth + 1);
      if (inner !== undefined) return [member.name, ...inner];
    }
    return [];
  };

  const lostKey = (
    old: Type,
    now: Type,
    isSent: boolean,
    seen: Map<Type, Set<Type>>,
  ): readonly string[] | undefined => {
    const [from, to] = [checker.getNonNullableType(old), checker.getNonNullableType(now)];
    if (from === to || seen.get(from)?.has(to) || !isOwn(from) || isAny(to)) return undefined;
    seen.set(from, (seen.get(from) ?? new Set()).add(to));
    const item = { old: itemOf(from), new: itemOf(to) };
    if (item.old !== undefined || item.new !== undefined)
      return item.old && item.new && lostKey(item.old, item.new, isSent, seen);
    for (const member of membersOf(from, isSent)) {
      const other = memberOf(to, member.name, isSent);
      if (other === undefined) {
        if (checker.getIndexInfosOfType(to).length > 0) continue;
        return [member.name];
      }
      const inner = lostKey(typeOf(member), typeOf(other), isSent, seen);
      if (inner !== undefined) return [member.name, ...inner];
    }
    if (checker.getIndexInfosOfType(from).length > checker.getIndexInfosOfType(to).length) return [];
    return undefined;
  };

  return ({ old, new: now }, isSent) =>
    (isSent ? notAssignable(old, now) : notAssignable(now, old)) ?? lostKey(old, now, isSent, new Map());

  function typeOf(member: Member): Type {
    return checker.getTypeOfSymbol(member);
  }

  /** An object whose keys callers write. */
  function isOwn(type: Type): boolean {
    if (type.isUnion()) return type.types.some(isOwn);
    if (type.isIntersection()) return type.types.every(isOwn);
    if ((type.flags & ts.TypeFlags.Object) === 0) return false;
    if (itemOf(type) !== undefined) return true;
    const [declared] = type.symbol?.declarations ?? [];
    return declared === undefined || !program.isSourceFileDefaultLibrary(declared.getSourceFile());
  }

  function isAny(type: Type): boolean {
    return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
  }

  function itemOf(type: Type): Type | undefined {
    return checker.isArrayLikeType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
  }

  /** What is written may be a key of any member of a union; what is read is a key of all of them. */
  function membersOf(type: Type, isSent: boolean): readonly Member[] {
    if (!isSent || !type.isUnion()) return checker.getPropertiesOfType(type);
    return [
      ...new Map(
        type.types
          .filter(isOwn)
          .flatMap((each) => checker.getPropertiesOfType(each))
          .map((each) => [each.name, each]),
      ).values(),
    ];
  }

  function memberOf(type: Type, name: string, isSent: boolean): Member | undefined {
    const found = checker.getPropertyOfType(type, name);
    if (found !== undefined || !isSent || !type.isUnion()) return found;
    return type.types.map((each) => checker.getPropertyOfType(each, name)).find((each) => each !== undefined);
  }
}

/** Where code breaks that sends, or reads, a value of the old type. */
export type BrokenPath = (types: Pair<Type>, isSent: boolean) => readonly string[] | undefined;
