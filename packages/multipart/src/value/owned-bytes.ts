/** `Uint8Array<ArrayBuffer>`, in words that TypeScript before 5.7 knows as well: there `Uint8Array` takes no argument. */
export type OwnedBytes = ReturnType<Uint8Array["slice"]>;
