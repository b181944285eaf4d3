import { Callout } from "./callout.tsx";
import { ProblemList } from "./problem-list.tsx";

type PlanProblemsProps = {
  problems: readonly { level: "blocks" | "warns"; text: string; href: string }[];
  /** Whether the links lead somewhere the reader can change something. */
  linked: boolean;
};

/** What blocks a plan and what only deserves a look, each with the page where it is mended. */
export function PlanProblems({ problems, linked }: PlanProblemsProps) {
  const listed = (level: "blocks" | "warns") =>
    problems
      .filter((problem) => problem.level === level)
      .map(({ text, href }) => (linked ? { text, href } : text));
  const blocking = listed("blocks");
  const warnings = listed("warns");
  return (
    <>
      {blocking.length > 0 && (
        <Callout tone="danger" title="Che cosa manca">
          <ProblemList problems={blocking} />
        </Callout>
      )}
      {warnings.length > 0 && (
        <Callout tone="warning" title="Da guardare: non blocca">
          <ProblemList problems={warnings} />
        </Callout>
      )}
    </>
  );
}
