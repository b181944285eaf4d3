import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { findPaymentFile } from "#app/data/payment/payments.server.ts";
import { refuseFile, rethrowForFile } from "#app/http/refusal-file.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";

/** A bank file as it was written, for whoever handles payments. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "payment.readFile").catch(
    rethrowForFile,
  );
  const file = await findPaymentFile(database.read, actor, requireParam(params, "fileId"));
  if (!file) return refuseFile(fileNotFound);
  return new Response(file.xml, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Content-Length": String(Buffer.byteLength(file.xml)),
      "Content-Disposition": `attachment; filename="${file.messageId}.xml"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

const fileNotFound = {
  reason: "not-found",
  what: "Questo file non c'è.",
  why: "L'indirizzo è sbagliato oppure il file non è tra quelli che puoi vedere.",
  remedy: "Torna alla scrivania e scaricalo dalla pagina del pagamento.",
} as const;
