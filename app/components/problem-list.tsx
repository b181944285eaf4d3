import { Link } from "@remix-run/react";

/** A problem, with the page where it is mended when there is one. */
export type Problem = string | { text: string; href?: string | undefined };

/** What still blocks, one line each; nothing when nothing does. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="problem-list">
      {problems.map((problem, index) => (
        <li key={index}>
          <ProblemLine problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function ProblemLine({ problem }: { problem: Problem }) {
  if (typeof problem === "string") return problem;
  if (problem.href === undefined) return problem.text;
  return <Link to={problem.href}>{problem.text}</Link>;
}
