import type { Symbol as Member, ObjectType, Type } from "typescript";
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

  /** Looks into properties, too: of two instances of one generic type the compiler compares the arguments alone. */
  const broken = (old: Type, now: Type, way: Way): readonly string[] | undefined => {
    const wrong = way.areKeysAlone
      ? undefined
      : way.isSent
        ? notAssignable(old, now)
        : notAssignable(now, old);
    if (wrong !== undefined) return wrong;
    const [from, to] = [checker.getNonNullableType(old), checker.getNonNullableType(now)];
    if (from === to || way.seen.get(from)?.has(to) || way.depth > 30 || !isOwn(from) || isAny(to))
      return undefined;
    way.seen.set(from, (way.seen.get(from) ?? new Set()).add(to));
    const areKeysAlone = way.areKeysAlone || from.isUnion() || to.isUnion();
    const inside = { ...way, areKeysAlone, depth: way.depth + 1 };
    const item = { old: itemOf(from), new: itemOf(to) };
    if (item.old !== undefined || item.new !== undefined)
      return item.old && item.new && broken(item.old, item.new, inside);
    const indexes = { old: checker.getIndexInfosOfType(from), new: checker.getIndexInfosOfType(to) };
    for (const member of membersOf(from, way.isSent)) {
      const other = memberOf(to, member.name, way.isSent);
      if (other === undefined && indexes.new.length > 0) continue;
      if (other === undefined) return [member.name];
      const inner = broken(typeOf(member), typeOf(other), inside);
      if (inner !== undefined) return [member.name, ...inner];
    }
    return indexes.old.length > indexes.new.length ? [] : undefined;
  };

  return ({ old, new: now }, { isSent, isFlat }) => {
    if (isFlat) return isSent ? notAssignable(old, now) : notAssignable(now, old);
    return broken(old, now, { isSent, areKeysAlone: false, seen: new Map(), depth: 0 });
  };

  function typeOf(member: Member): Type {
    return checker.getTypeOfSymbol(member);
  }

  /** An object whose keys callers write. */
  function isOwn(type: Type): boolean {
    if (type.isUnion()) return type.types.some(isOwn);
    if (type.isIntersection()) return type.types.every(isOwn);
    if ((type.flags & ts.TypeFlags.Object) === 0) return false;
    // a mapped type of the library, such as Pick, has properties of the description
    const isMapped = ((type as ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;
    if (isMapped || itemOf(type) !== undefined) return true;
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

/** How two types are compared. */
interface Way {
  readonly isSent: boolean;
  /** Inside of unions it is not known which member meets which. */
  readonly areKeysAlone: boolean;
  readonly seen: Map<Type, Set<Type>>;
  readonly depth: number;
}

/** Where code breaks that sends, or reads, a value of the old type. */
export type BrokenPath = (
  types: Pair<Type>,
  how: { readonly isSent: boolean; readonly isFlat: boolean },
) => readonly string[] | undefined;
