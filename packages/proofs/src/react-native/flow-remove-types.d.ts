declare module "flow-remove-types" {
  /** Takes the types of Flow out of JavaScript. */
  function flowRemoveTypes(text: string, options: { readonly all: boolean }): { toString(): string };

  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export { flowRemoveTypes as default };
}
