/** The folder of the code of this package, absolute. */
export const codeFolder = import.meta.dirname;
