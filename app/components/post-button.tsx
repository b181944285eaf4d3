import { Form, useNavigation } from "@remix-run/react";

type PostButtonProps = {
  action: string;
  label: string;
  tone?: "primary" | "secondary" | "danger" | "link";
  /** Asked once before the act, in words that name the object. */
  confirm?: string;
  hidden?: Record<string, string>;
  small?: boolean;
};

/** A form of one button. With `confirm` the button opens the question, and the answer posts. */
export function PostButton({
  action,
  label,
  tone = "primary",
  confirm,
  hidden,
  small,
}: PostButtonProps) {
  const navigation = useNavigation();
  const look =
    tone === "secondary" ? "outline-primary" : tone === "danger" ? "outline-danger" : tone;
  const classes = `btn btn-${look}${small ? " btn-xs" : ""}`;
  const fields = Object.entries(hidden ?? {}).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  const busy = navigation.state !== "idle" && navigation.formMethod === "POST";
  if (confirm === undefined) {
    return (
      <Form method="post" action={action} className="post-button">
        {fields}
        <button type="submit" className={classes} disabled={busy}>
          {label}
        </button>
      </Form>
    );
  }
  return (
    <details className="post-confirm">
      <summary className={classes}>{label}</summary>
      <Form method="post" action={action} className="post-confirm-question">
        {fields}
        <p>{confirm}</p>
        <button
          type="submit"
          className={`btn btn-${tone === "danger" ? "danger" : "primary"}`}
          disabled={busy}
        >
          Sì, {label.charAt(0).toLowerCase() + label.slice(1)}
        </button>
      </Form>
    </details>
  );
}
