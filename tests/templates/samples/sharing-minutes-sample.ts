import type { SharingMinutesData } from "#templates/plan/sharing-minutes.ts";
import { sampleContext } from "./sample-context.ts";

export const sharingMinutesSample: SharingMinutesData = {
  ...sampleContext,
  planTitle: "Tempo che torna",
  planAim:
    "Vogliamo che chi assiste un figlio o un genitore non debba scegliere tra cura e lavoro.",
  sharedOn: "2026-12-10",
  manner: "Riunione con tutto il personale",
  participants: 7,
  staffHeads: 8,
  measures: [
    {
      title: "Flessibilità in entrata e in uscita",
      aim: "Permettere a chi accompagna i figli di entrare fino alle 9:30.",
      persons: 8,
    },
    {
      title: "Banca del tempo tra colleghe e colleghi",
      aim: "Scambiare turni senza passare dalla direzione.",
      persons: 8,
    },
  ],
  summary:
    "Tutte le persone presenti chiedono che la fascia flessibile valga anche il sabato.\nLa titolare accetta di provarla per tre mesi e di riparlarne a marzo.",
  writer: "Giulia Prova",
};
