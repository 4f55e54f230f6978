import { listPhotoLooks } from "../../../src/modules/inspections/inspection.contract.ts";
import { listTaskFileLooks } from "../../../src/modules/inspections/task.contract.ts";
import { useRead } from "../../app/queries.ts";
import { useMay } from "../../app/session.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { LookList } from "../../ui/LookList.tsx";

/** Who opened photos of an inspection; nothing for those who may not read it. */
export function PhotoLooks({ inspectionId }: { inspectionId: number }) {
  const may = useMay();
  return may(listPhotoLooks) ? <OfPhotos inspectionId={inspectionId} /> : null;
}

/** Who opened files of the answers to a task. */
export function TaskLooks({ taskId }: { taskId: number }) {
  const may = useMay();
  return may(listTaskFileLooks) ? <OfTask taskId={taskId} /> : null;
}

function OfPhotos({ inspectionId }: { inspectionId: number }) {
  const { t } = useTexts();
  const read = useRead(listPhotoLooks, { inspectionId });
  return (
    <details className="panel-part">
      <summary>{t("inspection.photoLooks")}</summary>
      <Loaded read={read} rows={2}>
        {({ looks }) => <LookList looks={looks} />}
      </Loaded>
    </details>
  );
}

function OfTask({ taskId }: { taskId: number }) {
  const { t } = useTexts();
  const read = useRead(listTaskFileLooks, { taskId });
  return (
    <details className="panel-part">
      <summary>{t("rectification.fileLooks")}</summary>
      <Loaded read={read} rows={2}>
        {({ looks }) => <LookList looks={looks} />}
      </Loaded>
    </details>
  );
}
