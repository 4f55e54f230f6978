import { Alert } from "antd";
import { useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";

const TONES = { waiting: "blue", sent: "grey", delivered: "green", failed: "orange", dead: "red" } as const;

export function MessageMark({ state }: { state: keyof typeof TONES }) {
  const { t } = useTexts();
  return <Mark tone={TONES[state]}>{t(`messageState.${state}`)}</Mark>;
}

export function NoGateway({ text }: { text: string }) {
  return <Alert type="warning" showIcon title={text} />;
}
