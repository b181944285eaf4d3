import type { AnyStateNode } from "xstate";
import { dossierMachine } from "./dossier-machine.ts";
import { permissions, type Permission } from "./permissions.ts";

/** The machine of a dossier as a Markdown page with a Mermaid state diagram. */
export function dossierDiagram(): string {
  const stages = Object.values(dossierMachine.root.states);
  const lines = [
    "stateDiagram-v2",
    ...indent([
      ...stages.flatMap(drawNode),
      `[*] --> ${diagramId(initialOf(dossierMachine.root))}`,
      ...[dossierMachine.root, ...stages].flatMap(drawOutgoing),
    ]),
  ];
  return [
    "# The path of a dossier",
    "",
    "Written by `npm run diagram` from the machine in `workflows/dossier/`. An event carries the",
    "role that may send it; what stands in brackets must be proven for the event to count.",
    "",
    "```mermaid",
    ...lines,
    "```",
    "",
  ].join("\n");
}

function drawNode(node: AnyStateNode): string[] {
  const children = Object.values(node.states);
  if (children.length === 0) return node.type === "final" ? [`${diagramId(node)} --> [*]`] : [];
  return [
    `state ${diagramId(node)} {`,
    ...indent([
      `[*] --> ${diagramId(initialOf(node))}`,
      ...children.flatMap((child) => [`state "${child.key}" as ${diagramId(child)}`]),
    ]),
    "}",
    ...children.flatMap(drawOutgoing),
  ];
}

function drawOutgoing(node: AnyStateNode): string[] {
  return [...node.transitions.values()].flat().map((transition) => {
    const target = transition.target?.[0] ?? node;
    const guard = transition.guard === undefined ? "" : ` [${guardName(transition.guard)}]`;
    const event = transition.eventType as Permission;
    const roles = permissions[event].join(", ");
    return `${diagramId(node)} --> ${diagramId(target)}: ${event} (${roles})${guard}`;
  });
}

function guardName(guard: unknown): string {
  return typeof guard === "string" ? guard : "guard";
}

function initialOf(node: AnyStateNode): AnyStateNode {
  return node.initial.target[0] ?? node;
}

function diagramId(node: AnyStateNode): string {
  return node.path.length === 0 ? "dossier" : node.path.join("_");
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
