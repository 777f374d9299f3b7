/** Fails a case. */
export function assert(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Compares data by their JSON. */
export function assertSame(found: unknown, expected: unknown, what: string): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  assert(one === other, `${what} is ${one?.slice(0, 300)}, should be ${other?.slice(0, 300)}`);
}

/** Waits for a rejection with this name, and this code where there is one. */
export async function assertRejects(
  promise: Promise<unknown>,
  { name, code }: { readonly name: string | readonly string[]; readonly code?: string },
): Promise<void> {
  const error = await promise.then(
    () => undefined,
    (reason) => reason as { readonly name: string; readonly code?: unknown },
  );
  assert(error !== undefined, `resolved, should reject with ${name}`);
  if ([name].flat().includes(error.name) && (code === undefined || error.code === code)) return;
  throw error;
}
