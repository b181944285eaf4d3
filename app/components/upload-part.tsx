import { Link } from "@remix-run/react";
import {
  uploadAddress,
  uploadPurposes,
  type UploadPurposeKey,
} from "#workflows/uploads/upload-purposes.ts";
import { UploadList, type UploadLine } from "./upload-list.tsx";

export type UploadPartProps = {
  dossierId: string;
  purpose: UploadPurposeKey;
  subjectId: string;
  uploads: readonly (UploadLine & { purpose: string; subjectId: string })[];
  mayUpload: boolean;
};

/** The files of one purpose on the page of what they prove, and where to send another. */
export function UploadPart(props: UploadPartProps) {
  const { dossierId, purpose, subjectId, mayUpload } = props;
  const uploads = props.uploads.filter(
    (upload) => upload.purpose === purpose && upload.subjectId === subjectId,
  );
  if (uploads.length === 0 && !mayUpload) return null;
  return (
    <div className="upload-part">
      {uploads.length > 0 && <UploadList uploads={uploads} />}
      {mayUpload && (
        <Link to={uploadAddress(dossierId, { purpose, subjectId })}>
          {uploads.length > 0 ? "Carica o togli file" : "Carica un file"}
          <span className="visually-hidden">: {uploadPurposes[purpose].label}</span>
        </Link>
      )}
    </div>
  );
}
