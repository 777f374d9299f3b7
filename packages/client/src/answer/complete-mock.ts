/**
 * Completes a test's mock of a Response: with empty headers, a status, and a `text()` that returns the JSON of `json()`,
 * or nothing.
 */
export function completeMock(mock: Response): Response {
  const {
    ok = (mock.status ?? 200) < 300,
    status = ok ? 200 : 500,
    statusText = "",
    headers = new Headers(),
  } = mock as Partial<Response>;
  const text = async () => {
    if ("text" in mock) return mock.text();
    return "json" in mock ? JSON.stringify(await (mock as Response).json()) : "";
  };
  const values = { headers, ok, status, statusText, text };
  const properties = Object.entries(values).map(([name, value]) => [name, { value }] as const);
  return Object.create(mock, Object.fromEntries(properties)) as Response;
}
