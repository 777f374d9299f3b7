import { describe, expect, it } from "vitest";
import { exceptionsIn } from "../../../src/transport/proxy/exceptions-in.js";
import { proxyAuthorization, proxyFor } from "../../../src/transport/proxy/proxy-for.js";

describe("NO_PROXY", () => {
  it.each([
    ["*", "http://a.test/"],
    ["a.test", "http://a.test/"],
    ["a.test", "http://b.a.test/"],
    [".a.test", "http://a.test/"],
    [".a.test", "http://b.a.test/"],
    ["*.a.test", "http://b.a.test:81/"],
    ["A.Test", "http://a.test/"],
    ["a.test.", "http://a.test/"],
    ["a.test", "http://a.test./"],
    ["b.test a.test", "http://a.test/"],
    ["b.test,, a.test ,c.test", "http://a.test/"],
    ["a.test:80", "http://a.test/"],
    ["a.test:443", "https://a.test/"],
    ["a.test:8080", "http://a.test:8080/"],
    ["münchen.test", "http://xn--mnchen-3ya.test/"],
    ["10.1.2.3", "http://10.1.2.3/"],
    ["10.1.2.3:81", "http://10.1.2.3:81/"],
    ["*:80", "http://a.test/"],
    ["10.*", "http://10.1.2.3/"],
    ["192.168.4.*:81", "http://192.168.4.9:81/"],
    ["10.1.2.3", "http://[::ffff:10.1.2.3]/"],
    ["10.0.0.0/8", "http://10.200.3.4/"],
    ["10.1.2.3/32", "http://10.1.2.3/"],
    ["192.168.4.0/22", "http://192.168.7.255/"],
    ["0.0.0.0/0", "http://8.8.8.8/"],
    ["10.0.0.0/8", "http://[::ffff:10.1.2.3]/"],
    ["fd00::1", "http://[fd00::1]/"],
    ["FD00:0:0::1", "http://[fd00::1]/"],
    ["[fd00::1]", "http://[fd00::1]/"],
    ["[fd00::1]:81", "http://[fd00::1]:81/"],
    ["fd00::/8", "http://[fdab:cd::1]/"],
    ["[fd00::]/8", "http://[fdab:cd::1]/"],
    ["2001:db8::/33", "http://[2001:db8:7fff::1]/"],
  ])("%s names %s", (list, url) => {
    expect(exceptionsIn(list)(new URL(url))).toBe(true);
  });

  it.each([
    ["", "http://a.test/"],
    [" , ", "http://a.test/"],
    ["a.test", "http://ba.test/"],
    ["b.a.test", "http://a.test/"],
    ["a.test:81", "http://a.test/"],
    ["a.test:81", "http://a.test:8181/"],
    ["10.1.2.3", "http://110.1.2.3/"],
    ["1.2.3", "http://10.1.2.3/"],
    ["*:81", "http://a.test/"],
    ["10.*", "http://10.test/"],
    ["10.*", "http://101.1.2.3/"],
    ["10.0.0.0/8", "http://11.0.0.1/"],
    ["10.0.0.0/8", "http://10.test/"],
    ["192.168.4.0/22", "http://192.168.8.0/"],
    ["10.0.0.0/33", "http://10.0.0.0/"],
    ["10.0.0.0/x", "http://10.0.0.0/"],
    ["fd00::1", "http://[fd00::2]/"],
    ["fd00::1", "http://[fd00::1:81]/"],
    ["[fd00::1]:81", "http://[fd00::1]/"],
    ["2001:db8::/33", "http://[2001:db8:8000::1]/"],
    [".", "http://a.test/"],
    [":80", "http://a.test/"],
  ])("%s does not name %s", (list, url) => {
    expect(exceptionsIn(list)(new URL(url))).toBe(false);
  });

  it("decides together with the proxy variables, and loopback never needs it", () => {
    const find = proxyFor(undefined, { HTTP_PROXY: "http://proxy.test:1", NO_PROXY: "10.0.0.0/8,fd00::1" });
    const proxied = (url: string) => find(new URL(url))?.host;
    expect(proxied("http://a.test/")).toBe("proxy.test:1");
    for (const host of ["10.9.9.9", "[fd00::1]", "localhost", "localhost.", "b.localhost.", "127.8.9.1"]) {
      expect(proxied(`http://${host}/`)).toBeUndefined();
    }
    for (const host of ["[::1]", "[::ffff:127.0.0.1]"]) expect(proxied(`http://${host}/`)).toBeUndefined();
    expect(proxied("http://localhost.test/")).toBe("proxy.test:1");
  });
});

describe("the password of a proxy", () => {
  it.each([
    ["user:100%", "user:100%"],
    ["user:p%40ss%25", "user:p@ss%"],
    ["user:%zz%4", "user:%zz%4"],
    ["ü:%C3%BC", "ü:ü"],
    ["user", "user:"],
    [":only", ":only"],
  ])("%s is sent as %s", (written, meant) => {
    const header = proxyAuthorization(new URL(`http://${written}@proxy.test`));
    expect(header).toBe(`Basic ${Buffer.from(meant).toString("base64")}`);
  });

  it("may be of bytes that are no UTF-8", () => {
    const header = proxyAuthorization(new URL("http://user:%E4@proxy.test"));
    expect(header).toBe(`Basic ${Buffer.from("user:ä", "latin1").toString("base64")}`);
  });
});
