import type { Call } from "@partwise/client";

/** Makes a place for one kind of thing; `name` shows in a debugger. */
export function slot<T>(name: string): Slot<T> {
  const key = Symbol(name);
  return {
    read: ({ context }) => context[key] as T | undefined,
    write: ({ context }, value) => {
      context[key] = value;
    },
  };
}

/** A place in the context of a call that only policies see. */
export interface Slot<T> {
  read(call: Call): T | undefined;
  write(call: Call, value: T): void;
}
