/** The file that was sent last and where to; a page cannot choose it again, only name it. */
let last: { address: string; name: string } | null = null;

export function noteSentFile(address: string, form: HTMLFormElement): void {
  const chosen = form.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
  if (chosen) last = { address, name: chosen.name };
}

/** The name of the file that was sent to a page and has not arrived; null when there is none. */
export function findSentFile(pathname: string): string | null {
  return last?.address.startsWith(pathname) === true ? last.name : null;
}

export function forgetSentFile(): void {
  last = null;
}
