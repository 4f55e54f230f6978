import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { App as AntdApp, ConfigProvider } from "antd";
import enUS from "antd/es/locale/en_US";
import zhCN from "antd/es/locale/zh_CN";
import { useTexts } from "../i18n/texts.ts";
import { theme } from "../ui/theme.ts";
import { queryClient } from "./queries.ts";
import { router } from "./router.ts";

export function App() {
  const { language } = useTexts();
  return (
    <ConfigProvider theme={theme} locale={language === "en" ? enUS : zhCN} wave={{ disabled: true }}>
      <AntdApp component={false}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
