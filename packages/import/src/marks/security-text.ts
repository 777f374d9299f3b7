import { listOf, objectOf } from "@partwise/description/document";

/** Security requirements as a line: `` `oauth` (`read`, `write`) and `key` or none ``. Undefined for names that do not fit in. */
export function securityText(requirements: readonly unknown[]): string | undefined {
  const names = requirements.flatMap((each) =>
    Object.entries(objectOf(each)).flatMap(([name, scopes]) => [name, ...listOf(scopes).map(String)]),
  );
  if (names.some((name) => name === "" || /[`\r\n]/.test(name))) return undefined;
  const alternatives = requirements.map((each) => {
    const schemes = Object.entries(objectOf(each)).map(([name, scopes]) => {
      const list = listOf(scopes).map((scope) => `\`${String(scope)}\``);
      return `\`${name}\`${list.length > 0 ? ` (${list.join(", ")})` : ""}`;
    });
    return schemes.length === 0 ? "none" : schemes.join(" and ");
  });
  return alternatives.length === 0 ? "none" : alternatives.join(" or ");
}

/** The requirements of `securityText`. `none` alone is an empty list. */
export function readSecurity(text: string): readonly Record<string, readonly string[]>[] {
  if (text.trim() === "none") return [];
  const requirements: Record<string, string[]>[] = [{}];
  let scopes: string[] | undefined;
  let last: string[] = [];
  for (const [token, name] of text.matchAll(/`([^`]*)`|[()]|\bor\b/g)) {
    if (token === "or") requirements.push({});
    else if (token === "(") scopes = last;
    else if (token === ")") scopes = undefined;
    else if (scopes !== undefined) scopes.push(name ?? "");
    else {
      last = [];
      (requirements.at(-1) as Record<string, string[]>)[name ?? ""] = last;
    }
  }
  return requirements;
}
