import { expect, test } from "vitest";
import { filenameOf } from "../../src/index.js";

test.each<[string, string | null, string | undefined]>([
  ["no header", null, undefined],
  ["no filename", "inline", undefined],
  ["quoted", 'attachment; filename="a b.txt"', "a b.txt"],
  ["bare", "attachment; filename=a.txt", "a.txt"],
  ["bare with spaces, as some servers write", "attachment; filename=a b.txt ; x=y", "a b.txt"],
  ["in any case", 'ATTACHMENT; FileName="a.txt"', "a.txt"],
  ["a quoted pair", 'attachment; filename="a\\"b.txt"', 'a"b.txt'],
  ["filename* wins", "attachment; filename*=UTF-8'en'%e2%82%ac%20a.txt; filename=\"b.txt\"", "€ a.txt"],
  ["filename* in Latin-1", "attachment; filename*=iso-8859-1''%A3.txt", "£.txt"],
  ["filename* that cannot be read", "attachment; filename*=UTF-8''%ff; filename=b.txt", "b.txt"],
  ["filename* that is none", "attachment; filename*=a.txt; filename=b.txt", "b.txt"],
  ["filename* in an unknown charset", "attachment; filename*=x''a.txt; filename=b.txt", "b.txt"],
  ["filename* with half a triple", "attachment; filename*=UTF-8''a%2; filename=b.txt", "b.txt"],
  ["UTF-8 bytes, as fetch hands them out", 'attachment; filename="Ã©.txt"', "é.txt"],
  ["Latin-1 bytes", 'attachment; filename="\xe9.txt"', "é.txt"],
  ["characters", 'attachment; filename="€.txt"', "€.txt"],
  ["directories", 'attachment; filename="../../etc/passwd"', "passwd"],
  ["directories in filename*", "attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd"],
  ["Windows directories", "attachment; filename*=UTF-8''C%3A%5Ca.txt", "a.txt"],
  ["nothing but directories", 'attachment; filename="a/"', undefined],
  ["dots", 'attachment; filename=".."', undefined],
  ["empty", 'attachment; filename=""', undefined],
  ["control characters", "attachment; filename*=UTF-8''a%00%0D%0Ab.txt", "ab.txt"],
  ["an unclosed quote", 'attachment; filename="a.txt', '"a.txt'],
  ["the first of two", "attachment; filename=a.txt; filename=b.txt", "a.txt"],
  ["inside another parameter", 'attachment; x="; filename=a.txt"', undefined],
])("M59: %s", (_, header, filename) => {
  expect(filenameOf(header)).toBe(filename);
});
