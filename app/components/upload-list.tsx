import { formatInstant } from "#workflows/italian-dates.ts";
import { fileKinds, formatFileSize, type FileKind } from "#workflows/uploads/file-kinds.ts";
import { isQuarantined, scanStates, type ScanState } from "#workflows/uploads/scan-states.ts";
import { PostButton } from "./post-button.tsx";

export type UploadLine = {
  id: string;
  name: string;
  kind: FileKind;
  sizeBytes: number;
  sha256: string;
  scan: ScanState;
  uploadedAt: Date;
  uploadedByName: string;
  /** Another has taken its place since it was handed in. */
  removedAt: Date | null;
  /** It cannot be taken out any more. */
  isKept?: boolean;
};

type UploadListProps = {
  uploads: readonly UploadLine[];
  /** Address under which each can be taken out; absent where nothing can. */
  removeFrom?: string;
};

/** Files that were sent in, each to download, with what is known of it. */
export function UploadList({ uploads, removeFrom }: UploadListProps) {
  return (
    <ul className="upload-list">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <span className="upload-name">
            <UploadName upload={upload} />
          </span>
          <span className="muted">
            {fileKinds[upload.kind].label}, {formatFileSize(upload.sizeBytes)} · caricato da{" "}
            {upload.uploadedByName}, {formatInstant(upload.uploadedAt)}
            {upload.removedAt !== null && " · poi sostituito"}
          </span>
          <span className={isQuarantined(upload.scan) ? "upload-quarantined" : "muted"}>
            {scanStates[upload.scan]}
          </span>
          <span className="muted upload-hash">
            Impronta <span className="code">{upload.sha256.slice(0, 16)}</span>
          </span>
          {removeFrom !== undefined && upload.isKept !== true && (
            <PostButton
              action={`${removeFrom}/${upload.id}/remove`}
              label={`Togli ${upload.name}`}
              tone="danger"
              small
              confirm={`Il file «${upload.name}» esce dalla pratica.`}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A link of the browser's own, since the answer is a file; none while it is in quarantine. */
function UploadName({ upload }: { upload: UploadLine }) {
  if (isQuarantined(upload.scan)) return <strong>{upload.name}</strong>;
  return <a href={`/uploads/${upload.id}`}>{upload.name}</a>;
}
