import { Alert } from "antd";
import type { ReactNode } from "react";
import { fen } from "../../src/kernel/money.ts";
import { FaultError, RefusalError } from "../app/api.ts";
import { useTexts } from "../i18n/texts.ts";
import { moneyText } from "./amounts.ts";

/**
 * A refusal in the reader's language, with the field and what would be right; or a fault with its incident number.
 * `atField`: the form itself shows which field is meant.
 */
export function FailureNotice(props: { error: Error; action?: ReactNode; atField?: boolean }) {
  const { t, say, word, language } = useTexts();
  const { error, action } = props;
  if (error instanceof RefusalError) {
    const facts = Object.entries(error.facts).filter(([, value]) => value !== null);
    return (
      <Alert
        type="warning"
        role="alert"
        showIcon
        title={say(error.says)}
        action={action}
        description={
          <>
            {error.field !== undefined && error.field !== "" && props.atField !== true && (
              <div>
                {t("failure.field")} <code>{error.field}</code>
              </div>
            )}
            {error.right !== undefined && (language === "en" || !isEnglishProse(error.right)) && (
              <div>
                {t("failure.right")} {error.right}
              </div>
            )}
            {facts.map(([name, value]) => (
              <div key={name}>
                {word("factName", name.replace(/Fen$/, ""))}: {factText(name, value)}
              </div>
            ))}
            <code className="mono quiet">{error.refused}</code>
          </>
        }
      />
    );
  }
  const incident = error instanceof FaultError ? error.incident : undefined;
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      title={incident === undefined ? t("failure.network") : t("failure.server")}
      description={incident === undefined ? error.message : t("failure.incident", { incident })}
      action={action}
    />
  );
}

function factText(name: string, value: string | number | boolean | null): string {
  return name.endsWith("Fen") && typeof value === "number" ? moneyText(fen(value)) : String(value);
}

/** What would be right is a format (`YYYY-MM-DD`) or a sentence, and sentences come in English only. */
function isEnglishProse(right: string): boolean {
  return right === "" || /[a-z]{2,} [a-z]{2,}/i.test(right);
}
