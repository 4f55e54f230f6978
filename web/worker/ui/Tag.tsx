import { type Drawing, Icon } from "./Icon.tsx";

export type Tone = "good" | "bad" | "wait" | "calm" | "unknown";

/** A state: drawing, word and colour say the same thing. */
export function Tag({ tone, icon, children }: { tone: Tone; icon: Drawing; children: string }) {
  return (
    <span className={`tag ${tone}`}>
      <Icon of={icon} />
      {children}
    </span>
  );
}
