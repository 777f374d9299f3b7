import { generate } from "selfsigned";

/** Makes new keys and certificates for a host, valid for a day. Nothing is stored. */
export async function createCertificates(host = "localhost"): Promise<Certificates> {
  const ca = await create("Partwise test authority", { isAuthority: true });
  const [valid, wrongName, expired, selfSigned] = await Promise.all([
    create(host, { ca }),
    create("elsewhere.example", { ca }),
    create(host, { ca, isExpired: true }),
    create(host),
  ]);
  return { ca, valid, wrongName, expired, selfSigned };
}

/** A key and a certificate as PEM, as Node's TLS takes them. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** An authority, and certificates of servers: one that a client accepts, and three that it refuses. */
export interface Certificates {
  readonly ca: Certificate;
  /** Signed by the authority, for the host; for `localhost`, 127.0.0.1 is in the certificate too. */
  readonly valid: Certificate;
  /** Signed by the authority, for `elsewhere.example` alone. */
  readonly wrongName: Certificate;
  /** Signed by the authority, for the right names; expired a day ago. */
  readonly expired: Certificate;
  /** For the right names, signed by its own key. */
  readonly selfSigned: Certificate;
}

interface CertificateOptions {
  readonly ca?: Certificate;
  readonly isAuthority?: boolean;
  readonly isExpired?: boolean;
}

const day = 86_400_000;

async function create(
  name: string,
  { ca, isAuthority = false, isExpired = false }: CertificateOptions = {},
): Promise<Certificate> {
  const end = Date.now() + (isExpired ? -day : day);
  const addresses = name === "localhost" ? [{ type: 7 as const, ip: "127.0.0.1" }] : [];
  const { private: key, cert } = await generate([{ name: "commonName", value: name }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(end - 3 * day),
    notAfterDate: new Date(end),
    extensions: [
      { name: "basicConstraints", cA: isAuthority, critical: true },
      { name: "keyUsage", digitalSignature: true, keyCertSign: isAuthority, critical: true },
      ...(isAuthority
        ? []
        : [{ name: "subjectAltName" as const, altNames: [{ type: 2 as const, value: name }, ...addresses] }]),
    ],
    ...(ca && { ca }),
  });
  return { key, cert };
}
