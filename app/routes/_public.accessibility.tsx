import type { MetaFunction } from "@remix-run/node";
import { PageHeader } from "#app/components/page-header.tsx";

export const meta: MetaFunction = () => [
  { title: "Dichiarazione di accessibilità · Conciliazione In Pratica" },
];

export default function AccessibilityRoute() {
  return (
    <div className="container-xxl">
      <PageHeader
        title="Dichiarazione di accessibilità"
        lead="Queste pagine devono funzionare per tutti, con ogni strumento."
      />
      <h2>Che cosa facciamo</h2>
      <ul>
        <li>Seguiamo le WCAG 2.2, livello AA, come chiede la legge 4/2004.</li>
        <li>
          Ogni pagina si usa con la sola tastiera, a 360 pixel di larghezza e al 200 % di zoom.
        </li>
        <li>Ogni pagina funziona anche senza JavaScript.</li>
        <li>I documenti sono PDF con struttura, adatti a chi legge con uno screen reader.</li>
        <li>I colori non sono mai l&apos;unico modo per capire un&apos;informazione.</li>
      </ul>
      <h2>Limiti noti</h2>
      <p>
        Le pagine sono controllate con uno strumento automatico a ogni versione; il controllo con
        persone che usano tecnologie assistive è da fare prima di andare in servizio. I grafici
        hanno sempre accanto una tabella o un testo con gli stessi valori.
      </p>
      <h2>Se trovi un ostacolo</h2>
      <p>
        Scrivilo all&apos;ufficio del programma dicendo quale pagina e che cosa non riesci a fare:
        ti rispondiamo entro 30 giorni. Se la risposta non ti basta, puoi rivolgerti al difensore
        civico per il digitale.
      </p>
    </div>
  );
}
