import { FaultError, RefusalError } from "../../app/api.ts";
import { useLanguage } from "../language.ts";
import { isServerFault } from "../server.ts";
import { Icon } from "./Icon.tsx";

/** Says what went wrong in the reader's language, and offers another try where one can help. */
export function Failure({ error, again }: { error: Error; again?: (() => void) | undefined }) {
  const { t, pick } = useLanguage();
  const text =
    error instanceof RefusalError ? pick(error.says) : t(isServerFault(error) ? "fail.server" : "fail.network");
  const incident = error instanceof FaultError ? error.incident : undefined;
  return (
    <div className="notice bad" role="alert">
      <Icon of="warning" />
      <div>
        <p>{text}</p>
        {incident !== undefined && <p className="small">{t("fail.incident", { incident })}</p>}
        {again !== undefined && (
          <button type="button" className="button" onClick={again}>
            {t("again")}
          </button>
        )}
      </div>
    </div>
  );
}
