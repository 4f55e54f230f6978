import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTexts } from "../i18n/texts.ts";

/** A row of links that is wider than a phone starts where the open page is, not at its first link. */
export function useHereInView<Row extends HTMLElement>() {
  const row = useRef<Row>(null);
  const { language } = useTexts();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open, and how wide the words are, moves it.
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>(".here");
    if (row.current !== null && here) {
      row.current.scrollLeft = here.offsetLeft - (row.current.clientWidth - here.offsetWidth) / 2;
    }
  }, [path, language]);
  return row;
}
