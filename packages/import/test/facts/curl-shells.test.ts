import { describe, expect, test } from "vitest";
import { operationOf, operationsOf } from "../helpers/operations-of.js";

describe("quoting", () => {
  test.each([
    ["POSIX, single", `curl https://a.test/b -F 'a=x "y" $z'`, 'x "y" $z'],
    ["POSIX, double", 'curl https://a.test/b -F "a=x \\"y\\" \\$z \\\\ \'"', 'x "y" $z \\ \''],
    ["POSIX, none", "curl https://a.test/b -F a=x\\ y\\&z", "x y&z"],
    ["POSIX, joined", `curl https://a.test/b -F 'a=it'"'"'s' --silent`, "it's"],
    ["POSIX, escaped between", "curl https://a.test/b -F 'a=it'\\''s'", "it's"],
    ["ANSI-C", "curl https://a.test/b -F $'a=x\\ty\\'z\\u00e9\\x41\\101\\303\\251'", "x\ty'zéAAé"],
    ["ANSI-C, beyond the first plane", "curl https://a.test/b -F $'a=\\ud83d\\ude00\\U0001F600'", "😀😀"],
    ["cmd.exe, carets", 'curl ^"https://a.test/b^" -F ^"a=x ^\\^"y^\\^" z^"', 'x "y" z'],
    ["cmd.exe, backslashes", 'curl "https://a.test/b" ^\n -F "a=x \\"y\\" z"', 'x "y" z'],
    ["cmd.exe, doubled", 'curl ^"https://a.test/b^" -F ^"a=x ^"^"y^"^" z^"', 'x "y" z'],
    ["cmd.exe, a line's end", 'curl ^"https://a.test/b^" -F ^"a=x^\n\ny^"', "x\ny"],
    ["PowerShell, continued", "curl.exe https://a.test/b `\n  -F 'a=x y'", "x y"],
  ])("%s", (_, command, sample) => {
    expect(operationOf(command).body).toEqual({ a: sample });
  });

  test.each([
    ["curl 'https://a.test/caf%C3%A9?q=%C3%A9'", { "query q": "é" }],
    ['curl "https://a.test/caf%C3%A9?q=%C3%A9"', { "query q": "é" }],
    ['curl ^"https://a.test/caf^%C3^%A9?q=^%C3^%A9^"', { "query q": "é" }],
  ])("percent signs of a URL are no variables: %s", (command, parameters) => {
    expect(operationOf(command)).toMatchObject({ call: "GET /caf%C3%A9", parameters });
  });
});

describe("heredocs, and what else is read", () => {
  const json = { json: { a: "b c" } };
  test.each([
    [`curl https://a.test/b --json @- <<EOF\n{"a": "b c"}\nEOF`],
    [`curl https://a.test/b --json @- <<'EOF'\n{"a": "b c"}\nEOF\necho done`],
    [`curl https://a.test/b <<-EOF --json @-\n\t{"a": "b c"}\n\tEOF`],
    [`cat <<EOF | curl https://a.test/b --json @-\n{"a": "b c"}\nEOF`],
    [`curl https://a.test/b --json @- <<< '{"a": "b c"}'`],
    [`echo '{"a": "b c"}' | curl https://a.test/b --json @-`],
    [`printf '%s' '{"a": "b c"}' | curl https://a.test/b --json @-`],
  ])("%s", (command) => {
    expect(operationOf(command)).toMatchObject(json);
  });
});

describe("environment variables", () => {
  test.each([
    ['curl https://a.test/b/$ID -H "X-A: $A"', { "path ID": null, "header X-A": null }],
    ["curl https://a.test/b/$" + "{ID}?c=$" + "{C:-1}", { "path ID": null, "query c": null }],
    ["curl https://a.test/b/$(cat id)", { "path command": null }],
    ['curl ^"https://a.test/b/%ID%^" -H ^"X-A: %A%^"', { "path ID": null, "header X-A": null }],
    ['curl.exe https://a.test/b/$env:ID `\n -H "X-A: $env:A"', { "path ID": null, "header X-A": null }],
    ["curl 'https://a.test/b/$ID'", {}],
  ])("%s", (command, parameters) => {
    expect(operationOf(command).parameters).toEqual(parameters);
  });

  test("a variable that is the address is a server to be named", () => {
    const { reviews } = operationOf("curl $BASE/b");
    expect(reviews).toContain("the variable BASE, the address of the API, has no value: write it here");
  });

  test("assignments, sudo and other programs before the command are no part of it", () => {
    const calls = operationsOf(
      "TOKEN=1 sudo -E time curl https://a.test/b && /usr/bin/curl https://a.test/c | jq .",
    );
    expect(calls.map(({ call }) => call)).toEqual(["GET /b", "GET /c"]);
  });
});

