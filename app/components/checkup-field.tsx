import type { ReactNode } from "react";
import type {
  ChoiceOption,
  FormKind,
  QuestionField,
} from "#workflows/programme/questionnaire/question-types.ts";
import { listOfferedOptions } from "#workflows/checkup/question-visibility.ts";
import { CheckboxGroupField } from "./checkbox-group-field.tsx";
import { RadioField } from "./radio-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

/** Above this many voices a group of boxes is laid out in columns. */
const MANY_OPTIONS = 12;

type CheckupFieldProps = {
  name: string;
  field: QuestionField;
  label: ReactNode;
  hint?: ReactNode;
  form: FormKind;
  referenceDay: string;
  /** The only options to show, where the others make no sense for this firm. */
  only?: readonly string[] | undefined;
};

/** One field of the questionnaire, as its kind wants it. */
export function CheckupField(props: CheckupFieldProps) {
  const { field, only } = props;
  const frame = frameOf(props);
  switch (field.kind) {
    case "text":
      return <TextField {...frame} maxLength={field.maxLength} width="medium" />;
    case "count":
      return <TextField {...frame} unit={field.unit} inputMode="numeric" width="short" />;
    case "hundredths":
      return <TextField {...frame} unit={field.unit} inputMode="decimal" width="short" />;
    case "euro":
      return <TextField {...frame} unit="€" inputMode="decimal" width="medium" />;
    case "choice": {
      const Choice = field.asList ? SelectField : RadioField;
      return <Choice {...frame} options={toOptions(listOfferedOptions(field.options, props))} />;
    }
    case "choices":
      return (
        <Choices frame={frame} only={only} options={listOfferedOptions(field.options, props)} />
      );
  }
}

function frameOf({ name, label, hint, field }: CheckupFieldProps): FieldFrameProps {
  return {
    name,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(field.optional ? { required: false } : {}),
  };
}

type FieldFrameProps = { name: string; label: ReactNode; hint?: ReactNode; required?: boolean };

type ChoicesProps = {
  frame: FieldFrameProps;
  options: readonly ChoiceOption[];
  only: readonly string[] | undefined;
};

function Choices({ frame, options, only }: ChoicesProps) {
  const shown = options.filter(({ key }) => only === undefined || only.includes(key));
  if (shown.length === 0)
    return <p className="field-hint">{frame.label}: per ora non c&apos;è nulla da scegliere.</p>;
  const group = <CheckboxGroupField {...frame} options={toOptions(shown)} />;
  return shown.length > MANY_OPTIONS ? <div className="many-choices">{group}</div> : group;
}

function toOptions(options: readonly ChoiceOption[]) {
  return options.map(({ key, label }) => ({ value: key, label }));
}
