import { Link } from "@remix-run/react";

type NoteText = { number: number; text: string; writtenAt: string };
type ShownNote = NoteText & {
  id: string;
  authorName: string;
  isMine: boolean;
  earlier: NoteText[];
};

/** Private notes, newest first, each with what it said before. */
export function NoteList({ notes, home }: { notes: readonly ShownNote[]; home: string }) {
  if (notes.length === 0)
    return <p className="empty-state">Ancora nessuna nota su questa pratica.</p>;
  return (
    <ul className="note-list">
      {notes.map((note) => (
        <li key={note.id}>
          <p className="note-by">
            <strong>{note.isMine ? "Tu" : note.authorName}</strong>, {note.writtenAt}
            {note.earlier.length > 0 && ", cambiata"}
          </p>
          <p className="note-said">{note.text}</p>
          {note.isMine && <Link to={`${home}/notes/${note.id}`}>Cambia la nota</Link>}
          {note.earlier.length > 0 && (
            <details>
              <summary>Che cosa diceva prima</summary>
              {note.earlier.map(({ number, text, writtenAt }) => (
                <p key={number} className="note-said">
                  <span className="muted">{writtenAt}:</span> {text}
                </p>
              ))}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
