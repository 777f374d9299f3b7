import type { Context } from "../document/context.js";

/** The expressions in the braces of a path template. Braces nest: `{id:[0-9]{3}}`. */
export function expressionsIn(template: string): readonly string[] {
  const pieces = template.replace(/#.*$/s, "").split(/\{((?:[^{}]|\{[^{}]*\})+)\}/);
  return pieces.filter((_, i) => i % 2 === 1);
}

/**
 * The name of the parameter that a template expression stands for: the expression itself if a parameter has that name, else
 * the expression without the signs of other dialects. `{path:.+}`, `{+path}` and `{path*}` all name `path`.
 */
export function parameterNameOf(expression: string, declared: ReadonlySet<string>): string {
  return declared.has(expression) ? expression : expression.replace(/^[+.;]|:.*$|[*+]$/gs, "");
}

/** Whether a template has a query or a fragment, which are no parts of a path. */
export function isMoreThanPath(template: string): boolean {
  return /[?#]/.test(template.replace(/\{(?:[^{}]|\{[^{}]*\})+\}/g, ""));
}

/** Warns of a query or a fragment in a path template, and of expressions in the spelling of other dialects. */
export function lintTemplate(template: string, pointer: string, { warn }: Pick<Context, "warn">): void {
  if (isMoreThanPath(template)) {
    warn(
      pointer,
      "a query or a fragment does not belong into a path: the query is sent before that of the parameters, the fragment is not sent; describe query parameters",
    );
  }
  for (const expression of expressionsIn(template)) {
    const name = parameterNameOf(expression, new Set());
    if (name === expression) continue;
    warn(
      pointer,
      `"{${expression}}" is read as the parameter "${name}", whose value is one segment whatever it holds; write {${name}}`,
      "path-expression",
    );
  }
}
