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

const looks = {
  primary: "primary",
  secondary: "outline-primary",
  danger: "outline-danger",
  link: "link",
};

/** A form of one button. With `confirm` the button opens the question, and the answer posts. */
export function PostButton({ tone = "primary", small, confirm, ...form }: PostButtonProps) {
  const classes = `btn btn-${looks[tone]}${small ? " btn-xs" : ""}`;
  if (confirm === undefined)
    return <ButtonForm {...form} className="post-button" buttonClass={classes} />;
  return (
    <details className="post-confirm">
      <summary className={classes}>{form.label}</summary>
      <ButtonForm
        {...form}
        label={`Sì, ${form.label.charAt(0).toLowerCase()}${form.label.slice(1)}`}
        className="post-confirm-question"
        buttonClass={`btn btn-${tone === "danger" ? "danger" : "primary"}`}
        question={confirm}
      />
    </details>
  );
}

type ButtonFormProps = Pick<PostButtonProps, "action" | "label" | "hidden"> & {
  className: string;
  buttonClass: string;
  question?: string;
};

function ButtonForm({ action, label, hidden = {}, ...look }: ButtonFormProps) {
  const navigation = useNavigation();
  const isPosting = navigation.state !== "idle" && navigation.formMethod === "POST";
  return (
    <Form method="post" action={action} className={look.className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {look.question !== undefined && <p>{look.question}</p>}
      <button type="submit" className={look.buttonClass} disabled={isPosting}>
        {label}
      </button>
    </Form>
  );
}
