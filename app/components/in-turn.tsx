import { useRouteLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import type { Permission } from "#workflows/dossier/permissions.ts";
import { WhileOpen } from "./while-open.tsx";

type InTurnProps = Omit<ComponentProps<typeof WhileOpen>, "isOpen"> & {
  /** The act of the form: it is open while the dossier's state knows it. */
  event: Permission;
};

/** A form on a page of a dossier, as long as the dossier's turn is the one of its act. */
export function InTurn({ event, ...rest }: InTurnProps) {
  return <WhileOpen isOpen={useActIsOpen(event)} {...rest} />;
}

/** Whether the dossier around the page waits for an act now, as its layout has read it. */
function useActIsOpen(event: Permission): boolean {
  const layout = useRouteLoaderData("routes/_app.dossiers.$dossierId");
  const { openActs } = (layout ?? { openActs: [] }) as { openActs: readonly Permission[] };
  return openActs.includes(event);
}
