/** The options of curl, up to 8.17, by what they mean to a request. Aliases of one letter are in `shortOptions`. */
export const curlOptions = {
  /** They take a word and change the request. */
  withWord: words(
    "aws-sigv4 continue-at cookie data data-ascii data-binary data-raw data-urlencode form form-string " +
      "header json oauth2-bearer proto-default range referer request request-target time-cond upload-file " +
      "url url-query user user-agent variable ",
  ),
  /** They take none and change the request. */
  alone: words("anyauth basic digest form-escape get globoff head negotiate next ntlm "),
  /** They take a word and leave the request as it is. */
  otherWithWord: words(
    "abstract-unix-socket alt-svc cacert capath cert cert-type ciphers connect-timeout connect-to " +
      "cookie-jar create-file-mode crlfile curves delegation dns-interface dns-ipv4-addr dns-ipv6-addr " +
      "dns-servers doh-url dump-header ech egd-file engine etag-save expect100-timeout " +
      "happy-eyeballs-timeout-ms haproxy-clientip hostpubmd5 hostpubsha256 hsts interface ip-tos " +
      "ipfs-gateway keepalive-cnt keepalive-time key key-type knownhosts limit-rate local-port " +
      "max-filesize max-redirs max-time netrc-file noproxy output output-dir parallel-max " +
      "parallel-max-host pass pinnedpubkey preproxy proto proto-redir proxy proxy-cacert proxy-capath " +
      "proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type " +
      "proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype " +
      "proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey random-file rate resolve retry " +
      "retry-delay retry-max-time service-name sigalgs socks4 socks4a socks5 socks5-gssapi-service " +
      "socks5-hostname speed-limit speed-time stderr tls-max tls13-ciphers tlsauthtype tlspassword tlsuser " +
      "trace trace-ascii trace-config unix-socket vlan-priority write-out ",
  ),
  /** They take none and leave the request as it is. */
  otherAlone: words(
    "alpn buffer ca-native cert-status clobber compressed compressed-ssh create-dirs disable " +
      "disable-eprt disable-epsv disallow-username-in-url doh-cert-status doh-insecure dump-ca-embed fail " +
      "fail-early fail-with-body false-start follow haproxy-protocol http0.9 http1.0 http1.1 http2 " +
      "http2-prior-knowledge http3 http3-only ignore-content-length include insecure ipv4 ipv6 " +
      "junk-session-cookies keepalive location location-trusted metalink mptcp netrc netrc-optional npn " +
      "out-null parallel parallel-immediate path-as-is post301 post302 post303 progress-bar progress-meter " +
      "proxy-anyauth proxy-basic proxy-ca-native proxy-digest proxy-http2 proxy-insecure proxy-negotiate " +
      "proxy-ntlm proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tlsv1 proxytunnel raw " +
      "remote-header-name remote-name remote-name-all remote-time remove-on-error retry-all-errors " +
      "retry-connrefused sessionid show-error silent skip-existing socks5-basic socks5-gssapi " +
      "socks5-gssapi-nec ssl ssl-allow-beast ssl-auto-client-cert ssl-no-revoke ssl-reqd " +
      "ssl-revoke-best-effort ssl-sessions sslv2 sslv3 styled-output suppress-connect-headers tcp-fastopen " +
      "tcp-nodelay tls-earlydata tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding trace-ids trace-time " +
      "verbose xattr ",
  ),
  /** They ask for another protocol, or for options of a file: nobody here understands them. */
  refused: words(
    "append config crlf etag-compare ftp-account ftp-alternative-to-user ftp-create-dirs ftp-method " +
      "ftp-pasv ftp-port ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-ccc-mode ftp-ssl-control help krb " +
      "libcurl list-only login-options mail-auth mail-from mail-rcpt mail-rcpt-allowfails manual ntlm-wb " +
      "quote sasl-authzid sasl-ir telnet-option tftp-blksize tftp-no-options upload-flags use-ascii " +
      "version ",
  ),
  /** Those of `refused` that take a word. */
  refusedWithWord: words(
    "config etag-compare ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode help " +
      "krb libcurl login-options mail-auth mail-from mail-rcpt quote sasl-authzid telnet-option " +
      "tftp-blksize upload-flags ",
  ),
} as const;

/** Options of one letter. */
export const shortOptions: Readonly<Record<string, string>> = {
  a: "append",
  E: "cert",
  K: "config",
  C: "continue-at",
  b: "cookie",
  c: "cookie-jar",
  d: "data",
  q: "disable",
  D: "dump-header",
  f: "fail",
  F: "form",
  P: "ftp-port",
  G: "get",
  g: "globoff",
  I: "head",
  H: "header",
  h: "help",
  "0": "http1.0",
  i: "include",
  k: "insecure",
  "4": "ipv4",
  "6": "ipv6",
  j: "junk-session-cookies",
  l: "list-only",
  L: "location",
  M: "manual",
  m: "max-time",
  n: "netrc",
  ":": "next",
  N: "no-buffer",
  o: "output",
  Z: "parallel",
  "#": "progress-bar",
  x: "proxy",
  U: "proxy-user",
  p: "proxytunnel",
  Q: "quote",
  r: "range",
  e: "referer",
  J: "remote-header-name",
  O: "remote-name",
  R: "remote-time",
  X: "request",
  S: "show-error",
  s: "silent",
  Y: "speed-limit",
  y: "speed-time",
  "2": "sslv2",
  "3": "sslv3",
  t: "telnet-option",
  z: "time-cond",
  "1": "tlsv1",
  T: "upload-file",
  B: "use-ascii",
  u: "user",
  A: "user-agent",
  v: "verbose",
  V: "version",
  w: "write-out",
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(" "));
}
