/** The bodies that run the programme, with the names they have borne and since when. */
export const programmeBodies = [
  {
    id: "body-province",
    kind: "province",
    name: "Città metropolitana di Milano",
    names: [
      {
        validFrom: "2014-01-01",
        name: "Provincia di Milano",
        office: "Settore Politiche del lavoro · Conciliazione In Pratica",
        address: "Via Vivaio 1, 20122 Milano",
      },
      {
        validFrom: "2015-01-01",
        name: "Città metropolitana di Milano",
        office: "Settore Politiche del lavoro · Conciliazione In Pratica",
        address: "Via Vivaio 1, 20122 Milano",
      },
    ],
  },
  {
    id: "body-consultancy",
    kind: "consultancy",
    name: "Associazione IRENE",
    names: [
      {
        validFrom: "2014-01-01",
        name: "Associazione IRENE",
        office: "Consulenza alle imprese · Conciliazione In Pratica",
        address: "Milano",
      },
    ],
  },
  { id: "body-cgil", kind: "union", name: "CGIL", names: [] },
  { id: "body-cisl", kind: "union", name: "CISL", names: [] },
  { id: "body-uil", kind: "union", name: "UIL", names: [] },
] as const;
