/** Whether a client or a connection sets the header, so that it is no parameter of an operation. */
export function isIgnoredHeader(name: string): boolean {
  return /^(?:accept(?:-encoding|-charset|-language)?|content-(?:type|length|encoding)|authorization|cookie2?|host|connection|keep-alive|transfer-encoding|te|upgrade(?:-insecure-requests)?|user-agent|origin|referer|cache-control|pragma|dnt|expect|proxy-.*|sec-.*|priority|postman-token|x-requested-with|authority|via|forwarded|x-forwarded-.*|:.*)$/i.test(
    name,
  );
}
