import { formatEuro } from "../money.ts";
import { structuralShare } from "../plan/plan-budget.ts";
import { multiplyRatios, ratio, toHundredths, type Hundredths } from "../points.ts";
import type { AgreementEvidence, CriterionScore, GridInputs } from "./grid-inputs.ts";

/**
 * The six criteria that rest on a document (grid, mode D): A1, A2, A3, B1, F1, F2.
 * A proposal from the data with the evidence it rests on; the officer confirms it or sets another
 * level with reasons.
 */
export function proposeDocumentPoints(inputs: GridInputs): CriterionScore[] {
  return [
    proposeAdhesion(inputs.agreement),
    proposeHourlyLeave(inputs.agreement),
    proposeBargaining(inputs),
    proposeStructuralShare(inputs),
    proposeJointFirms(inputs),
    proposeServices(inputs),
  ];
}

function proposeAdhesion(agreement: AgreementEvidence): CriterionScore {
  const { kind, unionsSigned, unionsAsked } = agreement;
  if (kind === "none") return { code: "A1", points: 0, explanation: "Nessuna adesione." };
  if (kind === "commitment")
    return { code: "A1", points: 500, explanation: "Impegno ad aderire entro la concessione." };
  const signedByAll = unionsAsked > 0 && unionsSigned === unionsAsked;
  return {
    code: "A1",
    points: signedByAll ? 1200 : 900,
    explanation: `Adesione firmata dall'impresa; sindacati che hanno firmato entro la scadenza: ${String(unionsSigned)} su ${String(unionsAsked)}.`,
  };
}

function proposeHourlyLeave(agreement: AgreementEvidence): CriterionScore {
  const regulated = agreement.kind === "adhesion" && agreement.hourlyLeaveRegulated;
  if (regulated && agreement.communicatedToStaff)
    return {
      code: "A2",
      points: 500,
      explanation: "Clausole complete nell'adesione, comunicate a tutto il personale.",
    };
  if (regulated)
    return {
      code: "A2",
      points: 400,
      explanation: "Base oraria, preavviso ed equivalenza sono regolati nell'adesione.",
    };
  return agreement.hourlyLeavePlanned || agreement.hourlyLeaveRegulated
    ? { code: "A2", points: 200, explanation: "Congedi a ore previsti, non ancora regolati." }
    : { code: "A2", points: 0, explanation: "Congedi a ore non previsti." };
}

const bargaining = {
  companyAgreement: [800, "Accordo aziendale o di rete firmato e depositato."],
  territorial: [500, "Contratto territoriale o di settore applicato alle misure."],
  consultation: [200, "Verbale di consultazione del personale o della RSU."],
  none: [0, "Nessuna contrattazione sulle misure."],
} as const satisfies Record<
  GridInputs["secondLevelBargaining"],
  readonly [points: Hundredths, explanation: string]
>;

function proposeBargaining(inputs: GridInputs): CriterionScore {
  const level =
    inputs.secondLevelBargaining === "none" && inputs.consultationMinutes
      ? "consultation"
      : inputs.secondLevelBargaining;
  const [points, explanation] = bargaining[level];
  return { code: "A3", points, explanation };
}

/**
 * Ten points times s, half from the share of structural cost and half from the share of structural
 * measures; without costs only the second share counts, without measures there are no points.
 */
function proposeStructuralShare(inputs: GridInputs): CriterionScore {
  const { totalCostCents, structuralCostCents, measures, structuralMeasures } = inputs;
  if (measures === 0)
    return { code: "B1", points: 0, explanation: "Il piano non contiene misure." };
  const share = structuralShare({
    totalCents: totalCostCents,
    structuralCents: structuralCostCents,
    measures,
    structuralMeasures,
  });
  return {
    code: "B1",
    points: toHundredths(multiplyRatios(ratio(10, 1), share)),
    explanation: `Misure strutturali: ${String(structuralMeasures)} su ${String(measures)}, ${formatEuro(structuralCostCents)} su ${formatEuro(totalCostCents)}.`,
  };
}

function proposeJointFirms({ jointFirms, networkContract }: GridInputs): CriterionScore {
  const byFirms = [0, 0, 200, 300][Math.max(0, jointFirms)] ?? 400;
  return {
    code: "F1",
    points: networkContract ? 400 : byFirms,
    explanation: `${jointFirms <= 1 ? "Una sola impresa" : `${String(jointFirms)} imprese`}${networkContract ? ", con contratto di rete" : ""}.`,
  };
}

function proposeServices(inputs: GridInputs): CriterionScore {
  const { serviceAgreements, serviceAgreementMonths } = inputs;
  if (serviceAgreements === 0)
    return { code: "F2", points: 0, explanation: "Nessuna convenzione con i servizi." };
  if (serviceAgreements === 1)
    return { code: "F2", points: 200, explanation: "Una convenzione con i servizi." };
  return {
    code: "F2",
    points: serviceAgreementMonths >= 12 ? 400 : 300,
    explanation: `${String(serviceAgreements)} convenzioni con i servizi, di almeno ${String(serviceAgreementMonths)} mesi.`,
  };
}
