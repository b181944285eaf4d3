import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the parameters OWASP asks for at least: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password is a phrase of 12 characters or more; longer than 200 nobody types. */
export const PASSWORD_LENGTH = { min: 12, max: 200 };

/** The argon2id hash of a password, parameters and salt (random unless given) included. */
export function hashPassword(password: string, salt?: Uint8Array): Promise<string> {
  return hash(password, salt === undefined ? OPTIONS : { ...OPTIONS, salt });
}

/** Whether a password belongs to a hash. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

let decoy: Promise<string> | undefined;

/** Takes as long as a verification: an unknown account must not answer faster than a known one. */
export async function verifyNothing(password: string): Promise<false> {
  decoy ??= hashPassword("nobody has this password");
  await verify(await decoy, password);
  return false;
}
