/** A firm of its own on a running site, by posts as a page without JavaScript sends them. */
export type RegisteredFirm = {
  /** Address of its dossier. */
  home: string;
  email: string;
  password: string;
  /** Signs in anew. @returns the session cookie, `name=value`. */
  signIn: () => Promise<string>;
};

const PASSWORD = "una frase bella lunga";

/** Registers a firm and opens its dossier. */
export async function registerFirm(
  origin: string,
  { companyName, fullName, email }: { companyName: string; fullName: string; email: string },
): Promise<RegisteredFirm> {
  const signIn = async () => {
    const answer = await postForm(origin, {
      path: "/sign-in",
      fields: { email, password: PASSWORD },
    });
    return answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  };
  await postForm(origin, {
    path: "/register",
    fields: {
      ...{ companyName, fullName, email, privacyRead: "on" },
      ...{ newPassword: PASSWORD, newPasswordAgain: PASSWORD },
    },
  });
  const opened = await postForm(origin, { path: "/dossiers/open", cookie: await signIn() });
  const home = (opened.headers.get("Location") ?? "").replace(/\/checkup$/, "");
  return { home, email, password: PASSWORD, signIn };
}

type Post = {
  path: string;
  fields?: Record<string, string | string[]>;
  /** Of who posts; a guest has none. */
  cookie?: string;
};

/** Posts a form and does not follow where it leads. */
export function postForm(origin: string, { path, fields = {}, cookie }: Post): Promise<Response> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return fetch(origin + path, {
    method: "POST",
    redirect: "manual",
    headers: {
      Origin: origin,
      "Content-Type": "application/x-www-form-urlencoded",
      ...(cookie === undefined ? {} : { Cookie: cookie }),
    },
    body: body.toString(),
  });
}
