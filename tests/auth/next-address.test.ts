import { expect, test } from "vitest";
import { nextAddress } from "#app/auth/next-address.server.ts";

test.each([
  ["/dossiers/abc/plan?step=2", "/dossiers/abc/plan?step=2"],
  ["", "/desk"],
  ["https://altrove.example/", "/desk"],
  ["//altrove.example/", "/desk"],
  ["/\\altrove.example", "/desk"],
  ["/a\nSet-Cookie: x", "/desk"],
  ["/sign-in", "/desk"],
  [`/${"x".repeat(600)}`, "/desk"],
])("after signing in, next=%j leads to %s", (next, expected) => {
  const url = new URL("https://cip.example/sign-in");
  url.searchParams.set("next", next);
  expect(nextAddress(new Request(url))).toBe(expected);
});
