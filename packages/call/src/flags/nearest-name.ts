import { distanceOf } from "@partwise/description/problems";

/** The name that was probably meant; undefined where none is near. */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: distanceOf(name.toLowerCase(), wanted.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(wanted.length / 3))
    ? best.name
    : undefined;
}
