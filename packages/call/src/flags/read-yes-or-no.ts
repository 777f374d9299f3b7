/** True for `true`, `yes` and `1`, false for `false`, `no` and `0`, undefined for any other text. */
export function readYesOrNo(value: string): boolean | undefined {
  if (/^(true|yes|1)$/.test(value)) return true;
  return /^(false|no|0)$/.test(value) ? false : undefined;
}
