import { Children, isValidElement, type ReactNode } from "react";

/** The labels of the fields among a form's children, by field name, where the label is plain text. */
export function collectLabels(children: ReactNode): Record<string, string> {
  const labels = new Map<string, string>();
  visit(children, labels);
  return Object.fromEntries(labels);
}

function visit(children: ReactNode, labels: Map<string, string>): void {
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(child)) return;
    const { name, label, children: inner } = child.props;
    if (typeof name === "string" && typeof label === "string") labels.set(name, label);
    if (inner !== undefined && typeof inner !== "function") visit(inner, labels);
  });
}
