import { Alert } from "antd";
import type { ReactNode } from "react";
import { fen } from "../../src/kernel/money.ts";
import type { Refusal } from "../../src/kernel/outcome.ts";
import { FaultError, RefusalError } from "../app/api.ts";
import { useTexts } from "../i18n/texts.ts";
import { moneyText } from "./amounts.ts";

/**
 * A refusal in the reader's language, with the field and what would be right; or a fault with its incident number.
 * `atField`: the form itself shows which field is meant.
 */
export function FailureNotice(props: { error: Error; action?: ReactNode; atField?: boolean }) {
  const { t, say } = useTexts();
  const { error, action } = props;
  if (error instanceof RefusalError) {
    const field = props.atField === true ? undefined : error.field;
    return (
      <Alert
        type="warning"
        role="alert"
        showIcon
        title={say(error.says)}
        action={action}
        description={
          <>
            <RefusalDetails field={field} right={error.right} facts={error.facts} />
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

/** Where a refusal is about, what would be right there, and the facts that it names. */
export function RefusalDetails(props: {
  field: string | undefined;
  right: string | undefined;
  facts: Refusal["facts"];
}) {
  const { t, word, language } = useTexts();
  const { field = "", right } = props;
  const facts = Object.entries(props.facts ?? {}).filter(([, value]) => value !== null);
  return (
    <>
      {field !== "" && (
        <div>
          {t("failure.field")} <code>{field}</code>
        </div>
      )}
      {right !== undefined && (language === "en" || !isEnglishProse(right)) && (
        <div>
          {t("failure.right")} {right}
        </div>
      )}
      {facts.map(([name, value]) => (
        <div key={name}>
          {word("factName", name.replace(/Fen$/, ""))}: {factText(name, value)}
        </div>
      ))}
    </>
  );
}

function factText(name: string, value: string | number | boolean | null): string {
  return name.endsWith("Fen") && typeof value === "number" ? moneyText(fen(value)) : String(value);
}

/** What would be right is a format (`YYYY-MM-DD`) or a sentence, and sentences come in English only. */
function isEnglishProse(right: string): boolean {
  return right === "" || /[a-z]{2,} [a-z]{2,}/i.test(right);
}
