import type { Call } from "@partwise/client";

/** Makes a slot for one kind of value. `name` is the symbol's description, which a debugger shows. */
export function slot<T>(name: string): Slot<T> {
  const key = Symbol(name);
  return {
    read: ({ context }) => context[key] as T | undefined,
    write: ({ context }, value) => {
      context[key] = value;
    },
  };
}

/** A place for one value in the context of a call. Policies see the value; callers do not. */
export interface Slot<T> {
  read(call: Call): T | undefined;
  write(call: Call, value: T): void;
}
