import { LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { type Fen, fen } from "../../../../src/kernel/money.ts";
import type { getAccount } from "../../../../src/modules/accounts/account.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { moneyText } from "../../../ui/amounts.ts";
import { INK } from "../../../ui/theme.ts";

use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

type Entry = OutputOf<typeof getAccount>["entries"][number];

/** The balance at the end of each day with entries. The table of entries says the same in words. */
export function BalanceChart({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current === null) return;
    const chart = init(frame.current, undefined, { renderer: "svg" });
    const byDay = new Map<string, Fen>();
    // Entries come newest first, so the first seen of a day is the last booked on it.
    for (const { bookedOn, balanceFen } of entries) if (!byDay.has(bookedOn)) byDay.set(bookedOn, balanceFen);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(frame.current).fontFamily },
      grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
      tooltip: { trigger: "axis", valueFormatter: (value: unknown) => moneyText(fen(Number(value))) },
      xAxis: {
        type: "time",
        axisLabel: { color: INK.quiet, hideOverlap: true, formatter: "{MM}-{dd}" },
        splitNumber: 4,
      },
      yAxis: {
        type: "value",
        axisLabel: { color: INK.quiet, formatter: (value: number) => moneyText(fen(Math.round(value))).slice(0, -3) },
        splitLine: { lineStyle: { color: INK.line } },
      },
      series: [
        {
          type: "line",
          step: "end",
          showSymbol: false,
          lineStyle: { color: INK.primary, width: 2 },
          areaStyle: { color: INK.primary, opacity: 0.08 },
          data: [...byDay].reverse(),
        },
      ],
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(frame.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [entries]);
  return <div ref={frame} role="img" aria-label={t("account.chart")} style={{ height: 240 }} />;
}
