import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { encodePage } from "#app/http/encode-page.server.ts";

const html = Buffer.from("<p>Conciliazione In Pratica: perché, città, più.</p>".repeat(40));

function encode(accepted: string | null, page = html) {
  const headers = new Headers();
  const body = encodePage(page, { accepted, headers });
  return { body, headers: Object.fromEntries(headers) };
}

test("a browser gets the better of what it takes", () => {
  const { body, headers } = encode("gzip, deflate, br, zstd");
  expect(headers["content-encoding"]).toBe("br");
  expect(headers["content-length"]).toBe(String(body.byteLength));
  expect(headers["vary"]).toBe("Accept-Encoding");
  expect(brotliDecompressSync(body)).toEqual(html);
});

test("who takes gzip only gets gzip", () => {
  const { body, headers } = encode("gzip, deflate");
  expect(headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(body)).toEqual(html);
});

test.each([null, "", "identity", "deflate", "gzip;q=0, br;q=0", "br;q=0.1, gzip;q=0.9"])(
  "for «%s» the page stays as it is, and the rest to the middleware",
  (accepted) => {
    const { body, headers } = encode(accepted);
    expect(body).toBe(html);
    expect(headers).toEqual({});
  },
);

test("a very large page is not compressed at once", () => {
  const large = Buffer.alloc(300 * 1024, "x");
  expect(encode("br", large).body).toBe(large);
});
