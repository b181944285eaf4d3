import { createContext, useContext } from "react";

/** The nonce of this answer's Content-Security-Policy; empty in the browser, where it is spent. */
export const NonceContext = createContext("");

/** The nonce to put on a script of the page. */
export function useNonce(): string {
  return useContext(NonceContext);
}
