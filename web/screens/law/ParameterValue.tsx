import { LEVELS } from "../../../src/kernel/fields.ts";
import { fen } from "../../../src/kernel/money.ts";
import { moneyText } from "../../ui/amounts.ts";
import { LevelMark } from "../../ui/Mark.tsx";
import { Thresholds } from "./Thresholds.tsx";

/** A number in its unit, or a profile of thresholds: a level is reached when any of its thresholds is. */
export function ParameterValue({ value, unit }: { value: unknown; unit?: string | undefined }) {
  if (unit === "fen" && Number.isSafeInteger(value)) return <b>{moneyText(fen(Number(value)))}</b>;
  if (!Array.isArray(value)) return <b>{String(value)}</b>;
  return (
    <ul className="bands">
      {value.map((band: unknown) => (
        <Band key={JSON.stringify(band)} band={typeof band === "object" && band !== null ? { ...band } : {}} />
      ))}
    </ul>
  );
}

function Band({ band }: { band: Readonly<Record<string, unknown>> }) {
  const level = LEVELS.find((one) => one === band["level"]);
  return (
    <li>
      {level !== undefined && <LevelMark level={level} />} <Thresholds of={band} />
    </li>
  );
}
