/** Adds an album; gives the status. */
export async function addAlbum(api, name) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${api}/albums`, { method: "POST", headers, body: JSON.stringify({ name }) });
  return response.status;
}
