import type { Call } from "@partwise/client";

// What policies tell each other about one call travels in its options, under symbols: a copy of the call keeps
// them, and openapi-fetch, which copies named options only, never sees them.

/** A place in the options of a call that only policies can see. */
export interface Slot<T> {
  read(call: Call): T | undefined;
  write(call: Call, value: T): Call;
}

/** Makes a place for one kind of thing; `name` shows in a debugger. */
export function slot<T>(name: string): Slot<T> {
  const key = Symbol(name) as unknown as string;
  return {
    read: (call) => call.init[key] as T | undefined,
    write: (call, value) => ({ ...call, init: { ...call.init, [key]: value } }),
  };
}
