/** An object of Partwise, which holds the properties that are read most and takes the others from a native object. */
interface Own {
  readonly toNative: () => object;
}

/**
 * Gives the prototype `own` the names that only the native prototype has. Values are read from `toNative()`; the tag for
 * `toString()` is copied, since openapi-fetch calls `toString()` of each answer. Called when the first object is made: Node
 * loads its fetch when `globalThis.Request` is read, which takes 20 ms.
 */
export function borrowRest(own: Own, native: object): void {
  for (const name of Reflect.ownKeys(native)) {
    if (name in own) continue;
    const given = Object.getOwnPropertyDescriptor(native, name);
    const read: PropertyDescriptor & ThisType<Own> = {
      get() {
        const made = this.toNative() as Record<PropertyKey, unknown>;
        const value = made[name];
        return typeof value === "function" ? value.bind(made) : value;
      },
    };
    Object.defineProperty(own, name, typeof given?.value === "string" ? given : read);
  }
}
