import { get } from "node:https";
import { connect as connectOverTcp } from "node:net";
import { connect } from "node:tls";
import { type Certificate, type Certificates, createCertificates } from "@partwise/test-servers/certificates";
import { beforeAll, expect, test } from "vitest";
import { startZoomMockServer, type ZoomMockServer, type ZoomMockServerOptions } from "../../src/index.js";

let certificates: Certificates;
beforeAll(async () => {
  certificates = await createCertificates();
});

interface Outcome {
  readonly status: number;
  readonly error: string;
}

function ask(
  url: string,
  token: string,
  more: Partial<Certificate> & { fault?: string } = {},
): Promise<Outcome> {
  const { fault, ...client } = more;
  const headers = { authorization: `Bearer ${token}`, ...(fault !== undefined && { "x-mock-fault": fault }) };
  return new Promise((resolve) => {
    const fail = ({ code = "" }: NodeJS.ErrnoException) => resolve({ status: 0, error: code });
    get(url, { ca: certificates.ca.cert, headers, agent: false, ...client }, (response) => {
      response.resume().once("error", fail);
      response.once("end", () => resolve({ status: response.statusCode ?? 0, error: "" }));
    }).once("error", fail);
  });
}

const askGroups = (server: ZoomMockServer, more: Partial<Certificate> & { fault?: string } = {}) =>
  ask(`${server.url}/im/groups`, server.accessToken, more);

async function withTls<T>(
  tls: ZoomMockServerOptions["tls"] & object,
  use: (server: ZoomMockServer) => Promise<T>,
  options: ZoomMockServerOptions = {},
): Promise<T> {
  await using server = await startZoomMockServer({ ...options, tls });
  return await use(server);
}

test.each([["127.0.0.1" as const], ["localhost" as const]])("answers by TLS at %s", async (host) => {
  await using server = await startZoomMockServer({ tls: certificates.valid, host });
  expect(server.url).toBe(`https://${host}:${server.port}/v2`);
  expect(server.tokenUrl).toBe(`https://${host}:${server.port}/oauth/token`);
  expect(await askGroups(server)).toEqual({ status: 200, error: "" });
  expect(server.requests).toHaveLength(1);
});

test.each([
  ["wrongName" as const, "ERR_TLS_CERT_ALTNAME_INVALID"],
  ["expired" as const, "CERT_HAS_EXPIRED"],
  ["selfSigned" as const, "DEPTH_ZERO_SELF_SIGNED_CERT"],
])("a certificate that is %s is refused by the client", async (name, error) => {
  expect(await withTls(certificates[name], (server) => askGroups(server))).toEqual({ status: 0, error });
});

test("asks for a certificate of the client, if it is to", async () => {
  const tls = { ...certificates.valid, ca: certificates.ca.cert, requestCert: true };
  await withTls(tls, async (server) => {
    expect(await askGroups(server, certificates.valid)).toEqual({ status: 200, error: "" });
    expect((await askGroups(server)).status).toBe(0);
    expect((await askGroups(server, certificates.selfSigned)).status).toBe(0);
    expect(server.requests).toHaveLength(1);
  });
});

test("faults of the connection work below TLS", async () => {
  await withTls(certificates.valid, async (server) => {
    expect(await askGroups(server, { fault: "reset" })).toEqual({ status: 0, error: "ECONNRESET" });
    expect(await askGroups(server, { fault: "reset-upload=0" })).toEqual({ status: 0, error: "ECONNRESET" });
    expect((await askGroups(server, { fault: "half-body" })).error).toBe("ECONNRESET");
    expect((await askGroups(server, { fault: "refuse-early" })).status).toBe(413);
    expect((await askGroups(server)).status).toBe(200);
  });
});

test("another origin has TLS as well, and its name", async () => {
  await withTls(
    certificates.valid,
    async (server) => {
      expect((await askGroups(server)).status).toBe(302);
      expect(server.other.url).toMatch(/^https:\/\/localhost:\d+$/);
      expect((await ask(`${server.other.url}/v2/im/groups`, server.accessToken)).status).toBe(200);
    },
    { host: "localhost", faults: ["redirect=302; to=other"] },
  );
});

test("a client that breaks off the handshake does no harm, and close ends a handshake that stands still", async () => {
  await withTls(certificates.valid, async (server) => {
    const socket = connect({ port: server.port, host: "127.0.0.1", rejectUnauthorized: true });
    await new Promise((resolve) => socket.once("error", resolve));
    const still = connectOverTcp(server.port, "127.0.0.1").on("error", () => {});
    await new Promise((resolve) => still.once("connect", resolve));
    expect((await askGroups(server)).status).toBe(200);
    await server.close(); // only once every connection has ended
    still.destroy();
  });
});
