import type { CheckupTask, SectionTasks } from "#workflows/checkup/checkup-tasks.ts";
import { ProblemList } from "./problem-list.tsx";

type CheckupTaskListProps = {
  /** Address of the check-up. */
  home: string;
  tasks: readonly SectionTasks[];
};

/** What is left to do, section by section; every line leads to its field. */
export function CheckupTaskList({ home, tasks }: CheckupTaskListProps) {
  return tasks.map((section) => (
    <section key={section.section} aria-labelledby={`left-${section.section}`}>
      <h2 id={`left-${section.section}`}>
        {section.section} · {section.title}
      </h2>
      {section.minutes > 0 && <p className="muted">{describeMinutes(section.minutes)}</p>}
      <TaskGroup home={home} title="Osservazioni a cui rispondere" tasks={section.remarks} />
      <TaskGroup home={home} title="Che cosa non torna" tasks={section.errors} />
      <TaskGroup home={home} title="Che cosa manca" tasks={section.missing} />
      <TaskGroup
        home={home}
        title="Dati insoliti: aggiungi una nota. Non bloccano l'invio"
        tasks={section.warnings}
      />
    </section>
  ));
}

/** `Circa 4 minuti`. */
export function describeMinutes(minutes: number): string {
  return minutes === 1 ? "Circa un minuto" : `Circa ${String(minutes)} minuti`;
}

type TaskGroupProps = { home: string; title: string; tasks: readonly CheckupTask[] };

function TaskGroup({ home, title, tasks }: TaskGroupProps) {
  if (tasks.length === 0) return null;
  return (
    <>
      <h3 className="h5">{title}</h3>
      <ProblemList problems={linkTasks(home, tasks)} />
    </>
  );
}

/** Tasks as lines that lead to their fields. */
export function linkTasks(home: string, tasks: readonly CheckupTask[]) {
  return tasks.map(({ questionId, text, place }) => ({
    text: `${questionId}: ${text}`,
    href: `${home}/${place}`,
  }));
}
