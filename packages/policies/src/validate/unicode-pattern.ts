/**
 * Rewrites a pattern for the flag `u`, with which JSON Schema reads patterns: needless backslashes, such as in `\@`, are
 * removed, and a `{` that begins no count is escaped. Undefined where JavaScript cannot read the pattern, which is then not
 * checked.
 */
export function unicodePattern(pattern: string): string | undefined {
  return [pattern, withoutNeedless(pattern)].find(compiles);
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

/**
 * Removes the backslash of characters that have no special meaning. In a class, `-` keeps its backslash, since `-` may
 * denote a range.
 */
function withoutNeedless(pattern: string): string {
  let isClass = false;
  return pattern.replace(/\\(.)|[[\]{}]/gsu, (found, escaped?: string) => {
    if (escaped !== undefined) {
      if (escaped === "-") return isClass ? found : escaped;
      return /[\w^$\\.*+?()[\]{}|/]/.test(escaped) ? found : escaped;
    }
    if (found === "[" && isClass) return "\\[";
    if (found === "[") isClass = true;
    if (found === "]") isClass = false;
    return found;
  });
}
