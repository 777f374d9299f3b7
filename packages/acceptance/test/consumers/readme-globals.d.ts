/** What the examples of the README take for granted. */
declare const token: string;
declare const groupId: string;
declare const bytes: Uint8Array<ArrayBuffer>;
