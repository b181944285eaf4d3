import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { findPaymentFile } from "#app/data/payment/payments.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";

/** A bank file as it was written, for whoever handles payments. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "payment.readFile");
  const file = await findPaymentFile(database.read, actor, requireParam(params, "fileId"));
  if (!file) throw notFound();
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
