/** An object of ours that has what is asked most itself, and the rest from a native one. */
interface Own {
  readonly toNative: () => object;
}

/**
 * Gives the prototype `own` what only the native prototype has: each name is asked of `toNative()`. Called with the first
 * object, since reading `globalThis.Request` takes Node 20 ms.
 */
export function borrowRest(own: Own, native: object): void {
  for (const name of Reflect.ownKeys(native)) {
    if (name in own) continue;
    Object.defineProperty(own, name, {
      get(this: Own) {
        const made = this.toNative() as Record<PropertyKey, unknown>;
        const value = made[name];
        return typeof value === "function" ? value.bind(made) : value;
      },
    });
  }
}
