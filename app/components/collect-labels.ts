import { Children, isValidElement, type ReactElement, type ReactNode } from "react";

type FieldProps = { name?: unknown; label?: unknown; children?: ReactNode };
type FieldLister = { listsFields: true; (props: FieldProps): ReactNode };

/**
 * The labels of the fields among a form's children, by field name, where the label is plain text. A component
 * that only lists fields says so with `listsFields`: it has no state of its own, so it can be read.
 */
export function collectLabels(children: ReactNode): Record<string, string> {
  const labels = new Map<string, string>();
  visit(children, labels);
  return Object.fromEntries(labels);
}

function visit(children: ReactNode, labels: Map<string, string>): void {
  Children.forEach(children, (child) => {
    if (!isValidElement<FieldProps>(child)) return;
    const { name, label, children: inner } = child.props;
    if (typeof name === "string" && typeof label === "string") labels.set(name, label);
    if (inner !== undefined && typeof inner !== "function") visit(inner, labels);
    if (isFieldLister(child.type)) visit(child.type(child.props), labels);
  });
}

function isFieldLister(type: ReactElement["type"] | FieldLister): type is FieldLister {
  return typeof type === "function" && "listsFields" in type;
}
