const browsers: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/Android/, "su Android"],
  [/iPhone|iPad/, "su iPhone o iPad"],
  [/Windows/, "su Windows"],
  [/Mac OS X/, "su Mac"],
  [/Linux/, "su Linux"],
];

/** `Firefox su Windows`, from what a browser says of itself: enough to recognise one's own. */
export function nameBrowser(userAgent: string): string {
  const find = (table: readonly [RegExp, string][]) =>
    table.find(([pattern]) => pattern.test(userAgent))?.[1];
  const name = find(browsers) ?? "Browser sconosciuto";
  const system = find(systems);
  return system === undefined ? name : `${name} ${system}`;
}
