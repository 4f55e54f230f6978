import { Button, Drawer } from "antd";
import { useState } from "react";
import type { ImportKind } from "../../../src/modules/workbooks/import-job.contract.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ImportForm } from "./ImportForm.tsx";
import { useMayImport } from "./may-import.ts";

/** The way into the import of one kind of file, where its facts are shown. */
export function ImportButton(props: { projectId: number; kind: ImportKind; small?: boolean }) {
  const { t } = useTexts();
  const mayImport = useMayImport();
  const [open, setOpen] = useState(false);
  const title = t(`importKind.${props.kind}`);
  if (!mayImport(props.kind)) return null;
  return (
    <>
      <Button size={props.small === true ? "small" : "middle"} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Drawer
        title={title}
        aria-label={title}
        open={open}
        onClose={() => setOpen(false)}
        size="min(860px, 100vw)"
        destroyOnHidden
      >
        <ImportForm projectId={props.projectId} kind={props.kind} onClose={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
