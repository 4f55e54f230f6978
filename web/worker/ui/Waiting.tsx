import { useEffect, useState } from "react";
import { useLanguage } from "../language.ts";

/** After this long a person wonders whether anything still happens. */
const SLOW_MS = 4_000;

export function Waiting() {
  const { t } = useLanguage();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" role="status">
      <span className="turning" aria-hidden="true" />
      {t(slow ? "wait.slow" : "wait")}
    </p>
  );
}
