/** Gives what stands for a Response in a test what it lacks: headers, none of them, and its JSON as text. */
export function completeMock(mock: Response): Response {
  const {
    headers = new Headers(),
    status = mock.ok ? 200 : 500,
    statusText = "",
  } = mock as Partial<Response>;
  const text = async () => ("text" in mock ? mock.text() : JSON.stringify(await (mock as Response).json()));
  return Object.create(mock, {
    headers: { value: headers },
    status: { value: status },
    statusText: { value: statusText },
    text: { value: text },
  }) as Response;
}
