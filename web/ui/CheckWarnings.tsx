import { Alert } from "antd";
import type { ReactNode } from "react";
import type { CheckId } from "../../src/law/profile.ts";
import { useTexts } from "../i18n/texts.ts";

interface Warned {
  readonly check: CheckId;
  readonly state: "missing" | "unknown";
  readonly profile: string;
  readonly rows?: number;
}

/** Of a firm it is not known only when its work, of a day before, was recorded after it was listed or restricted. */
export function isOfFirm(check: CheckId): boolean {
  return check === "listed-firm" || check === "restricted-firm";
}

/** What went through although a check found something: after saving, and of the rows of a roster. */
export function CheckWarnings(props: { title: string; warnings: readonly Warned[]; children?: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className="stack">
      <Alert
        type="warning"
        showIcon
        role="status"
        title={props.title}
        description={
          <ul className="steps">
            {props.warnings.map(({ check, state, rows, profile }) => (
              <li key={`${check}:${state}`}>
                {t(`checkName.${check}`)}
                {state === "unknown" && ` (${t(isOfFirm(check) ? "siteCheck.recordedLater" : "siteCheck.unknown")})`}
                {rows !== undefined && ` · ${t("siteCheck.rows", { count: rows })}`}{" "}
                <span className="mono quiet">{profile}</span>
              </li>
            ))}
          </ul>
        }
      />
      {props.children}
    </div>
  );
}
