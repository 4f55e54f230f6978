import { useState } from "react";
import { Icon } from "../worker/ui/Icon.tsx";
import { useInspectTexts } from "./texts.ts";

/** Opens the camera where there is one. */
export function PhotoButton({ label, onPhoto }: { label: string; onPhoto: (file: File) => Promise<void> }) {
  const { t } = useInspectTexts();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  async function take(file: File | undefined) {
    if (file === undefined) return;
    setBusy(true);
    setFailed(false);
    await onPhoto(file).catch(() => setFailed(true));
    setBusy(false);
  }
  return (
    <>
      <label className="button photo-button">
        <Icon of="eye" />
        {label}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          disabled={busy}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </label>
      {failed && (
        <p className="notice bad" role="alert">
          {t("photoFailed")}
        </p>
      )}
    </>
  );
}
