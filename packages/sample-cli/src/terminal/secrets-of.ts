/** The values in the environment that no output may show. */
export function secretsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const names = ["ZOOM_ACCESS_TOKEN", "ZOOM_ACCOUNT_ID", "ZOOM_CLIENT_ID", "ZOOM_CLIENT_SECRET"];
  return names.flatMap((name) => env[name]?.trim() || []);
}
