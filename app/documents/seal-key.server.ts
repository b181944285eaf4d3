import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { sha256 } from "./canonical-json.ts";

/** Signs and checks the daily seals. */
export type SealKey = {
  /** Tells keys apart: the hash of the public half. */
  id: string;
  sign: (text: string) => string;
  verify: (text: string, signature: string) => boolean;
};

/** A new Ed25519 key as it is kept: PKCS #8 in base64. */
export function makeSealKey(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
}

/** The key that a text holds; null when it holds none. */
export function readSealKey(text: string): SealKey | null {
  const privateKey = parseKey(text);
  if (privateKey?.asymmetricKeyType !== "ed25519") return null;
  const publicKey = createPublicKey(privateKey);
  return {
    id: sha256(publicKey.export({ type: "spki", format: "der" })),
    sign: (content) => sign(null, Buffer.from(content), privateKey).toString("base64"),
    verify: (content, signature) =>
      verify(null, Buffer.from(content), publicKey, Buffer.from(signature, "base64")),
  };
}

function parseKey(text: string): KeyObject | null {
  try {
    return createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" });
  } catch {
    return null;
  }
}
