import {
  listCheckupRemarks,
  removeCheckupRemark,
} from "#app/data/checkup/checkup-remarks.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { remarkNotFound } from "./checkup-refusals.ts";

/** The consultant takes back a remark that is still open; the history keeps what it said. */
export function withdrawRemark({
  act,
  dossierId,
  remarkId,
}: {
  act: Act;
  dossierId: string;
  remarkId: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "checkup.remark",
    prepare: async (tx) => {
      const remarks = await listCheckupRemarks(tx, act.actor, dossierId);
      const remark = remarks.find(({ id }) => id === remarkId);
      if (!remark) return refused(remarkNotFound);
      const isRemoved = await removeCheckupRemark(tx, { dossierId, remarkId });
      if (!isRemoved) return refused(remarkNotFound);
      const change = { field: remark.questionId, from: remark.remark, to: "" };
      return proceed({ reason: "Osservazione tolta", changes: [change] });
    },
  });
}
