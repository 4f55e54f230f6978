import { LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { OutputOf } from "../../../../src/kernel/contract.ts";
import { type Fen, fen } from "../../../../src/kernel/money.ts";
import type { getAccount } from "../../../../src/modules/accounts/account.contract.ts";
import type { forecastAccount } from "../../../../src/modules/accounts/forecast.contract.ts";
import { useTexts } from "../../../i18n/texts.ts";
import { moneyText } from "../../../ui/amounts.ts";
import { INK } from "../../../ui/theme.ts";

use([LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

type Entry = OutputOf<typeof getAccount>["entries"][number];
type Ahead = OutputOf<typeof forecastAccount>["days"][number];

/** The balance at the end of each day with entries, and as it is forecast, dashed. The tables say the same in words. */
export function BalanceChart({ entries, forecast }: { entries: readonly Entry[]; forecast: readonly Ahead[] }) {
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const names = { booked: t("account.balance"), ahead: t("forecast.line") };
  const { booked, ahead } = names;
  useEffect(() => {
    if (frame.current === null) return;
    const chart = init(frame.current, undefined, { renderer: "svg" });
    const byDay = new Map<string, Fen>();
    // Entries come newest first, so the first seen of a day is the last booked on it.
    for (const { bookedOn, balanceFen } of entries) if (!byDay.has(bookedOn)) byDay.set(bookedOn, balanceFen);
    const line = { type: "line", step: "end", showSymbol: false } as const;
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
          ...line,
          name: booked,
          lineStyle: { color: INK.primary, width: 2 },
          itemStyle: { color: INK.primary },
          areaStyle: { color: INK.primary, opacity: 0.08 },
          data: [...byDay].reverse(),
        },
        {
          ...line,
          name: ahead,
          lineStyle: { color: INK.primary, width: 2, type: "dashed" },
          itemStyle: { color: INK.primary },
          data: forecast.map(({ day, balanceFen }) => [day, balanceFen]),
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            lineStyle: { color: INK.red, type: "solid" },
            data: [{ yAxis: 0 }],
          },
        },
      ],
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(frame.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [entries, forecast, booked, ahead]);
  return <div ref={frame} role="img" aria-label={t("account.chart")} style={{ height: 240 }} />;
}
