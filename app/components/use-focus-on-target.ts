import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/**
 * Puts the focus on the field an address names after `#`. A browser does so when it loads a page;
 * after a change of page without a reload nobody would.
 */
export function useFocusOnTarget(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === "") return undefined;
    // After the page itself has taken the focus.
    const timer = setTimeout(() => {
      const target = document.getElementById(decodeURIComponent(hash.slice(1)));
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: "center" });
    });
    return () => {
      clearTimeout(timer);
    };
  }, [hash, key]);
}
