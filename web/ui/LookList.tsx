import type { FileLook } from "../../src/modules/files/look.contract.ts";
import { useTexts } from "../i18n/texts.ts";
import { InstantText } from "./When.tsx";

/** Who opened which file, when and why; the newest first. */
export function LookList({ looks }: { looks: readonly FileLook[] }) {
  const { t, word } = useTexts();
  return (
    <ul className="small">
      {looks.length === 0 && <li className="quiet">{t("case.noFileLooks")}</li>}
      {looks.map(({ lookId, fileName, lookedAt, actorName, actorRole, reason }) => (
        <li key={lookId}>
          <InstantText at={lookedAt} /> {actorName} ({word("role", actorRole)}): {fileName}
          {reason !== null && ` · ${reason}`}
        </li>
      ))}
    </ul>
  );
}
