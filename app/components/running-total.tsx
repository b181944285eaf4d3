import { useEffect, useRef, useState } from "react";
import { formatEuro, parseEuro, sumCents } from "#workflows/money.ts";

/**
 * The sum of the amounts typed in the surrounding form, as one types. Without JavaScript it is not
 * there: the sum then stands on the page of the plan.
 */
export function RunningTotal({ names, label }: { names: readonly string[]; label: string }) {
  const output = useRef<HTMLOutputElement>(null);
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    const form = output.current?.form;
    if (!form) return undefined;
    const add = () => {
      const typed = new FormData(form);
      setTotal(sumCents(names.map((name) => readAmount(typed.get(name)))));
    };
    add();
    form.addEventListener("input", add);
    return () => {
      form.removeEventListener("input", add);
    };
  }, [names]);
  return (
    <output className="running-total" ref={output}>
      {total !== null && (
        <>
          {label}: <strong>{formatEuro(total)}</strong>
        </>
      )}
    </output>
  );
}

function readAmount(typed: FormDataEntryValue | null): number {
  return typeof typed === "string" ? (parseEuro(typed) ?? 0) : 0;
}
