/** Private key and certificate in PEM form. */
export interface TlsOptions {
  /** The private key, in PEM. */
  readonly key: string;
  /** The certificate, in PEM. */
  readonly cert: string;
  /** Certificates of authorities: for client certificates, and for the chain of `cert`. Default: none. */
  readonly ca?: string;
  /** Refuses clients without a certificate of `ca`. Default: false. */
  readonly requestCert?: boolean;
}
