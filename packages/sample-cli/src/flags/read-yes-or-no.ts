/** What the value of a flag that is on or off says; undefined for any other than `true`, `yes`, `1`, `false`, `no`, `0`. */
export function readYesOrNo(value: string): boolean | undefined {
  if (/^(true|yes|1)$/.test(value)) return true;
  return /^(false|no|0)$/.test(value) ? false : undefined;
}
