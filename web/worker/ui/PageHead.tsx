import { useEffect, useRef } from "react";
import { useLanguage } from "../language.ts";
import { hashOf, type Route } from "../routes.ts";
import { Icon } from "./Icon.tsx";

let pagesSeen = 0;

/** The page's heading. It takes the focus when a page follows another, so that it is read out. */
export function PageHead({ title, about, back }: { title: string; about?: string; back?: Route }) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    pagesSeen += 1;
    if (pagesSeen === 1) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="head">
      {back !== undefined && (
        <a className="back" href={hashOf(back)}>
          <Icon of="back" />
          {t("back")}
        </a>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {about !== undefined && <p className="about">{about}</p>}
    </div>
  );
}
