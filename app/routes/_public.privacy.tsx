import type { MetaFunction } from "@remix-run/node";
import { PageHeader } from "#app/components/page-header.tsx";

export const meta: MetaFunction = () => [
  { title: "Protezione dei dati · Conciliazione In Pratica" },
];

export default function PrivacyRoute() {
  return (
    <div className="container-xxl">
      <PageHeader
        title="Protezione dei dati"
        lead="Quali dati raccogliamo, perché, chi li vede e per quanto tempo."
      />
      <h2>Perché li raccogliamo</h2>
      <p>
        Per gestire gli incentivi del programma: è un compito di interesse pubblico (regolamento UE
        2016/679, art. 6, par. 1, lett. e). Non serve il tuo consenso e non usiamo i dati per altro.
      </p>
      <h2>Quali dati</h2>
      <ul>
        <li>Di chi accede: nome, indirizzo e-mail, ente, accessi.</li>
        <li>Dell&apos;impresa: dati fiscali, dimensioni, IBAN, aiuti già ricevuti.</li>
        <li>
          Di chi lavora nell&apos;impresa: solo numeri (quante persone, quanti congedi). Mai nomi,
          mai dati sulla salute o sulla famiglia di una persona.
        </li>
        <li>
          Di chi risponde a un&apos;indagine anonima: nulla. Le risposte diventano subito somme; non
          conserviamo l&apos;ora, la rete o il codice da cui arrivano, e l&apos;impresa non vede mai
          gruppi di meno di cinque persone.
        </li>
      </ul>
      <h2>Chi li vede</h2>
      <ul>
        <li>Il consulente vede il check-up e il piano, mai i punteggi.</li>
        <li>I sindacati vedono il piano e l&apos;accordo delle imprese che hanno aderito.</li>
        <li>L&apos;ufficio vede la domanda da quando è presentata.</li>
        <li>La ragioneria e la tesoreria vedono ciò che serve per pagare.</li>
      </ul>
      <h2>Per quanto tempo</h2>
      <ul>
        <li>Le pratiche finanziate: dieci anni dall&apos;ultimo pagamento.</li>
        <li>Le domande escluse: cinque anni da quando la graduatoria è definitiva.</li>
        <li>
          I testi liberi di un&apos;indagine anonima, che legge solo chi fa consulenza: dodici mesi.
        </li>
        <li>Gli accessi: dodici mesi.</li>
      </ul>
      <h2>I tuoi diritti</h2>
      <p>
        Puoi chiedere di vedere, correggere o limitare i tuoi dati scrivendo al responsabile della
        protezione dei dati dell&apos;ente capofila. Puoi sempre rivolgerti al Garante.
      </p>
      <h2>Cookie e memoria del browser</h2>
      <p>Uno solo, tecnico: serve a ricordare che hai fatto l&apos;accesso. Nessuno ti segue.</p>
      <p>
        Quello che scrivi e non è ancora registrato resta anche nel tuo browser, per non perderlo se
        manca la rete. Si cancella quando è registrato, quando premi «Esci» e comunque dopo trenta
        giorni: su un computer di tutti, esci sempre.
      </p>
    </div>
  );
}