describe("line continuations that were lost", () => {
  test.each([
    ["curl -X POST https://a.test/b\n  -F a=x\n  -F b=y"],
    ["curl -X POST https://a.test/b \\ -F a=x \\ -F b=y"],
    ["curl -X POST https://a.test/b \\  \n  -F a=x \\  \n  -F b=y"],
    ["curl -X POST \\\n\n  https://a.test/b -F a=x -F b=y"],
    ["curl -X POST https://a.test/b \\\r\n  -F a=x \\\r\n  -F b=y"],
  ])("%j", (command) => {
    expect(operationOf(command)).toMatchObject({ call: "POST /b", body: { a: "x", b: "y" } });
  });
});

describe("copy as cURL", () => {
  const multipart = {
    call: "POST /b",
    mediaType: "multipart/form-data",
    body: { a: "it's\nx", f: "binary" },
  };
  const part = (name: string, more: string, content: string, end: string) =>
    `Content-Disposition: form-data; name="${name}"${more}${end}${end}${content}${end}`;
  test("Chrome, bash", () => {
    const command = `curl 'https://a.test/b' \\
  -H 'accept: */*' \\
  -H 'accept-language: en-US,en;q=0.9' \\
  -H 'content-type: multipart/form-data; boundary=----WebKitFormBoundaryQ' \\
  -b 'sid=abc' \\
  -H 'origin: https://a.test' \\
  -H 'sec-ch-ua: "Chromium";v="140"' \\
  -H 'user-agent: Mozilla/5.0' \\
  --data-raw $'------WebKitFormBoundaryQ\\r\\n${part("a", "", "it\\'s\\nx", "\\r\\n")}------WebKitFormBoundaryQ\\r\\n${part("f", '; filename="p.png"', "", "\\r\\n").replace('"p.png"', '"p.png"\\r\\nContent-Type: image/png')}------WebKitFormBoundaryQ--\\r\\n'`;
    const found = operationOf(command);
    expect(found).toMatchObject({
      ...multipart,
      parameters: {},
      encoding: { f: { contentType: "image/png" } },
    });
  });

  test("Chrome, cmd", () => {
    const end = "^\n\n";
    const command = `curl ^"https://a.test/b?x=1^&y=2^" ^
  -H ^"accept: */*^" ^
  -H ^"content-type: multipart/form-data; boundary=----WebKitFormBoundaryQ^" ^
  --data-raw ^"------WebKitFormBoundaryQ${end}${part("a", "", "it's\nx", end).replaceAll('"', '^\\^"').replace("s\n", `s${end}`)}------WebKitFormBoundaryQ${end}${part("f", '; filename="p.png"', "", end).replaceAll('"', '^\\^"')}------WebKitFormBoundaryQ--${end}^"`;
    expect(operationOf(command)).toMatchObject({ ...multipart, parameters: { "query x": 1, "query y": 2 } });
  });

  test("Firefox", () => {
    const command = `curl 'https://a.test/b' --compressed -X POST -H 'User-Agent: Mozilla/5.0' -H 'Accept: */*' -H 'Accept-Encoding: gzip, deflate, br, zstd' -H 'Content-Type: multipart/form-data; boundary=----geckoformboundary1' -H 'Connection: keep-alive' -H 'Sec-Fetch-Dest: empty' -H 'Priority: u=0' --data-binary $'------geckoformboundary1\\r\\n${part("a", "", "it\\'s\\nx", "\\r\\n")}------geckoformboundary1\\r\\n${part("f", '; filename="p.png"', "", "\\r\\n")}------geckoformboundary1--\\r\\n'`;
    expect(operationOf(command)).toMatchObject({ ...multipart, parameters: {} });
  });

  test("Safari", () => {
    const command = `curl 'https://a.test/b' \\
-X 'POST' \\
-H 'Accept: application/json' \\
-H 'Content-Type: application/json' \\
-H 'Sec-Fetch-Site: same-origin' \\
-H 'Authorization: Bearer abc' \\
--data-binary '{"a":"it\\u0027s"}'`;
    expect(operationOf(command)).toMatchObject({
      call: "POST /b",
      mediaType: "application/json",
      json: { a: "it's" },
      parameters: {},
      security: [{ bearer: [] }],
    });
  });
});
