/**
 * A pattern of a description as the flag `u` takes it, by which JSON Schema reads patterns: without backslashes that mean
 * nothing, such as in `\@`, and `{` that begins no count. Undefined where JavaScript has no such pattern: nothing is checked then.
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

/** Only characters that mean nothing else lose their backslash; `-` keeps its own inside a class, where it may stand for a range. */
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
