import { generate } from "selfsigned";

/** Makes new keys and certificates for a host. They are good for a day, and nothing of them is stored. */
export async function createCertificates(host = "localhost"): Promise<Certificates> {
  const ca = await create("Partwise test authority", { isAuthority: true });
  const [valid, wrongName, expired, selfSigned] = await Promise.all([
    create(host, { ca }),
    create("elsewhere.example", { ca }),
    create(host, { ca, isOver: true }),
    create(host),
  ]);
  return { ca, valid, wrongName, expired, selfSigned };
}

/** A key and a certificate as PEM, as Node's TLS takes them. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** An authority, servers that it vouches for, and one that it does not know. */
export interface Certificates {
  readonly ca: Certificate;
  /** For the host that was asked for; where that is localhost, for 127.0.0.1 too. */
  readonly valid: Certificate;
  /** Of the authority, yet for `elsewhere.example` alone. */
  readonly wrongName: Certificate;
  /** Of the authority and for the right names, yet its time was over a day ago. */
  readonly expired: Certificate;
  /** For the right names, yet signed by itself. */
  readonly selfSigned: Certificate;
}

interface Wish {
  readonly ca?: Certificate;
  readonly isAuthority?: boolean;
  readonly isOver?: boolean;
}

const day = 86_400_000;

async function create(
  name: string,
  { ca, isAuthority = false, isOver = false }: Wish = {},
): Promise<Certificate> {
  const end = Date.now() + (isOver ? -day : day);
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
