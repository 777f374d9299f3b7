/**
 * `Uint8Array<ArrayBuffer>`, written so that TypeScript before 5.7 accepts the type: there `Uint8Array` has no type
 * parameter.
 */
export type OwnedBytes = ReturnType<Uint8Array["slice"]>;
