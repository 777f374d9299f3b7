/** A name in kebab-case: `toBodyInit` as `to-body-init`, `HTTPServer` as `http-server`. */
export function kebabCase(name: string): string {
  return name.replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3-$2").toLowerCase();
}
