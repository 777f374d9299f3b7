const { once } = require("node:events");
const { createServer } = require("node:http");

/** A server that keeps what it is sent, answers a GET with photos or events, fails as often as it is told, or does not answer. */
exports.startPhotos = async () => {
  const sent = [];
  const state = { failures: 0, isSilent: false };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    sent.push({
      line: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
      contentType: request.headers["content-type"],
      body: Buffer.concat(chunks).toString("latin1"),
    });
    const json = (status, value) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (request.url === "/token") return json(200, { access_token: "secret", token_type: "bearer" });
    if (state.failures-- > 0) return response.writeHead(503).end();
    if (state.isSilent) return;
    if (request.method === "GET" && request.url.startsWith("/photos")) {
      const [, cursor] = request.url.split("cursor=");
      return json(
        200,
        cursor ? { photos: [{ id: 3 }] } : { photos: [{ id: 1 }, { id: 2 }], next_cursor: "b" },
      );
    }
    if (request.method === "POST") return json(201, { id: 7 });
    if (request.method === "PUT") return response.writeHead(204).end();
    response
      .writeHead(200, { "content-type": "text/event-stream" })
      .end('data: {"id":1}\n\ndata: {"id":2}\n\n');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, sent, state, close };
};
