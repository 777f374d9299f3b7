/** An object of ours: it holds the properties that are read most, and takes the others from a native object. */
interface Own {
  readonly toNative: () => object;
}

/**
 * Gives the prototype `own` the names that only the native prototype has; each name is read from `toNative()`. Called when
 * the first object is made: Node loads its fetch when `globalThis.Request` is read, which takes 20 ms.
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
